package cn.gouji.excel;

import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets: of the one of a file that names none, which is the file's own, and of sheets that are added (工作表名). */
final class TabName {

    private static final int LONGEST = 31;

    private TabName() {}

    static String of(String wanted, String file) {
        String stem = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('／')));
        int dot = stem.lastIndexOf('.');
        String name = wanted.isBlank() ? dot > 0 ? stem.substring(0, dot) : stem : wanted.strip();
        return WorkbookUtil.createSafeSheetName(name.isBlank() ? "Sheet1" : name, '_');
    }

    /** The name that is wanted, with a number behind it where it is taken; then it is taken too. */
    static String free(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = "(" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - suffix.length())) + suffix;
        }
        return name;
    }
}
