package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines above the findings: whose submission it is, what was recognised, what came of it, how to use the sheet. */
final class SheetHead {

    private final Wording wording;

    SheetHead(Wording wording) {
        this.wording = wording;
    }

    /**
     * What a reader must know first; few lines, because they stay in sight above the findings.
     *
     * @param rebuilt whether the workbook was built anew, because what the unit sent cannot carry notes
     */
    List<Row> rows(Review review, boolean rebuilt) {
        List<Row> rows = new ArrayList<>();
        rows.add(line(title(review), Style.TITLE));
        String since = new SinceWords(wording).summary(review);
        if (!since.isEmpty()) {
            rows.add(line(since, Style.HEADER));
        }
        Map<String, String> outcome = Map.of("conclusion", conclusion(review), "counts", counts(review));
        rows.add(line(wording.text("sheet.outcome", outcome), conclusionStyle(review)));
        rows.add(line(wording.text("sheet.how"), Style.PLAIN));
        if (rebuilt) {
            rows.add(line(wording.text("sheet.rebuilt"), Style.WARNING));
        }
        return rows;
    }

    /** What the answer is about; stands at the end. */
    List<Row> scope(Review review, List<String> files) {
        String names = String.join(wording.text("list.names"), files);
        return List.of(
                line(wording.text("section.scope"), Style.HEADER),
                line(wording.text("sheet.files", Map.of("files", names)), Style.PLAIN),
                line(forms(review), Style.PLAIN));
    }

    private String title(Review review) {
        String unit = review.identity().unit().orElseGet(() -> wording.text("sheet.unit-unknown"));
        String year = review.identity().year().isPresent()
                ? wording.text(
                        "sheet.year", Map.of("year", review.identity().year().getAsInt()))
                : "";
        return wording.text("sheet.title", Map.of("unit", unit, "year", year));
    }

    private String forms(Review review) {
        if (review.forms().isEmpty()) {
            return wording.text("sheet.forms-none");
        }
        String forms = review.forms().stream()
                .map(form -> wording.text(
                        "sheet.form",
                        Map.of(
                                "form",
                                wording.text("form." + form.form()),
                                "sheet",
                                form.sheet(),
                                "range",
                                form.range())))
                .collect(Collectors.joining(wording.text("list.names")));
        return wording.text("sheet.forms", Map.of("count", review.forms().size(), "forms", forms));
    }

    private String counts(Review review) {
        Tally tally = Tally.of(review);
        return wording.text(
                "sheet.counts",
                Map.of(
                        "errors", tally.errors(),
                        "warnings", tally.warnings(),
                        "hints", tally.hints(),
                        "unverifiable", SheetAppendix.unverifiable(review, wording),
                        "roundings", Ranking.roundings(review).size()));
    }

    /** One sentence: what became of the submission. */
    String conclusion(Review review) {
        Tally tally = Tally.of(review);
        if (tally.errors() > 0) {
            String more = tally.warnings() == 0
                    ? ""
                    : wording.text("sheet.conclusion.and-warnings", Map.of("warnings", tally.warnings()));
            return wording.text("sheet.conclusion.errors", Map.of("errors", tally.errors(), "andWarnings", more));
        }
        if (tally.warnings() > 0) {
            return wording.text("sheet.conclusion.warnings", Map.of("warnings", tally.warnings()));
        }
        return wording.text(
                Tally.state(review) == Tally.State.PASS ? "sheet.conclusion.clean" : "sheet.conclusion.unread");
    }

    private static Style conclusionStyle(Review review) {
        Tally tally = Tally.of(review);
        if (tally.errors() > 0) {
            return Style.ERROR;
        }
        return Tally.state(review) == Tally.State.PASS ? Style.HELD : Style.WARNING;
    }

    private static Row line(String text, Style style) {
        return new Row(List.of(new Entry(text, style, Optional.empty())), 0, true);
    }
}
