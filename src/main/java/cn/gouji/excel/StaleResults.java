package cn.gouji.excel;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The stored results of formulas in a copy in which figures were corrected: they rest on the old figures, and whoever does not
 * calculate would take them for true. They are left out, and the workbook says that it wants to be calculated (过时的公式结果).
 */
final class StaleResults {

    private boolean formula;
    private int dropped;

    /** Looks at the tag that stands here, on the way through a sheet, and drops it if it is a formula's result. */
    void take(XmlEdit xml) throws IOException {
        if (xml.opens("c", 4)) {
            formula = false;
        } else if (xml.opens("f", 5)) {
            formula = true;
        } else if (formula && xml.opens("v", 5)) {
            xml.replaceElement("");
            dropped++;
        }
    }

    /** Whether any was dropped. */
    boolean any() {
        return dropped > 0;
    }

    /** Drops those of a sheet in which nothing else is changed; a sheet without formulas stays as it is packed. */
    void take(PackageEdit edit, String part) throws IOException {
        StaleResults here = new StaleResults();
        try (var in = edit.narrow(part)) {
            here.through(new XmlEdit(part, in, OutputStream.nullOutputStream()));
        }
        if (here.any()) {
            edit.rewrite(part, this::through);
        }
    }

    private void through(XmlEdit xml) throws IOException {
        while (xml.next()) {
            take(xml);
        }
    }
}
