package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Origin;
import cn.gouji.round.Earlier;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands below the findings: rounding gaps, what was checked and held, and what could not be checked. */
final class SheetAppendix {

    private final Wording wording;

    SheetAppendix(Wording wording) {
        this.wording = wording;
    }

    List<Row> rows(Review review, FindingsSheet.Reader reader) {
        List<Row> rows = new ArrayList<>(gone("section.mended", review.since().mended(), Style.HELD));
        rows.addAll(gone("section.unseen", review.since().unseen(), Style.UNVERIFIABLE));
        List<Verdict.CannotTell> cannot = beyondFindings(review, wording);
        if (!cannot.isEmpty() || !review.crashed().isEmpty()) {
            rows.add(heading("section.cannot", cannot.size() + review.crashed().size(), Style.UNVERIFIABLE));
            cannot.forEach(verdict -> rows.add(cannotTell(verdict, reader)));
            review.crashed().forEach(crash -> rows.add(crashed(crash)));
        }
        if (!Ranking.roundings(review).isEmpty()) {
            rows.add(heading("section.roundings", Ranking.roundings(review).size(), Style.INFO));
            Ranking.roundings(review).forEach(gap -> rows.add(rounding(gap, reader)));
        }
        rows.addAll(held(review));
        return rows;
    }

    /** How many things could not be checked: findings of that severity, and what no finding tells. */
    static int unverifiable(Review review, Wording wording) {
        return Tally.of(review).unverifiable()
                + beyondFindings(review, wording).size()
                + review.crashed().size();
    }

    /** What could not be checked and is not already among the findings. */
    private static List<Verdict.CannotTell> beyondFindings(Review review, Wording wording) {
        Set<String> told = review.findings().stream()
                .filter(finding -> finding.severity() == Severity.UNVERIFIABLE)
                .map(finding -> finding.rule().id() + wording.message(finding))
                .collect(Collectors.toSet());
        return review.cannotTell().stream()
                .filter(verdict -> told.add(verdict.rule().id() + wording.message(verdict)))
                .toList();
    }

    /** What was found in the round before and is not among the findings now. */
    private List<Row> gone(String key, List<Earlier> gone, Style style) {
        List<Row> rows = new ArrayList<>();
        if (!gone.isEmpty()) {
            rows.add(heading(key, gone.size(), style));
        }
        for (Earlier finding : gone) {
            String mark = wording.text(key + "-mark");
            rows.add(line(mark, style, finding.rule(), finding.message())
                    .set(FindingColumn.TABLE, finding.place(), Style.PLAIN)
                    .row(1));
        }
        return rows;
    }

    private Row cannotTell(Verdict.CannotTell verdict, FindingsSheet.Reader reader) {
        String mark = wording.severity(Severity.UNVERIFIABLE);
        Line line = line(mark, Style.UNVERIFIABLE, verdict.rule().id(), wording.message(verdict));
        verdict.origins().stream().findFirst().map(Origin::first).ifPresent(first -> reader.place(line, first));
        return line.row(0);
    }

    private Row crashed(Verdict.Crashed crash) {
        String id = crash.rule().id();
        String message = wording.text("section.crashed", Map.of("id", id));
        return line(wording.severity(Severity.UNVERIFIABLE), Style.UNVERIFIABLE, id, message)
                .row(0);
    }

    private Row rounding(Finding gap, FindingsSheet.Reader reader) {
        Line line =
                line(wording.text("section.rounding"), Style.INFO, gap.rule().id(), wording.message(gap));
        return reader.place(line, gap.at().place())
                .set(FindingColumn.ACTUAL, gap.actual(), Style.PLAIN)
                .set(FindingColumn.EXPECTED, gap.expected(), Style.PLAIN)
                .row(1);
    }

    private List<Row> held(Review review) {
        Map<String, Long> held = review.held().stream()
                .collect(Collectors.groupingBy(verdict -> verdict.rule().id(), TreeMap::new, Collectors.counting()));
        Set<String> broken = review.findings().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.consequences().stream()))
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        if (!held.isEmpty()) {
            rows.add(heading("section.held", held.size(), Style.HELD));
        }
        held.forEach((rule, count) -> rows.add(held(rule, count, broken.contains(rule))));
        return rows;
    }

    /** Where a rule also found something, what held is the rest. */
    private Row held(String rule, long count, boolean rest) {
        String key = rest ? "section.held-rest" : "section.held-count";
        String text = wording.text(key, Map.of("count", count, "held", wording.held(rule)));
        return line(wording.text("section.held-mark"), Style.HELD, rule, text).row(1);
    }

    private Row heading(String key, int count, Style style) {
        Entry entry = new Entry(wording.text(key, Map.of("count", count)), style, Optional.empty());
        return new Row(List.of(entry), 0, true);
    }

    private Line line(String mark, Style style, String rule, String message) {
        return new Line()
                .set(FindingColumn.SEVERITY, mark, style)
                .set(
                        FindingColumn.RULE,
                        wording.text("sheet.rule", Map.of("id", rule, "title", wording.title(rule))),
                        Style.PLAIN)
                .set(FindingColumn.MESSAGE, message, Style.PLAIN);
    }
}
