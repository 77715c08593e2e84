package cn.gouji.reconcile;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells that the sums of a sheet were not rounded in one way (取整方式不一致). */
final class RegimeReport {

    static final RuleInfo RULE = new RuleInfo("SUM-11", Severity.WARNING);

    private static final String TRUNCATED = "truncated";

    private RegimeReport() {}

    /** The figures of the sheet seem to be cut off. */
    static Finding truncated(List<Identity> gaps) {
        Identity first = gaps.get(0);
        return told(gaps, first.equation().origin(), TRUNCATED, first);
    }

    /** Whether a finding says that figures seem to be cut off. */
    static boolean isTruncated(Finding finding) {
        return finding.rule().equals(RULE) && finding.message().variant().equals(TRUNCATED);
    }

    /** Totals are added up from printed items, but not here. */
    static Finding notAddedUp(List<Identity> gaps) {
        Identity first = gaps.get(0);
        Cell total = first.factors().entrySet().stream()
                .filter(factor -> factor.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        boolean shared = Regime.common(gaps).contains(total);
        return told(gaps, shared ? total.origin() : Regime.common(gaps).first().origin(), "", first);
    }

    private static Finding told(List<Identity> gaps, Origin at, String variant, Identity first) {
        EquationReport report = new EquationReport(first, Ruling.of(first));
        Map<String, Object> values = new TreeMap<>(report.values());
        values.put("count", gaps.size());
        values.put("item", first.equation().origin().name());
        List<Place> places = gaps.stream()
                .flatMap(identity -> identity.equation().places().stream())
                .toList();
        return Finding.of(
                RULE, RULE.severity(), at, places, new Message(variant, values), report.actual(), report.expected());
    }
}
