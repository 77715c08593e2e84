package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells a formula may read, by what is stored in them.
 *
 * @param sheets the sheets of its workbook by name
 * @param own the sheet it stands on
 */
record FormulaCells(Map<String, Sheet> sheets, Sheet own) {

    private static final int MOST_CELLS = 100_000;

    /** Those of an area that the file holds; none where it is too large or on no sheet of this workbook. */
    List<Cell> of(Formula.Token token) {
        Sheet sheet = token.sheet().isEmpty() ? own : sheets.get(token.sheet().get());
        Region area = token.area().orElseThrow();
        List<Cell> cells = new ArrayList<>();
        if (sheet == null || size(area) > MOST_CELLS) {
            return cells;
        }
        for (int row = area.firstRow(); row <= Math.min(sheet.lastRow(), area.lastRow()); row++) {
            for (Cell cell : sheet.row(row)) {
                if (area.contains(cell.row(), cell.column())) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** The numbers of an area; texts and empty cells are passed over, as functions over areas do. */
    Stream<BigDecimal> numbers(Formula.Token token) {
        checkKnown(token);
        return of(token).stream()
                .filter(cell -> !(cell.value() instanceof Value.Text || cell.value() instanceof Value.Blank))
                .map(cell -> cell.value().number().orElseThrow(UntoldFormula::new));
    }

    /** What one cell is worth in a calculation; an empty one is worth nothing. */
    BigDecimal single(Formula.Token token) {
        Cell cell = one(token);
        return cell == null || cell.value() instanceof Value.Blank
                ? BigDecimal.ZERO
                : cell.value().number().orElseThrow(UntoldFormula::new);
    }

    /** The text of one cell, as a comparison with a text sees it. */
    String text(Formula.Token token) {
        Cell cell = one(token);
        return cell == null ? "" : cell.text();
    }

    private @Nullable Cell one(Formula.Token token) {
        checkKnown(token);
        if (size(token.area().orElseThrow()) != 1) {
            throw new UntoldFormula();
        }
        return of(token).stream().findFirst().orElse(null);
    }

    private void checkKnown(Formula.Token token) {
        if (size(token.area().orElseThrow()) > MOST_CELLS
                || token.sheet().filter(name -> !sheets.containsKey(name)).isPresent()) {
            throw new UntoldFormula();
        }
    }

    private static long size(Region area) {
        return (area.lastRow() - area.firstRow() + 1L) * (area.lastColumn() - area.firstColumn() + 1L);
    }
}
