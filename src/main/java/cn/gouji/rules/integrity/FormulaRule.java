package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule about formulas: what it finds on one sheet is told together; where it finds nothing, the formulas hold. */
abstract class FormulaRule implements Rule.InspectionRule {

    private static final int LONGEST = 60;

    private final RuleInfo info;

    FormulaRule(String id, Severity severity) {
        this.info = new RuleInfo(id, severity);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Verdict> verdicts(Filing filing) {
        Map<String, List<Verdict>> sheets = new LinkedHashMap<>();
        findings(filing)
                .forEach(finding -> sheets.computeIfAbsent(
                                finding.at().place().document()
                                        + "!"
                                        + finding.at().place().sheet(),
                                key -> new ArrayList<>())
                        .add(new Verdict.Broken(finding)));
        if (!sheets.isEmpty()) {
            return Stream.concat(
                    sheets.values().stream().flatMap(verdicts -> Verdict.folded(verdicts).stream()), untold(filing));
        }
        List<Place> places = filing.workings().formulas().stream()
                .filter(this::isTold)
                .<Place>map(FormulaCell::place)
                .toList();
        Stream<Verdict> holds = places.isEmpty() ? Stream.empty() : Stream.of(new Verdict.Holds(info, places));
        return Stream.concat(holds, untold(filing));
    }

    /** Whether the rule can judge that formula. */
    boolean isTold(FormulaCell cell) {
        return true;
    }

    /** What is to be said of the formulas it cannot judge. */
    Stream<Verdict> untold(Filing filing) {
        return Stream.empty();
    }

    /** What is wrong, in reading order. */
    abstract Stream<Finding> findings(Filing filing);

    /** A finding on one formula. */
    final Finding finding(
            FormulaCell cell,
            Severity severity,
            String variant,
            List<? extends Place> others,
            Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("name", cell.at().name());
        values.put("formula", shown(cell));
        return Finding.of(
                info, severity, cell.at(), List.copyOf(others), new Message(variant, values), shown(cell), "");
    }

    static String shown(FormulaCell cell) {
        String text = "=" + cell.formula().text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static String spots(List<CellPlace> places) {
        List<String> spots = places.stream().limit(8).map(CellPlace::spot).toList();
        return String.join("、", spots) + (places.size() > spots.size() ? "…" : "");
    }
}
