package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our reader of .xlsx against POI's usermodel, cell by cell: on every workbook of the repository and on many made by seed.
 * More of the latter, from another seed on:
 *
 * <pre>mvn -Pslow test -Dtest=XlsxAgainstPoiTest -Dbooks.count=2000 -Dbooks.seed=7</pre>
 */
class XlsxAgainstPoiTest {

    private static final long SEED = Long.getLong("books.seed", 20261126);
    private static final int FEW = 6;

    static List<Path> repository() {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("samples", "templates", "src")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*\\.xls[xm]"))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("repository")
    void workbooksOfTheRepositoryReadTheSame(Path file) throws IOException {
        same(Grids.bytes(file), file.toString());
    }

    @Test
    void theRepositoryHoldsWorkbooksOfThreePrograms() {
        assertThat(repository().stream().map(file -> file.getFileName().toString()))
                .contains("openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "exceljs.xlsx");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void workbooksMadeByChanceReadTheSame(boolean forwards) throws IOException {
        random(forwards, FEW);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyWorkbooksMadeByChanceReadTheSame(boolean forwards) throws IOException {
        random(forwards, Integer.getInteger("books.count", 500));
    }

    private static void random(boolean forwards, int count) throws IOException {
        for (long seed = SEED; seed < SEED + count; seed++) {
            try (org.apache.poi.ss.usermodel.Workbook book = forwards ? new SXSSFWorkbook(10) : new XSSFWorkbook()) {
                RandomBook.fill(book, seed, forwards);
                same(Grids.bytes(book), "seed " + seed);
            }
        }
    }

    private static void same(byte[] content, String what) throws IOException {
        Workbook ours = Grids.workbook(PoiGrid.NAME, content);
        Workbook pois = PoiGrid.of(content);

        List<String> read = Grids.dump(binary(ours));
        List<String> expected = Grids.dump(pois);
        for (int at = 0; at < Math.min(read.size(), expected.size()); at++) {
            assertThat(read.get(at)).as(what).isEqualTo(expected.get(at));
        }
        assertThat(read).as(what).hasSameSizeAs(expected);
    }

    /** The workbook with the digits gone that POI, which counts in binary, cannot hold. */
    private static Workbook binary(Workbook book) {
        return new Workbook(
                book.name(),
                book.sheets().stream().map(sheet -> sheet.with(rounded(sheet))).toList());
    }

    private static List<Cell> rounded(Sheet sheet) {
        return sheet.rowNumbers().stream()
                .flatMap(row -> sheet.row(row).stream())
                .filter(cell -> cell.value().number().isPresent())
                .map(cell -> new Cell(
                        cell.place(),
                        new Value.Number(cell.value().number().orElseThrow().round(new MathContext(15))),
                        cell.text(),
                        cell.formula()))
                .toList();
    }
}
