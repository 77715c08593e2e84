package cn.gouji.filing;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cell with a formula (公式单元格).
 *
 * @param stored the result the file keeps, where it is a number
 * @param recomputed what the formula comes to over what the file keeps in the cells it reads, where we can tell
 * @param textNumbers the cells it adds up that hold numbers as texts, which a spreadsheet passes over
 */
public record FormulaCell(
        Origin.Read at,
        Formula formula,
        Optional<BigDecimal> stored,
        Optional<BigDecimal> recomputed,
        List<CellPlace> textNumbers) {

    public FormulaCell {
        textNumbers = List.copyOf(textNumbers);
    }

    /** The cell's place. */
    public CellPlace place() {
        return (CellPlace) at.place();
    }
}
