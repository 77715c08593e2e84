package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The result a formula shows is not what it comes to over the cells it reads (缓存值未更新). */
final class StaleResult extends FormulaRule {

    /** A spreadsheet computes with fifteen digits; what is below the twelfth is noise. */
    private static final int DIGITS_OF_NOISE = 12;

    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    StaleResult() {
        super("INT-04", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        return filing.workings().formulas().stream()
                .filter(StaleResult::isStale)
                .map(this::finding);
    }

    private static boolean isStale(FormulaCell cell) {
        if (cell.stored().isEmpty() || cell.recomputed().isEmpty()) {
            return false;
        }
        BigDecimal gap = cell.stored().get().subtract(cell.recomputed().get()).abs();
        BigDecimal noise = cell.recomputed().get().abs().movePointLeft(DIGITS_OF_NOISE);
        return gap.compareTo(noise.max(LEAST)) > 0;
    }

    private Finding finding(FormulaCell cell) {
        BigDecimal stored = cell.stored().orElseThrow();
        BigDecimal due = cell.recomputed().orElseThrow();
        return finding(
                cell,
                Severity.WARNING,
                "",
                List.of(),
                Map.of("stored", shown(stored), "due", shown(due), "difference", shown(stored.subtract(due))));
    }
}
