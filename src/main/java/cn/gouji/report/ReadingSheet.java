package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.report.ReadingWords.Remark;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sheet behind the findings that says how a workbook was read (识别情况页), put in where something was not read or was
 * read by the usual headings only.
 */
public final class ReadingSheet {

    /** The heading of a hidden column, by which the sheet is known again when the workbook comes back. */
    private static final String SEAL = "gouji-reading-1";

    private static final List<Integer> WIDTHS = List.of(28, 10, 16, 90);
    private static final List<String> COLUMNS = List.of("sheet", "cell", "what", "text");

    private final Wording wording;
    private final ReadingWords words;

    /** A sheet in the language of these words. */
    public ReadingSheet(Wording wording) {
        this.wording = wording;
        this.words = new ReadingWords(wording);
    }

    /** The sheet for that workbook of the submission; none where the reading leaves no doubt. */
    public Optional<Leaf> leaf(Review review, String workbook) {
        if (!ReadingWords.isDoubtful(review)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(across(wording.text("reading.title"), Style.TITLE));
        rows.add(across(wording.text("reading.how"), Style.PLAIN));
        rows.add(new Row(
                Stream.concat(
                                COLUMNS.stream()
                                        .map(column -> entry(wording.text("reading.head." + column), Style.HEADER)),
                                Stream.of(entry(SEAL, Style.HEADER)))
                        .toList(),
                0,
                false));
        words.remarks(review).stream()
                .filter(remark -> remark.document().equals(workbook))
                .map(ReadingSheet::row)
                .forEach(rows::add);
        Stream<Leaf.Column> shown = WIDTHS.stream().map(width -> new Leaf.Column(width, false, List.of()));
        List<Leaf.Column> columns = Stream.concat(shown, Stream.of(new Leaf.Column(SEAL.length(), true, List.of())))
                .toList();
        return Optional.of(new Leaf(wording.text("reading.name"), columns, 2, rows));
    }

    private static Row row(Remark remark) {
        Entry place = new Entry(remark.at().map(at -> at.spot()).orElse(""), Style.PLAIN, remark.at());
        return new Row(
                Stream.of(
                                entry(remark.sheet(), Style.PLAIN),
                                place,
                                entry(remark.what(), remark.minor() ? Style.PLAIN : Style.INFO),
                                entry(remark.text(), Style.PLAIN))
                        .toList(),
                remark.minor() ? 1 : 0,
                false);
    }

    private static Row across(String text, Style style) {
        return new Row(List.of(entry(text, style)), 0, true);
    }

    private static Entry entry(String text, Style style) {
        return new Entry(text, style, Optional.empty());
    }
}
