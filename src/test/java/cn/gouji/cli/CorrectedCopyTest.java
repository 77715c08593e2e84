package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corrected copy made on demand, from the command line to the file read again. */
class CorrectedCopyTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSampleIsCorrectedWhereThereIsNoChoiceAndNowhereElse() throws IOException {
        Path sample = Samples.file(Samples.INBOX, "部门预算表.xlsx");
        byte[] before = Files.readAllBytes(sample);

        run("check", "--apply-proposals", "--out", folder.toString(), sample.toString());

        Path copy = copy("_建议更正.xlsx");
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
        Map<String, String> old = cells(sample);
        Map<String, String> changed = cells(copy);
        changed.entrySet().removeIf(cell -> cell.getValue().equals(old.get(cell.getKey())));
        Map<String, String> notes = notes(copy);
        assertThat(notes.keySet()).isEqualTo(changed.keySet());
        notes.forEach((cell, note) ->
                assertThat(note).as(cell).contains("原值：" + old.get(cell)).containsPattern("\\[[A-Z]{3}-[0-9]{2}\\]"));
        assertThat(notes.values()).filteredOn(note -> note.contains("COD-01")).hasSize(8);
        assertThat(changed).containsValue("预算金额（万元）");
        assertThat(differing(sample, copy))
                .allMatch(part -> part.matches(
                        "\\[Content_Types\\]\\.xml|xl/styles\\.xml|xl/worksheets/(sheet[0-9]+\\.xml|_rels/.*)"
                                + "|xl/comments[0-9]+\\.xml|xl/drawings/vmlDrawing[0-9]+\\.vml"));

        out.reset();
        run("check", copy.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("COD-01")
                .doesNotContain("UNI-01");
    }

    @Test
    void nothingIsCorrectedUnlessAskedForAndNoFileIsOverwritten() throws IOException {
        String sample = Samples.file(Samples.INBOX, "部门预算表.xlsx").toString();

        assertThat(run("check", "--apply-proposals", sample)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out");
        run("check", "--out", folder.toString(), sample);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("建议更正"));
        }
        run("check", "--apply-proposals", "--out", folder.toString(), sample);
        byte[] first = Files.readAllBytes(copy("_建议更正.xlsx"));
        run("check", "--apply-proposals", "--out", folder.toString(), sample);
        assertThat(Files.readAllBytes(copy("_建议更正.xlsx"))).isEqualTo(first);
        assertThat(Files.readAllBytes(copy("-2_建议更正.xlsx"))).isNotEmpty();
    }

    @Test
    void anOldWorkbookIsSaidNotToBeCorrected() throws IOException {
        String sample = Samples.file(Samples.FORMATS, "部门预算表.xls").toString();

        run("check", "--apply-proposals", "--out", folder.toString(), sample);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("未更正 [COD-01]")
                .contains("只更正 .xlsx");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("建议更正"));
        }
    }

    private Path copy(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String text = new DataFormatter().formatCellValue(cell);
                        cells.put(sheet.getSheetName() + cell.getAddress(), text);
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, String> notes(Path file) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                sheet.getCellComments()
                        .forEach((cell, note) -> notes.put(
                                sheet.getSheetName() + cell, note.getString().getString()));
            }
        }
        return notes;
    }

    private static List<String> differing(Path one, Path other) throws IOException {
        List<String> differing = new ArrayList<>();
        try (ZipFile before = new ZipFile(one.toFile());
                ZipFile after = new ZipFile(other.toFile())) {
            for (var entry : Collections.list(after.entries())) {
                var same = before.getEntry(entry.getName());
                if (same == null || same.getCrc() != entry.getCrc()) {
                    differing.add(entry.getName());
                }
            }
            assertThat(Collections.list(before.entries())).allMatch(entry -> after.getEntry(entry.getName()) != null);
        }
        return differing;
    }

    private int run(String... args) {
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Cli(Equipment.standard(), settings -> new GoujiChecker(Samples.gouji()), Clock.systemUTC(), console)
                .run(args);
    }
}
