package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.report.FindingColumn;
import cn.gouji.report.FindingsSheet;
import cn.gouji.report.Marks;
import cn.gouji.report.Ranking;
import cn.gouji.report.ReturnedSheet;
import cn.gouji.round.Earlier;
import cn.gouji.round.Explanation;
import cn.gouji.round.Previous;
import cn.gouji.round.UnitAnswer;
import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.Seal;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that we returned is handed in again: what we had put on it is taken off, what the unit wrote is read. */
class HandInAgainTest {

    private static final Wording WORDING = Wording.strict(Language.CHINESE);
    private static final Annotator ANNOTATOR = new WorkbookAnnotator();

    @ParameterizedTest
    @ValueSource(strings = {"部门预算表.xlsx", "部门预算表.xls", "自评表.xlsx", "自评表.xls"})
    void whatWePutOnIsTakenOffBeforeReading(String ending) throws IOException {
        Returned first = Returned.of(ending);

        Workbook again = workbook("改了名.bin", first.copy());

        assertThat(again.returned())
                .isNotEmpty()
                .allMatch(sheet -> Seal.of(sheet).isPresent());
        assertThat(again.sheets()).extracting(Sheet::name).isEqualTo(first.sheets());
        assertThat(fingerprints(Samples.gouji()
                        .check(List.of(Samples.gouji().read(new SourceFile(first.name(), first.copy()))))))
                .isEqualTo(fingerprints(first.review()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"部门预算表.xlsx", "部门预算表.xls"})
    void notesAndHighlightsDoNotPileUp(String ending) throws IOException {
        Returned first = Returned.of(ending);

        byte[] second = first.answeredAgain(first.copy());

        assertThat(looks(second)).isEqualTo(looks(first.copy()));
        assertThat(looks(ANNOTATOR.cleaned(first.name(), second, ownSheets(second))))
                .isEqualTo(looks(first.original()));
    }

    @Test
    void notesGoEvenWhereTheUnitDeletedOurSheet() throws IOException {
        Returned first = Returned.of("部门预算表.xlsx");
        byte[] edited = edited(first.copy(), book -> book.removeSheetAt(0));

        byte[] cleaned = ANNOTATOR.cleaned(first.name(), edited, Set.of());

        assertThat(workbook(first.name(), edited).returned()).isEmpty();
        assertThat(looks(cleaned)).isEqualTo(looks(first.original()));
    }

    @Test
    void aUnitsOwnNoteStaysWithoutOurs() throws IOException {
        Path file = Samples.file(Samples.INBOX, "部门预算表.xlsx");
        byte[] noted = edited(Samples.bytes(file), book -> {
            Cell cell = book.getSheet("表8 一般公共预算支出表（按经济分类）").getRow(15).getCell(1);
            var anchor = book.getCreationHelper().createClientAnchor();
            anchor.setRow2(4);
            anchor.setCol2(4);
            var note = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
            note.setString(book.getCreationHelper().createRichTextString("张三：已与科室核对\n[待查] 第二行"));
            cell.setCellComment(note);
        });
        Returned first = Returned.of(file.getFileName().toString(), noted);

        byte[] cleaned = ANNOTATOR.cleaned(first.name(), first.copy(), ownSheets(first.copy()));

        assertThat(looks(first.copy())).contains("[错误 COD-01]");
        assertThat(looks(cleaned)).isEqualTo(looks(noted)).contains("张三：已与科室核对\n[待查] 第二行");
    }

    @Test
    void theRoundBeforeIsReadFromTheSheet() throws IOException {
        Returned first = Returned.of("部门预算表.xlsx");
        byte[] edited = edited(first.copy(), book -> {
            Row row = findings(book).get(0);
            write(row, FindingColumn.ANSWER, "属实，说明如下");
            write(row, FindingColumn.EXPLANATION, "因编码列粘贴错位。");
            book.setSheetName(0, "意见（收到）");
        });

        Previous previous = previous(edited);

        assertThat(previous.round()).isEqualTo(1);
        assertThat(previous.strays()).isEmpty();
        assertThat(previous.findings().stream().filter(finding -> !finding.folded()))
                .extracting(Earlier::fingerprint)
                .containsExactlyElementsOf(Ranking.of(first.review()).stream()
                        .map(first.review()::fingerprint)
                        .toList());
        assertThat(previous.findings().get(0).explanation())
                .isEqualTo(new Explanation(Optional.of(UnitAnswer.EXPLAINED), "因编码列粘贴错位。"));
        assertThat(previous.findings().get(0).severity())
                .isEqualTo(Ranking.of(first.review()).get(0).severity());
    }

    @Test
    void anEditedKeyIsNotGuessedAt() throws IOException {
        Returned first = Returned.of("部门预算表.xlsx");
        byte[] edited = edited(first.copy(), book -> {
            Row row = findings(book).get(0);
            write(row, FindingColumn.RULE, "TXT-02 别的规则");
            write(row, FindingColumn.EXPLANATION, "说明");
        });

        Previous previous = previous(edited);

        assertThat(previous.strays())
                .singleElement()
                .satisfies(stray -> assertThat(stray.explanation().text()).isEqualTo("说明"));
        assertThat(previous.findings())
                .hasSize(previous(first.copy()).findings().size() - 1);
    }

    @Test
    void aFingerprintSurvivesInsertedRowsAndRenamedSheets() throws IOException {
        Path file = Samples.file(Samples.INBOX, "部门预算表.xlsx");
        byte[] moved = edited(Samples.bytes(file), book -> {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                book.getSheetAt(at).shiftRows(0, book.getSheetAt(at).getLastRowNum(), 2);
                book.setSheetName(at, "第" + at + "张");
            }
        });

        Review review = Samples.gouji().check(List.of(Samples.gouji().read(new SourceFile("改名.xlsx", moved))));

        assertThat(fingerprints(review)).isEqualTo(fingerprints(Samples.gouji().check(List.of(Samples.read(file)))));
    }

    private static Set<String> fingerprints(Review review) {
        return review.findings().stream().map(review::fingerprint).collect(Collectors.toSet());
    }

    private static Previous previous(byte[] file) {
        return workbook("x.xlsx", file).returned().stream()
                .flatMap(sheet -> ReturnedSheet.read(sheet).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Workbook workbook(String name, byte[] file) {
        return new Documents().open(name, file).fold(readable -> (Workbook) readable.document(), refused -> {
            throw new AssertionError(refused);
        });
    }

    private static Set<String> ownSheets(byte[] file) {
        return workbook("x.xlsx", file).returned().stream().map(Sheet::name).collect(Collectors.toSet());
    }

    private static byte[] edited(byte[] file, Consumer<org.apache.poi.ss.usermodel.Workbook> edit) throws IOException {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** POI leaves the old text of a cell that keeps it inside itself standing. */
    private static void write(Row row, FindingColumn column, String text) {
        row.getCell(column.ordinal()).setBlank();
        row.getCell(column.ordinal()).setCellValue(text);
    }

    /** The rows of the findings sheet that a unit may answer. */
    private static List<Row> findings(org.apache.poi.ss.usermodel.Workbook book) {
        List<Row> rows = new ArrayList<>();
        for (Row row : book.getSheetAt(0)) {
            Cell key = row.getCell(FindingColumn.FINGERPRINT.ordinal());
            if (key != null && key.toString().matches("[0-9a-f]{16}-.*")) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Every cell of the unit's own sheets with its look and its note. */
    private static String looks(byte[] file) throws IOException {
        StringBuilder looks = new StringBuilder();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (var sheet : book) {
                if (ownSheets(file).contains(sheet.getSheetName())) {
                    continue;
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        looks.append(look(book, cell));
                    }
                }
            }
        }
        return looks.toString();
    }

    private static String look(org.apache.poi.ss.usermodel.Workbook book, Cell cell) {
        var style = cell.getCellStyle();
        String note = cell.getCellComment() == null
                ? ""
                : " {" + cell.getCellComment().getString().getString() + "}";
        String look = String.join(
                " ",
                String.valueOf(style.getFillPattern()),
                String.valueOf(style.getFillForegroundColorColor() == null ? "" : fill(style)),
                style.getBorderTop() + "/" + style.getBorderLeft() + "/" + style.getBorderBottom() + "/"
                        + style.getBorderRight(),
                style.getDataFormatString(),
                String.valueOf(style.getAlignment()),
                String.valueOf(style.getFontIndex()));
        return cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + look + " " + cell + note + "\n";
    }

    private static String fill(org.apache.poi.ss.usermodel.CellStyle style) {
        return style instanceof org.apache.poi.xssf.usermodel.XSSFCellStyle modern
                ? modern.getFillForegroundXSSFColor().getARGBHex()
                : String.valueOf(style.getFillForegroundColor());
    }

    /** A workbook checked and returned. */
    private record Returned(String name, byte[] original, Review review, byte[] copy) {

        static Returned of(String ending) {
            Path folder = ending.endsWith(".xls") ? Samples.FORMATS : Samples.INBOX;
            Path file = Samples.file(folder, ending);
            return of(file.getFileName().toString(), Samples.bytes(file));
        }

        static Returned of(String name, byte[] original) {
            Review review = Samples.gouji().check(List.of(Samples.gouji().read(new SourceFile(name, original))));
            return new Returned(name, original, review, annotated(name, original, review));
        }

        byte[] answeredAgain(byte[] received) {
            return annotated(name, ANNOTATOR.cleaned(name, received, ownSheets(received)), review);
        }

        List<String> sheets() {
            return workbook(name, original).sheets().stream().map(Sheet::name).toList();
        }

        private static byte[] annotated(String name, byte[] content, Review review) {
            return ANNOTATOR
                    .annotate(
                            name,
                            content,
                            new Marks(WORDING).of(review, name),
                            List.of(new FindingsSheet(WORDING).leaf(review, List.of(name), name)))
                    .content();
        }
    }
}
