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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet put in front of a returned workbook: every finding with its way to the cell (核对意见). */
public final class FindingsSheet {

    private static final List<Integer> WIDTHS = List.of(6, 12, 26, 24, 16, 16, 60, 40, 28, 40, 30);
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
        List<Row> rows = new ArrayList<>(head.rows(review, files));
        int headerRow = rows.size();
        rows.add(new Row(
                COLUMNS.stream()
                        .map(column -> plain(wording.text("column." + column), Style.HEADER))
                        .toList(),
                0,
                false));
        int number = 0;
        for (Finding finding : Ranking.of(review)) {
            rows.add(row(String.valueOf(++number), finding, workbook));
            int cause = number;
            finding.consequences().forEach(consequence -> rows.add(folded(cause, consequence, workbook)));
        }
        rows.addAll(appendix.rows(review, workbook));
        return new Leaf(wording.text("sheet.name"), WIDTHS, headerRow, rows);
    }

    private Row row(String number, Finding finding, String workbook) {
        Style style = Styles.of(finding.severity());
        String grade = wording.text(
                "sheet.grade",
                Map.of("symbol", wording.symbol(finding.severity()), "severity", wording.severity(finding.severity())));
        return new Row(entries(number, plain(grade, style), finding, wording.message(finding), workbook), 0, false);
    }

    private Row folded(int cause, Finding consequence, String workbook) {
        String grade = wording.text("sheet.consequence", Map.of("severity", wording.severity(consequence.severity())));
        String message = wording.text("sheet.consequence-of", Map.of("message", wording.message(consequence)));
        return new Row(
                entries(String.valueOf(cause), plain(grade, Style.INFO), consequence, message, workbook), 1, false);
    }

    private List<Entry> entries(String number, Entry grade, Finding finding, String message, String workbook) {
        String id = finding.rule().id();
        return Stream.of(
                        plain(number, Style.PLAIN),
                        grade,
                        plain(wording.text("sheet.rule", Map.of("id", id, "title", wording.title(id))), Style.PLAIN),
                        place(finding.at().place(), workbook),
                        plain(finding.actual(), Style.PLAIN),
                        plain(finding.expected(), Style.PLAIN),
                        plain(message, Style.PLAIN),
                        plain(wording.remedy(finding), Style.PLAIN),
                        plain(String.join(wording.text("list.or"), wording.repairs(finding)), Style.PLAIN),
                        plain(wording.basis(id), Style.PLAIN),
                        plain("", Style.INPUT))
                .toList();
    }

    private Entry place(Place place, String workbook) {
        return placeEntry(wording, place, workbook);
    }

    /** A place as a cell of the sheet: a link inside the workbook, a text with the file's name outside it. */
    static Entry placeEntry(Wording wording, Place place, String workbook) {
        boolean here = place.document().equals(workbook);
        Optional<CellPlace> link = here && place instanceof CellPlace cell ? Optional.of(cell) : Optional.empty();
        return new Entry(here ? wording.place(place) : wording.placeInFile(place), Style.PLAIN, link);
    }

    private static Entry plain(String text, Style style) {
        return new Entry(text, style, Optional.empty());
    }
}
