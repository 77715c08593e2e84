package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.excel.Documents;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Breaking any one figure of tables 1, 3, 6, 7 or 8 of the budget by 5 or more is found, at error level, at that cell. The default
 * run breaks each figure in one of four ways in turn, the slow suite in all: {@code mvn -Pslow test -Dtest=BrokenFigureTest}.
 */
class BrokenFigureTest {

    private static final long SEED = 20231123L;
    private static final int LARGEST = 400;
    private static final int WAYS = 4;

    /** What the one Gouji of all these tests is handed next, whatever the file. */
    private static Document handedIn = new Workbook("", List.of());

    private static final Gouji GOUJI =
            Gouji.standard((name, content) -> new Opened.Readable(handedIn), RuleSettings.DEFAULT);

    @TestFactory
    Stream<DynamicTest> isFoundWhicheverItIs() {
        List<DynamicTest> all = tests().toList();
        return IntStream.range(0, all.size())
                .filter(at -> at % WAYS == at / WAYS % WAYS)
                .mapToObj(all::get);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> isFoundHoweverItIsBroken() {
        return tests();
    }

    private static Stream<DynamicTest> tests() {
        Path path = Samples.file(Samples.INBOX, "部门预算表.xlsx");
        Workbook budget = (Workbook)
                ((Opened.Readable) new Documents().open(path.getFileName().toString(), Samples.bytes(path))).document();
        ReadFile narrative = Samples.read(Samples.file(Samples.INBOX, "文字说明.docx"));
        Random random = new Random(SEED);
        return budget.sheets().stream()
                .filter(sheet -> sheet.name().matches("表[13678] .*"))
                .flatMap(sheet -> figures(sheet).stream())
                .flatMap(cell -> deltas(random)
                        .map(delta -> DynamicTest.dynamicTest(
                                cell.place().sheet() + "!" + cell.place().spot() + " " + delta + " (seed " + SEED + ")",
                                () -> check(budget, narrative, cell, delta))));
    }

    private static Stream<Integer> deltas(Random random) {
        return Stream.of(5, -5, 6 + random.nextInt(LARGEST), -6 - random.nextInt(LARGEST));
    }

    private static List<Cell> figures(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.rowNumbers()
                .forEach(row -> sheet.row(row).stream()
                        .filter(cell -> cell.value() instanceof Value.Number)
                        .forEach(cells::add));
        return cells;
    }

    private static void check(Workbook budget, ReadFile narrative, Cell cell, int delta) {
        BigDecimal broken = cell.value().number().orElseThrow().add(BigDecimal.valueOf(delta));
        Workbook copy = with(budget, cell.place(), broken);
        handedIn = copy;

        Review review = GOUJI.check(List.of(GOUJI.read(new SourceFile(budget.name(), new byte[0])), narrative));

        List<Finding> involved = review.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && finding.places().contains(cell.place()))
                .toList();
        assertThat(involved).isNotEmpty();
    }

    private static Workbook with(Workbook workbook, CellPlace place, BigDecimal number) {
        List<Sheet> sheets = workbook.sheets().stream()
                .map(sheet -> sheet.index() == place.sheetIndex() ? with(sheet, place, number) : sheet)
                .toList();
        return new Workbook(workbook.name(), sheets);
    }

    private static Sheet with(Sheet sheet, CellPlace place, BigDecimal number) {
        List<Cell> cells = new ArrayList<>();
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                boolean changed = cell.place().equals(place);
                cells.add(
                        changed
                                ? new Cell(place, new Value.Number(number), number.toPlainString(), cell.formula())
                                : cell);
            }
        }
        return new Sheet(
                sheet.document(),
                sheet.name(),
                sheet.index(),
                sheet.visibility(),
                cells,
                sheet.merges(),
                new BitSet(),
                new BitSet());
    }
}
