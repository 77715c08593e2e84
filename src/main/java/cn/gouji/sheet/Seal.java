package cn.gouji.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** The mark on the sheets that we put into a returned workbook, by which they are known again under any name (印记). */
public final class Seal {

    private static final String BEGIN = "gouji-";
    private static final Pattern SEAL = Pattern.compile(BEGIN + "[a-z]+-[0-9]+");
    private static final int DEEPEST = 30;

    private Seal() {}

    /** The cell that bears the seal: one in a heading row of ours. */
    public static Optional<Cell> of(Sheet sheet) {
        return sheet.rowNumbers().stream()
                .takeWhile(row -> row < DEEPEST)
                .flatMap(row -> sheet.row(row).stream())
                .filter(cell -> cell.text().contains(BEGIN))
                .filter(cell -> SEAL.matcher(cell.text().strip()).matches())
                .findFirst();
    }
}
