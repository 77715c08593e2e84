package cn.gouji.desk;

import cn.gouji.report.Overview;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was handed in has come to which state, by year and kind, and with what findings (总览). */
final class SummaryTotals {

    private final Map<Overview.Matter, Line> lines =
            new TreeMap<>(Comparator.comparing(Overview.Matter::year).reversed().thenComparing(Overview.Matter::kind));
    private final Line all = new Line();
    private final Wording wording;

    /** What is counted. */
    private static final class Line {

        private int passed;
        private int returned;
        private int others;
        private int missing;
        private int errors;
        private int warnings;
        private int hints;
        private int unverifiable;
        private int roundings;

        private void add(Overview.Round round) {
            switch (round.state()) {
                case PASSED -> passed++;
                case RETURNED -> returned++;
                default -> others++;
            }
            errors += round.counts().errors();
            warnings += round.counts().warnings();
            hints += round.counts().hints();
            unverifiable += round.counts().unverifiable();
            roundings += round.counts().roundings();
        }
    }

    SummaryTotals(Overview overview, Wording wording) {
        this.wording = wording;
        for (Overview.Submission submission : overview.submissions()) {
            line(submission.matter()).add(submission.last());
            all.add(submission.last());
        }
        for (Overview.Missing missing : overview.missing()) {
            line(missing.matter()).missing++;
            all.missing++;
        }
    }

    private Line line(Overview.Matter matter) {
        return lines.computeIfAbsent(matter, first -> new Line());
    }

    /** A line for each, and one for all. */
    List<Map<String, Object>> lines() {
        List<Map<String, Object>> shown = new ArrayList<>();
        lines.forEach((matter, line) -> shown.add(shown(matter.year() == 0 ? "" : matter.year(), matter.kind(), line)));
        shown.add(shown("", wording.text("page.total"), all));
        return shown;
    }

    private static Map<String, Object> shown(Object year, String kind, Line line) {
        return SummarySheet.TOTALS.line(
                year,
                kind,
                line.passed + line.returned + line.others,
                line.passed,
                line.returned,
                line.others,
                line.missing,
                line.errors,
                line.warnings,
                line.hints,
                line.unverifiable,
                line.roundings);
    }
}
