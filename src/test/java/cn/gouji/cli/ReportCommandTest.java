package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.SummaryBook;
import cn.gouji.season.SeasonFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bureau is told of a season whose files went through the program: two departments, of the second of which a unit differs. */
class ReportCommandTest {

    private static final int FIRST_AMOUNT = 2;
    private static final int EACH = 3;

    @TempDir
    private static Path folder;

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

    @BeforeAll
    static void aSeason() throws IOException {
        for (String run : List.of("1", "2", "3")) {
            SeasonFolder.main(new String[] {folder.toString(), "2", "2", "11", run});
            run("run", folder.toString());
        }
    }

    @BeforeEach
    void quiet() {
        OUT.reset();
        ERR.reset();
    }

    @Test
    void whatDocumentsDoNotAgreeOnIsListedWithItsPlaces() throws IOException {
        assertThat(run("report", folder.toString())).as(errors()).isZero();

        List<String> lines = output().lines().toList();
        assertThat(lines).anyMatch(line -> line.matches("文档间核对不一致 [1-9]\\d* 处："));
        List<String> about = lines.stream()
                .dropWhile(line -> !line.startsWith("  ✖错误 DOC-01 某市财政局2026年"))
                .limit(8)
                .toList();
        assertThat(about).hasSize(8).first().asString().contains("本级和所属共 2 个单位");
        assertThat(about.get(1)).startsWith("      某市财政局 2026 某市财政局2026年部门预算表.xlsx：表1 收支总表 B12 ");
        assertThat(about.subList(1, 7))
                .anyMatch(line -> line.startsWith("      某市财政局本级 2026 "))
                .anyMatch(line -> line.startsWith("      某市财政第2服务中心 2026 "));
        assertThat(about.get(7)).startsWith("      …另有 ");
    }

    @Test
    void programsAreToldAllPlacesAndTheSummaryOfTheRunHasThemToo() throws IOException {
        assertThat(run("report", "--json", folder.toString())).isZero();

        List<JsonNode> told = new ArrayList<>();
        for (String line : output().lines().toList()) {
            told.add(new ObjectMapper().readTree(line));
        }
        List<JsonNode> across = told.stream()
                .filter(line -> line.get("type").asText().equals("disagreement"))
                .filter(line -> line.get("rule").asText().equals("DOC-01"))
                .toList();
        assertThat(told)
                .filteredOn(line -> line.get("type").asText().equals("submission"))
                .hasSize(21);
        assertThat(across).singleElement().satisfies(one -> {
            assertThat(one.get("severity").asText()).isEqualTo("error");
            assertThat(one.get("places"))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(place -> assertThat(place.get("unit").asText()).startsWith("某市财政"));
        });
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            Path last = files.filter(file -> file.toString().endsWith("汇总.xlsx"))
                    .filter(file -> file.getParent().getFileName().toString().endsWith("-3"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new SummaryBook(Files.readAllBytes(last)).lines("文档间核对"))
                    .filteredOn(line -> line.get("规则").equals("DOC-01"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.get("说明"))
                            .isEqualTo(across.get(0).get("message").asText()));
        }
    }

    @Test
    void theConsolidatedTablesAreTheSumsOfTheUnits() throws IOException {
        Path target = folder.resolve("汇总表");

        assertThat(run("report", "--consolidate", target.toString(), "--superior", "101", folder.toString()))
                .isZero();

        Path file = target.resolve("101 某市教育局_2026_汇总表.xlsx");
        assertThat(errors()).contains(file.toString());
        assertThat(target.toFile().list()).hasSize(2);
        assertThat(file).isRegularFile();
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        for (String unit : List.of("某市教育局本级", "某市教育第2服务中心")) {
            spending(unit).forEach((code, amounts) -> sums.merge(code, amounts, ReportCommandTest::added));
        }
        Map<String, List<BigDecimal>> printed = spending("某市教育局");
        assertThat(sums).hasSizeGreaterThan(10).containsOnlyKeys(printed.keySet());
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            Map<String, List<BigDecimal>> told = new HashMap<>();
            Map<String, List<BigDecimal>> own = new HashMap<>();
            for (Row row : book.getSheet("支出总表")) {
                if (row.getLastCellNum() > FIRST_AMOUNT
                        && row.getCell(FIRST_AMOUNT).getCellType() == CellType.NUMERIC) {
                    told.put(row.getCell(0).getStringCellValue(), amounts(row, FIRST_AMOUNT, EACH));
                    own.put(row.getCell(0).getStringCellValue(), amounts(row, FIRST_AMOUNT + 1, EACH));
                }
            }
            assertThat(told).isEqualTo(sums);
            assertThat(own).isEqualTo(printed);
        }
    }

    @Test
    void aDepartmentThatIsNoneIsSaidToBeNone() throws IOException {
        Path target = folder.resolve("没有");

        assertThat(run("report", "--consolidate", target.toString(), "--superior", "999", folder.toString()))
                .isEqualTo(Exit.USAGE.code());

        assertThat(errors()).contains("没有可以汇总的部门", "“999”");
        assertThat(target).doesNotExist();
    }

    /** A unit's table 3 as it handed it in: the amounts of each code, under an empty one the total. */
    private static Map<String, List<BigDecimal>> spending(String unit) throws IOException {
        Map<String, List<BigDecimal>> spending = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            Path file = files.filter(one -> one.getFileName().toString().equals(unit + "2026年部门预算表.xlsx"))
                    .findFirst()
                    .orElseThrow();
            try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
                assertThat(book.getSheet("表3 支出总表").getRow(2).getCell(8).getStringCellValue())
                        .isEqualTo("单位：元");
                for (Row row : book.getSheet("表3 支出总表")) {
                    Cell total = row.getCell(3);
                    if (total != null && total.getCellType() == CellType.NUMERIC) {
                        Cell code = row.getCell(1);
                        spending.put(code == null ? "" : code.getStringCellValue(), amounts(row, 3, 1));
                    }
                }
            }
        }
        return spending;
    }

    private static List<BigDecimal> amounts(Row row, int first, int step) {
        return Stream.iterate(first, column -> column + step)
                .limit(6)
                .map(column -> BigDecimal.valueOf(row.getCell(column).getNumericCellValue())
                        .setScale(2))
                .toList();
    }

    private static List<BigDecimal> added(List<BigDecimal> one, List<BigDecimal> other) {
        return Stream.iterate(0, at -> at + 1)
                .limit(one.size())
                .map(at -> one.get(at).add(other.get(at)))
                .toList();
    }

    private static int run(String... arguments) {
        Console console = new Console(
                new PrintStream(OUT, true, StandardCharsets.UTF_8),
                new PrintStream(ERR, true, StandardCharsets.UTF_8),
                false);
        Clock clock = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);
        return new Cli(Equipment.standard(), settings -> new GoujiChecker(Samples.gouji()), clock, console)
                .run(arguments);
    }

    private static String output() {
        return OUT.toString(StandardCharsets.UTF_8);
    }

    private static String errors() {
        return ERR.toString(StandardCharsets.UTF_8);
    }
}
