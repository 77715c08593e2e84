package cn.gouji.catalogue;

/** The official code lists of all budget years. */
public final class CodeLists {

    private CodeLists() {}

    /** The lists that come with the product. */
    public static CodeLists official() {
        return new CodeLists();
    }
}
