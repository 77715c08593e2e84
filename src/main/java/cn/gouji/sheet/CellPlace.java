package cn.gouji.sheet;

/**
 * A cell's place. Rows and columns count from 0; {@link #spot()} is A1 style.
 *
 * @param sheetIndex the sheet's position in its workbook, from 0
 */
public record CellPlace(String document, String sheet, int sheetIndex, int row, int column) implements Place {

    private static final int LETTERS = 26;

    @Override
    public String spot() {
        return columnName(column) + (row + 1);
    }

    @Override
    public long order() {
        return ((long) sheetIndex << 40) | ((long) row << 16) | column;
    }

    /** The letters of a column counted from 0: A, B … Z, AA …. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
