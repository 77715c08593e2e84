package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Override
    boolean isTold(FormulaCell cell) {
        return cell.recomputed().isPresent();
    }

    /** The figures of forms whose formulas have parts that are not computed here, told once a sheet. */
    @Override
    Stream<Verdict> untold(Filing filing) {
        List<FormulaCell> untold = filing.workings().formulas().stream()
                .filter(cell -> cell.stored().isPresent() && !isTold(cell))
                .filter(cell -> !cell.formula().isExternal())
                .toList();
        if (untold.isEmpty()) {
            return Stream.empty();
        }
        Set<Place> figures = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figures().values().stream())
                .flatMap(figure -> figure.origin().places().stream())
                .collect(Collectors.toSet());
        Map<String, List<FormulaCell>> sheets = untold.stream()
                .filter(cell -> figures.contains(cell.place()))
                .collect(Collectors.groupingBy(
                        cell -> cell.place().document() + "!" + cell.place().sheet(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return sheets.values().stream().map(this::cannotTell);
    }

    private Verdict cannotTell(List<FormulaCell> cells) {
        FormulaCell first = cells.get(0);
        Message message = new Message(
                "untold", Map.of("sheet", first.place().sheet(), "count", cells.size(), "formula", shown(first)));
        return new Verdict.CannotTell(
                info(), message, cells.stream().<Origin>map(FormulaCell::at).toList());
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
