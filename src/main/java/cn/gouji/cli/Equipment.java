package cn.gouji.cli;

import cn.gouji.excel.Documents;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.DocumentReader;

/** What opens files and what makes marked copies. */
record Equipment(DocumentReader reader, Annotator annotator) {

    /** The real ones. */
    static Equipment standard() {
        return new Equipment(new Documents(), new WorkbookAnnotator());
    }
}
