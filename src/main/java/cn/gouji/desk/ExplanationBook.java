package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Noted;
import cn.gouji.report.AnswerWords;
import cn.gouji.report.Ranking;
import cn.gouji.report.SinceWords;
import cn.gouji.round.Explanation;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What units explained in this run, for the bureau to accept or not (情况说明待审): each with what the rules think of it and with
 * the entry that accepts it, ready to be completed and put into the bureau's list.
 */
final class ExplanationBook {

    private static final List<String> COLUMNS = List.of(
            "number",
            "unit",
            "year",
            "severity",
            "rule",
            "place",
            "message",
            "answer",
            "explanation",
            "remarks",
            "entry");
    private static final int LONGEST = 32_000;

    private final Wording wording;

    ExplanationBook(Wording wording) {
        this.wording = wording;
    }

    /**
     * What is to be judged of a review.
     *
     * @param bureau what only the bureau has to know
     */
    List<Noted.Said> rows(Review review, List<Finding> bureau) {
        List<Noted.Said> rows = new ArrayList<>();
        for (Finding finding : Ranking.of(review)) {
            Explanation explanation = SinceWords.explanation(review, finding);
            boolean waived = review.standing(finding)
                    .filter(standing -> standing.waiver().isPresent())
                    .isPresent();
            if (explanation.explains() && !waived) {
                String answer = explanation
                        .answer()
                        .map(chosen -> AnswerWords.word(chosen, wording))
                        .orElse("");
                rows.add(row(finding, answer, explanation.text(), remarks(review, finding), entry(review, finding)));
            }
        }
        bureau.forEach(finding -> rows.add(row(finding, "", "", "", "")));
        return rows;
    }

    /** The workbook of what the ledger has noted of these submissions; none where nothing was explained. */
    Optional<byte[]> workbook(Ledger ledger, List<Entry> entries) {
        List<String> header = COLUMNS.stream()
                .map(column -> wording.text("explanations." + column))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        for (Entry entry : entries) {
            for (Noted.Said said : ledger.submissions().said(entry.key())) {
                lines.add(line(lines.size() + 1, entry, said));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(PlainSheet.of(wording.text("explanations.sheet"), header, lines));
    }

    private List<String> line(int number, Entry entry, Noted.Said said) {
        String unit = entry.whose().unit().isEmpty()
                ? wording.text("sheet.unit-unknown")
                : entry.whose().unit();
        String year =
                entry.whose().year() == 0 ? "" : String.valueOf(entry.whose().year());
        return Stream.of(
                        String.valueOf(number),
                        unit,
                        year,
                        said.severity(),
                        wording.text("sheet.rule", Map.of("id", said.rule(), "title", wording.title(said.rule()))),
                        said.place(),
                        said.message(),
                        said.answer(),
                        said.text(),
                        said.remarks(),
                        said.entry())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }

    private Noted.Said row(Finding finding, String answer, String explanation, String remarks, String entry) {
        return new Noted.Said(
                wording.severity(finding.severity()),
                finding.rule().id(),
                wording.place(finding.at().place()),
                wording.message(finding),
                answer,
                explanation,
                remarks,
                entry);
    }

    /** What the rules about explanations say of this one. */
    private String remarks(Review review, Finding finding) {
        return review.findings().stream()
                .filter(remark -> remark.rule().family().equals("WAV"))
                .filter(remark -> remark.at()
                        .item()
                        .equals(remark.rule().id() + "/" + finding.at().item()))
                .map(remark -> "[" + remark.rule().id() + "] " + wording.message(remark))
                .collect(Collectors.joining("\n"));
    }

    /** The entry for the list, complete but for what the bureau decides. */
    private String entry(Review review, Finding finding) {
        String said = SinceWords.explanation(review, finding).text().strip();
        return String.join(
                "\n",
                "- fingerprint: " + quoted(review.fingerprint(finding)),
                "  rule: " + finding.rule().id(),
                "  unit: " + quoted(unit(review)),
                "  reason: " + quoted(said),
                "  document:",
                "  expires:",
                "  approved-by:");
    }

    private String unit(Review review) {
        return review.identity().unit().orElseGet(() -> wording.text("sheet.unit-unknown"));
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
