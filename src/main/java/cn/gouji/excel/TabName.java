package cn.gouji.excel;

import org.apache.poi.ss.util.WorkbookUtil;

/** The name of the one sheet of a file that names none: the file's own, made one that a workbook takes (工作表名). */
final class TabName {

    private TabName() {}

    static String of(String wanted, String file) {
        String stem = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('／')));
        int dot = stem.lastIndexOf('.');
        String name = wanted.isBlank() ? dot > 0 ? stem.substring(0, dot) : stem : wanted.strip();
        return WorkbookUtil.createSafeSheetName(name.isBlank() ? "Sheet1" : name, '_');
    }
}
