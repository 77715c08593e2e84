package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet put in front of a returned workbook: every finding with its way to the cell (核对意见). */
public final class FindingsSheet {

    static final int NUMBER = 0;
    static final int SEVERITY = 1;
    static final int RULE = 2;
    static final int PLACE = 3;
    static final int ACTUAL = 4;
    static final int EXPECTED = 5;
    static final int MESSAGE = 6;
    static final int REMEDY = 7;
    static final int REPAIR = 8;
    static final int BASIS = 9;
    static final int ANSWER = 10;

    private static final int LONGEST_SHOWN = 60;
    private static final List<Integer> WIDTHS = List.of(5, 9, 15, 17, 13, 13, 42, 24, 20, 18, 16);
    private static final List<String> COLUMNS = List.of(
            "number",
            "severity",
            "rule",
            "place",
            "actual",
            "expected",
            "message",
            "remedy",
            "repair",
            "basis",
            "answer");

    private final Wording wording;
    private final SheetHead head;
    private final SheetAppendix appendix;

    /** A sheet in the language of these words. */
    public FindingsSheet(Wording wording) {
        this.wording = wording;
        this.head = new SheetHead(wording);
        this.appendix = new SheetAppendix(wording, COLUMNS.size());
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
        List<Row> rows = new ArrayList<>(head.rows(review, files, rebuilt));
        int headerRow = rows.size();
        rows.add(new Row(
                COLUMNS.stream()
                        .map(column -> plain(wording.text("column." + column), Style.HEADER))
                        .toList(),
                0,
                false));
        Reader reader = new Reader(wording, files, workbook);
        int number = 0;
        for (Finding finding : Ranking.of(review)) {
            String cause = String.valueOf(++number);
            rows.add(row(cause, finding, reader));
            finding.consequences().forEach(consequence -> rows.add(folded(cause, consequence, reader)));
        }
        rows.addAll(appendix.rows(review, reader));
        return new Leaf(wording.text("sheet.name"), WIDTHS, headerRow, rows);
    }

    private Row row(String number, Finding finding, Reader reader) {
        Map<String, String> grade =
                Map.of("symbol", wording.symbol(finding.severity()), "severity", wording.severity(finding.severity()));
        List<Entry> entries = entries(
                number,
                plain(wording.text("sheet.grade", grade), Styles.of(finding.severity())),
                finding,
                wording.message(finding),
                reader);
        entries.set(REMEDY, plain(wording.remedy(finding), Style.PLAIN));
        String repairs = String.join(wording.text("list.or"), wording.repairs(finding));
        entries.set(REPAIR, plain(repairs, Style.PLAIN));
        entries.set(BASIS, plain(wording.basis(finding.rule().id()), Style.PLAIN));
        return new Row(entries, 0, false);
    }

    /** What follows from a cause is mended with it, so that only the cause says how. */
    private Row folded(String cause, Finding consequence, Reader reader) {
        String grade = wording.text("sheet.consequence", Map.of("severity", wording.severity(consequence.severity())));
        String message = wording.text("sheet.consequence-of", Map.of("message", wording.message(consequence)));
        return new Row(entries(cause, plain(grade, Style.INFO), consequence, message, reader), 1, false);
    }

    private List<Entry> entries(String number, Entry grade, Finding finding, String message, Reader reader) {
        String id = finding.rule().id();
        List<Entry> entries = new ArrayList<>(Collections.nCopies(COLUMNS.size(), plain("", Style.PLAIN)));
        entries.set(NUMBER, plain(number, Style.PLAIN));
        entries.set(SEVERITY, grade);
        entries.set(RULE, plain(wording.text("sheet.rule", Map.of("id", id, "title", wording.title(id))), Style.PLAIN));
        entries.set(PLACE, reader.entry(finding.at().place()));
        entries.set(ACTUAL, plain(shortened(finding.actual()), Style.PLAIN));
        entries.set(EXPECTED, plain(shortened(finding.expected()), Style.PLAIN));
        entries.set(MESSAGE, plain(message, Style.PLAIN));
        entries.set(ANSWER, plain("", Style.INPUT));
        return entries;
    }

    /** For whom places are written: whoever has this workbook open, out of these files. */
    record Reader(Wording wording, List<String> files, String workbook) {

        /** A place: a link inside the workbook, the cell first so that it is seen where the text is cut; outside it a text, with the file's name unless only one can be meant. */
        Entry entry(Place place) {
            boolean here = place.document().equals(workbook);
            boolean clear = here || (files.size() == 2 && files.contains(workbook));
            Optional<CellPlace> link = here && place instanceof CellPlace cell ? Optional.of(cell) : Optional.empty();
            if (link.isPresent()) {
                return new Entry(
                        wording.text("sheet.cell", Map.of("cell", place.spot(), "sheet", place.sheet())),
                        Style.PLAIN,
                        link);
            }
            boolean named = !clear || (!here && place instanceof CellPlace);
            return new Entry(named ? wording.placeInFile(place) : wording.place(place), Style.PLAIN, link);
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
