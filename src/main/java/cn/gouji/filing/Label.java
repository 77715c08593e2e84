package cn.gouji.filing;

import cn.gouji.text.Words;

/** A text of a submission with its origin: a name, a code, a heading, a note (文字). */
public record Label(String text, Origin origin) {

    /** The text as names are compared ({@link Words#name}). */
    public String name() {
        return Words.name(text);
    }

    /** The text without white space and in one width. */
    public String compact() {
        return Words.compact(text);
    }

    /** Whether nothing stands there. */
    public boolean isBlank() {
        return compact().isEmpty();
    }
}
