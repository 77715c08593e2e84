package cn.gouji.report;

import static cn.gouji.report.FindingColumn.ACTUAL;
import static cn.gouji.report.FindingColumn.ANSWER;
import static cn.gouji.report.FindingColumn.BASIS;
import static cn.gouji.report.FindingColumn.EXPECTED;
import static cn.gouji.report.FindingColumn.EXPLANATION;
import static cn.gouji.report.FindingColumn.FINGERPRINT;
import static cn.gouji.report.FindingColumn.MESSAGE;
import static cn.gouji.report.FindingColumn.NUMBER;
import static cn.gouji.report.FindingColumn.PLACE;
import static cn.gouji.report.FindingColumn.REMEDY;
import static cn.gouji.report.FindingColumn.REPAIR;
import static cn.gouji.report.FindingColumn.RULE;
import static cn.gouji.report.FindingColumn.SEVERITY;
import static cn.gouji.report.FindingColumn.SINCE;
import static cn.gouji.report.FindingColumn.TABLE;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.round.Explanation;
import cn.gouji.round.UnitAnswer;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet put in front of a returned workbook: every finding with its way to the cell (核对意见). */
public final class FindingsSheet {

    private static final int LONGEST_SHOWN = 60;

    private final Wording wording;
    private final SheetHead head;
    private final SheetAppendix appendix;
    private final SinceWords since;

    /** A sheet in the language of these words. */
    public FindingsSheet(Wording wording) {
        this.wording = wording;
        this.head = new SheetHead(wording);
        this.appendix = new SheetAppendix(wording);
        this.since = new SinceWords(wording);
    }

    /**
     * The sheet for one workbook of a submission.
     *
     * @param files the names of all files of the submission
     * @param workbook the workbook the sheet is put into; only its own cells are linked
     */
    public Leaf leaf(Review review, List<String> files, String workbook) {
        return leaf(review, files, workbook, false);
    }

    /**
     * The same sheet.
     *
     * @param rebuilt whether the workbook was built anew, because what the unit sent cannot carry notes
     */
    public Leaf leaf(Review review, List<String> files, String workbook, boolean rebuilt) {
        List<Row> rows = new ArrayList<>(head.rows(review, rebuilt));
        int headerRow = rows.size();
        rows.add(headings(review));
        Reader reader = new Reader(wording, files, workbook);
        int number = 0;
        for (Finding finding : Ranking.of(review)) {
            String cause = String.valueOf(++number);
            rows.add(row(cause, review, finding, reader));
            finding.consequences().forEach(follows -> rows.add(folded(cause, review, follows, reader)));
        }
        rows.addAll(appendix.rows(review, reader));
        rows.addAll(head.scope(review, files));
        return new Leaf(
                wording.text("sheet.name"),
                FindingColumn.columns(wording, review.since().isLater()),
                headerRow,
                rows);
    }

    private Row headings(Review review) {
        List<Entry> entries = Arrays.stream(FindingColumn.values())
                .map(column -> plain(column.heading(wording, review.since().round()), Style.HEADER))
                .toList();
        return new Row(entries, 0, false);
    }

    private Row row(String number, Review review, Finding finding, Reader reader) {
        Map<String, String> grade =
                Map.of("symbol", wording.symbol(finding.severity()), "severity", wording.severity(finding.severity()));
        Line line = line(number, review, finding, reader)
                .set(SEVERITY, wording.text("sheet.grade", grade), Styles.of(finding.severity()))
                .set(MESSAGE, wording.message(finding), Style.PLAIN)
                .set(REMEDY, wording.remedy(finding), Style.PLAIN)
                .set(REPAIR, String.join(wording.text("list.or"), wording.repairs(finding)), Style.PLAIN)
                .set(BASIS, wording.basis(finding.rule().id()), Style.PLAIN)
                .set(SINCE, since.standing(review, finding), Style.PLAIN);
        Explanation said = SinceWords.explanation(review, finding);
        String answer = said.answer()
                .filter(chosen -> chosen != UnitAnswer.CORRECTED)
                .map(chosen -> AnswerWords.word(chosen, wording))
                .orElse("");
        return line.set(ANSWER, answer, Style.INPUT)
                .set(EXPLANATION, said.text(), Style.INPUT)
                .row(0);
    }

    /** What follows from a cause is mended with it, so that only the cause says how and asks for an answer. */
    private Row folded(String cause, Review review, Finding consequence, Reader reader) {
        String grade = wording.text("sheet.consequence", Map.of("severity", wording.severity(consequence.severity())));
        String message = wording.text("sheet.consequence-of", Map.of("message", wording.message(consequence)));
        return line(cause, review, consequence, reader)
                .set(SEVERITY, grade, Style.INFO)
                .set(MESSAGE, message, Style.PLAIN)
                .row(1);
    }

    private Line line(String number, Review review, Finding finding, Reader reader) {
        String id = finding.rule().id();
        return reader.place(new Line(), finding.at().place())
                .set(NUMBER, number, Style.NUMBER)
                .set(RULE, wording.text("sheet.rule", Map.of("id", id, "title", wording.title(id))), Style.PLAIN)
                .set(ACTUAL, shortened(finding.actual()), Style.PLAIN)
                .set(EXPECTED, shortened(finding.expected()), Style.PLAIN)
                .set(FINGERPRINT, FindingKey.of(review.fingerprint(finding), id), Style.PLAIN);
    }

    /** For whom places are written: whoever has this workbook open, out of these files. */
    record Reader(Wording wording, List<String> files, String workbook) {

        /** The place in its two columns, with a link inside the workbook; outside it with the file's name, unless only one can be meant. */
        Line place(Line line, Place place) {
            boolean here = place.document().equals(workbook);
            Optional<CellPlace> link = here && place instanceof CellPlace cell ? Optional.of(cell) : Optional.empty();
            boolean clear = here || (files.size() == 2 && files.contains(workbook));
            boolean named = !clear || (!here && place instanceof CellPlace);
            Map<String, String> words = Map.of("file", place.document(), "place", place.sheet());
            String table = named ? wording.text("place.in-file", words) : place.sheet();
            return line.set(TABLE, table, Style.PLAIN).set(PLACE, wording.spot(place), Style.PLAIN, link);
        }
    }

    /** A paragraph in a cell is known by its beginning; whole, it would make the line as high as the page. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Entry plain(String text, Style style) {
        return new Entry(text, style, Optional.empty());
    }
}
