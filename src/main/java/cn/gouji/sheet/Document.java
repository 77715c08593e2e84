package cn.gouji.sheet;

/** A file that could be opened: a workbook or a prose document. */
public sealed interface Document permits Workbook, Prose {

    /** The file's name inside its submission. */
    String name();
}
