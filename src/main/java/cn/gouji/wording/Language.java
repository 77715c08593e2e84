package cn.gouji.wording;

/** The languages people are spoken to in. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language's tag: zh or en. */
    public String tag() {
        return tag;
    }
}
