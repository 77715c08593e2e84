package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are the seeds, to the last figure and character, faults included. */
class SamplesTest {

    private static final Path SEEDS = Path.of("src", "test", "resources", "seeds");
    private static final String FIGURE = "[0-9,]+(\\.[0-9]+)?";
    private static final String TABLES = "## 二、表格部分";

    static Stream<Path> folders() {
        return Stream.of(Samples.INBOX, Samples.FORMATS);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFigureOfTheBudgetTablesIsTranscribed(Path folder) throws IOException {
        Workbook workbook = workbook(Samples.file(folder, folder.equals(Samples.INBOX) ? "预算表.xlsx" : "预算表.xls"));

        assertThat(figures(workbook)).isEqualTo(figures(tablePart()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFigureOfTheSelfEvaluationIsTranscribed(Path folder) throws IOException {
        Workbook workbook = workbook(Samples.file(folder, folder.equals(Samples.INBOX) ? "自评表.xlsx" : "自评表.xls"));

        assertThat(figures(workbook)).isEqualTo(figures(seed("self-evaluation-2022.txt")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCharacterOfTheTablesIsTranscribed(Path folder) throws IOException {
        Workbook budget = workbook(Samples.file(folder, folder.equals(Samples.INBOX) ? "预算表.xlsx" : "预算表.xls"));
        Workbook evaluation = workbook(Samples.file(folder, folder.equals(Samples.INBOX) ? "自评表.xlsx" : "自评表.xls"));

        assertThat(characters(text(budget))).isEqualTo(characters(tablePart()));
        assertThat(characters(text(evaluation))).isEqualTo(characters(seed("self-evaluation-2022.txt")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCharacterOfTheNarrativeIsTranscribed(Path folder) throws IOException {
        Prose prose = (Prose) open(Samples.file(folder, "文字说明.docx"));
        StringBuilder text = new StringBuilder();
        prose.paragraphs().forEach(paragraph -> text.append(paragraph.text()));
        prose.tables().forEach(table -> text.append(text(table)));
        String seed = seed("budget-2023.txt");
        String narrative = seed.substring(0, seed.lastIndexOf(TABLES));

        assertThat(characters(text.toString())).isEqualTo(characters(narrative.replaceAll("(?m)^- ", "")));
    }

    @Test
    void codesAreTextsAndFiguresAreNumbers() {
        Workbook workbook = workbook(Samples.file(Samples.INBOX, "预算表.xlsx"));
        Sheet economic = workbook.sheets().stream()
                .filter(sheet -> sheet.name().startsWith("表8"))
                .findFirst()
                .orElseThrow();

        assertThat(economic.cell(15, 1).value()).isEqualTo(new Value.Text("30209"));
        assertThat(economic.cell(8, 3).value().number().orElseThrow()).isEqualByComparingTo("1061");
        assertThat(economic.cell(8, 3).text()).isEqualTo("1,061");
    }

    private static String tablePart() throws IOException {
        String seed = seed("budget-2023.txt");
        return seed.substring(seed.lastIndexOf(TABLES) + TABLES.length());
    }

    private static String seed(String name) throws IOException {
        return Files.readString(SEEDS.resolve(name));
    }

    private static List<String> figures(String seed) {
        return Arrays.stream(seed.split("[\\t\\n]"))
                .map(String::strip)
                .filter(field -> field.matches(FIGURE))
                .toList();
    }

    private static List<String> figures(Workbook workbook) {
        List<String> figures = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            for (int row : sheet.rowNumbers()) {
                sheet.row(row).stream()
                        .map(Cell::text)
                        .map(String::strip)
                        .filter(text -> text.matches(FIGURE))
                        .forEach(figures::add);
            }
        }
        return figures;
    }

    private static String text(Workbook workbook) {
        StringBuilder text = new StringBuilder();
        workbook.sheets().forEach(sheet -> text.append(text(sheet)));
        return text.toString();
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (int row : sheet.rowNumbers()) {
            sheet.row(row).forEach(cell -> text.append(cell.text()));
        }
        return text.toString();
    }

    /** How often each character occurs, white space and the marks of Markdown aside; merging moves labels, never changes them. */
    private static Map<Character, Integer> characters(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char character : text.replaceAll("[\\s\\u00A0\\u3000#*]", "").toCharArray()) {
            counts.merge(character, 1, Integer::sum);
        }
        return counts;
    }

    private static Workbook workbook(Path path) {
        return (Workbook) open(path);
    }

    private static Document open(Path path) {
        Opened opened = new Documents().open(path.getFileName().toString(), Samples.bytes(path));
        return ((Opened.Readable) opened).document();
    }
}
