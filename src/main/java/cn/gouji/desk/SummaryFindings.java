package cn.gouji.desk;

import cn.gouji.across.CommonFault;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Told;
import cn.gouji.check.Severity;
import cn.gouji.report.Overview;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the summary says of findings: one by one, by rule, in many units, across documents (汇总的各类意见). */
final class SummaryFindings {

    private static final int BRIEF = 60;

    private final Overview overview;
    private final Wording wording;

    SummaryFindings(Overview overview, Wording wording) {
        this.overview = overview;
        this.wording = wording;
    }

    List<Map<String, Object>> findings() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Overview.Submission submission : overview.submissions()) {
            for (Overview.Fault fault : submission.faults()) {
                lines.add(SummarySheet.FINDINGS.line(
                        lines.size() + 1,
                        submission.unit().code(),
                        submission.unit().name(),
                        wording.severity(fault.severity()),
                        fault.rule(),
                        wording.title(fault.rule()),
                        fault.document(),
                        fault.place(),
                        brief(fault.actual()),
                        brief(fault.expected()),
                        fault.message(),
                        fault.proposals(),
                        fault.consequences().size(),
                        Stream.of(fault.answer(), fault.explanation())
                                .filter(said -> !said.isBlank())
                                .collect(Collectors.joining("\n"))));
            }
        }
        return lines;
    }

    /** How often a rule found something, and with how many units. */
    private static final class Frequency {
        private Severity gravest = Severity.UNVERIFIABLE;
        private int findings;
        private final Set<String> units = new TreeSet<>();
    }

    List<Map<String, Object>> rules() {
        Map<String, Frequency> rules = new TreeMap<>();
        for (Overview.Submission submission : overview.submissions()) {
            for (Overview.Fault fault : submission.faults()) {
                Frequency frequency = rules.computeIfAbsent(fault.rule(), rule -> new Frequency());
                frequency.findings++;
                frequency.units.add(submission.unit().name());
                if (fault.severity().compareTo(frequency.gravest) < 0) {
                    frequency.gravest = fault.severity();
                }
            }
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        rules.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Frequency> rule) ->
                                -rule.getValue().units.size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(rule -> lines.add(SummarySheet.RULES.line(
                        lines.size() + 1,
                        wording.severity(rule.getValue().gravest),
                        rule.getKey(),
                        wording.title(rule.getKey()),
                        rule.getValue().findings,
                        rule.getValue().units.size())));
        return lines;
    }

    List<Map<String, Object>> common() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (CommonFault common : overview.common()) {
            Told fault = common.first();
            lines.add(SummarySheet.COMMON.line(
                    lines.size() + 1,
                    wording.severity(common.severity()),
                    fault.rule(),
                    wording.title(fault.rule()),
                    wording.text("page.alike-" + common.alike().key()),
                    fault.place(),
                    brief(fault.shown()),
                    brief(fault.expected()),
                    fault.message(),
                    common.units().size(),
                    common.superior(),
                    String.join(wording.text("list.names"), common.units())));
        }
        return lines;
    }

    List<Map<String, Object>> across() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Disagreement disagreement : overview.disagreements()) {
            List<Disagreement.Spot> spots = disagreement.spots();
            Disagreement.Spot first = spots.get(0);
            List<Disagreement.Spot> others = spots.subList(1, spots.size());
            lines.add(SummarySheet.ACROSS.line(
                    lines.size() + 1,
                    wording.severity(disagreement.severity()),
                    disagreement.rule().id(),
                    wording.title(disagreement.rule().id()),
                    first.unit(),
                    wording.message(disagreement.rule(), disagreement.message()),
                    first.document(),
                    first.place(),
                    brief(disagreement.actual()),
                    others.stream().map(Disagreement.Spot::document).collect(Collectors.joining("\n")),
                    others.stream().map(Disagreement.Spot::place).collect(Collectors.joining("\n")),
                    others.stream().map(Disagreement.Spot::shown).collect(Collectors.joining("\n")),
                    brief(disagreement.expected())));
        }
        return lines;
    }

    /** A whole paragraph may stand in a cell; its beginning is enough to recognise it. */
    private static String brief(String text) {
        return text.codePointCount(0, text.length()) > BRIEF
                ? text.substring(0, text.offsetByCodePoints(0, BRIEF)) + "…"
                : text;
    }
}
