package cn.gouji.report;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Sheet;
import cn.gouji.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The columns of the findings sheet from the left, for those who write it and those who read it back (核对意见的栏目). */
public enum FindingColumn {
    NUMBER(5),
    SEVERITY(9),
    TABLE(14),
    PLACE(9),
    RULE(15),
    ACTUAL(13),
    EXPECTED(13),
    MESSAGE(42),
    REMEDY(24),
    REPAIR(20),
    BASIS(20),
    /** What the unit did or says, chosen among {@link UnitAnswer}. */
    ANSWER(16),
    /** The unit's own words. */
    EXPLANATION(26),
    /** What the finding is known by, for a second hand-in; not shown. */
    FINGERPRINT(18);

    /** The heading of the hidden column: a sheet that has it is ours, in whatever language and under whatever name. */
    public static final String SEAL = "gouji-findings-1";

    private static final int DEEPEST_HEADER = 30;

    private final int width;

    FindingColumn(int width) {
        this.width = width;
    }

    /** The row whose cells are the headings of a findings sheet; none where the sheet is not one of ours. */
    public static OptionalInt headerRow(Sheet sheet) {
        return sheet.rowNumbers().stream()
                .filter(row -> row < DEEPEST_HEADER)
                .filter(row -> FINGERPRINT.of(sheet, row).text().equals(SEAL))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** This column's cell in a row of a findings sheet that was read back. */
    public Cell of(Sheet sheet, int row) {
        return sheet.cell(row, ordinal());
    }

    static List<Leaf.Column> columns(Wording wording) {
        List<String> choices = UnitAnswer.choices(wording);
        return Arrays.stream(values())
                .map(column ->
                        new Leaf.Column(column.width, column == FINGERPRINT, column == ANSWER ? choices : List.of()))
                .toList();
    }

    String heading(Wording wording) {
        return this == FINGERPRINT ? SEAL : wording.text("column." + name().toLowerCase(Locale.ROOT));
    }
}
