package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the letter that goes with an answer, from the bureau's template. */
public final class LetterWriter {

    private static final int TOP = 5;

    private final Wording wording;
    private final Bureau bureau;

    /** Letters of this bureau. */
    public LetterWriter(Wording wording, Bureau bureau) {
        this.wording = wording;
        this.bureau = bureau;
    }

    /**
     * The letter.
     *
     * @param attachments the names of the files sent with it
     * @param round how often the unit has handed this in, from 1
     * @param date the day it is written, as people write it
     */
    public Letter write(LetterTemplate template, Review review, List<String> attachments, int round, String date) {
        Map<String, String> values = new HashMap<>(ofBureau());
        values.putAll(ofReview(review));
        values.put("附件", LetterTemplate.line(String.join(wording.text("list.names"), attachments)));
        values.put("轮次", String.valueOf(round));
        values.put("日期", date);
        values.put("与上次相比", LetterTemplate.line(new SinceWords(wording).summary(review)));
        return template.fill(values);
    }

    private Map<String, String> ofBureau() {
        String deadline = bureau.deadline().isBlank() ? wording.text("letter.no-deadline") : bureau.deadline();
        return Map.of(
                "财政部门", LetterTemplate.line(bureau.name()),
                "处室", LetterTemplate.line(bureau.office()),
                "联系人", filled(bureau.contact()),
                "电话", filled(bureau.phone()),
                "回信邮箱", filled(bureau.replyTo()),
                "截止日期", LetterTemplate.line(deadline));
    }

    private Map<String, String> ofReview(Review review) {
        Tally tally = Tally.of(review);
        String unit = review.identity().unit().orElseGet(() -> wording.text("sheet.unit-unknown"));
        String year = review.identity().year().isPresent()
                ? wording.text(
                                "sheet.year",
                                Map.of("year", review.identity().year().getAsInt()))
                        .strip()
                : "";
        return Map.of(
                "单位", LetterTemplate.line(unit),
                "年度", year,
                "材料", kind(review, wording),
                "错误数", String.valueOf(tally.errors()),
                "核实数", String.valueOf(tally.warnings()),
                "提示数", String.valueOf(tally.hints()),
                "无法核对数", String.valueOf(SheetAppendix.unverifiable(review, wording)),
                "要点", top(review));
    }

    /** What was handed in, in words. */
    public static String kind(Review review, Wording wording) {
        String kind = review.identity().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wording.text("kind." + kind);
    }

    /** The gravest findings, each in one line with its cell. */
    private String top(Review review) {
        List<Finding> grave = Ranking.of(review).stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .toList();
        if (grave.isEmpty()) {
            return Tally.state(review) == Tally.State.PASS
                    ? wording.text("letter.none")
                    : wording.text("sheet.conclusion.unread");
        }
        List<String> lines = new ArrayList<>();
        for (Finding finding : grave.subList(0, Math.min(TOP, grave.size()))) {
            lines.add(wording.text(
                    "letter.top",
                    Map.of(
                            "number", lines.size() + 1,
                            "severity", wording.severity(finding.severity()),
                            "rule", finding.rule().id(),
                            "place",
                                    LetterTemplate.line(
                                            wording.place(finding.at().place())),
                            "message", LetterTemplate.line(wording.message(finding)))));
        }
        if (grave.size() > TOP) {
            lines.add(wording.text("letter.more", Map.of("count", grave.size() - TOP)));
        }
        return String.join("\n", lines);
    }

    private String filled(String text) {
        return text.isBlank() ? wording.text("letter.blank") : LetterTemplate.line(text);
    }
}
