package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau's settings reach the rules, whichever way a file is checked. */
class CliSettingsTest {

    private static final String LOWERED = "rules:\n  COD-01: { severity: warning, basis: 深龙财〔2025〕1号 }\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void checkGoesByTheFileNamed() throws IOException {
        Path settings = Files.writeString(folder.resolve("本局.yaml"), LOWERED);

        run("check", "--json", "--settings", settings.toString(), sample());

        JsonNode slid = found("COD-01");
        assertThat(slid.get("severity").asText()).isEqualTo("warning");
        assertThat(slid.get("basis").asText()).startsWith("深龙财〔2025〕1号；");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("本局.yaml");
    }

    @Test
    void checkGoesByTheWorkspaceAFileLiesIn() throws IOException {
        run("init", folder.toString());
        Files.writeString(folder.resolve("settings.yaml"), LOWERED);
        Path inside = Files.copy(Path.of(sample()), folder.resolve("inbox/表.xlsx"));
        out.reset();

        run("check", "--json", inside.toString(), sample());

        assertThat(severities("COD-01")).containsExactly("warning", "error");
    }

    @Test
    void theBureausDocumentIsShownInTheListing() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.yaml"), LOWERED);

        run("check", "--settings", settings.toString(), sample());

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("依据：深龙财〔2025〕1号");
    }

    @Test
    void aMistakeInTheFileIsWrongUsage() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.yaml"), "rules:\n  COD-99: { on: false }\n");

        assertThat(run("check", "--settings", settings.toString(), sample())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("s.yaml 第 2 行")
                .contains("COD-99");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        String missing = folder.resolve("没有.yaml").toString();

        assertThat(run("check", "--settings", missing, sample())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有.yaml");
    }

    private static String sample() {
        return Samples.file(Samples.INBOX, "部门预算表.xlsx").toString();
    }

    private JsonNode found(String rule) {
        return findings()
                .filter(node -> node.get("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> severities(String rule) {
        return findings()
                .filter(node -> node.get("rule").asText().equals(rule))
                .map(node -> node.get("severity").asText())
                .toList();
    }

    private Stream<JsonNode> findings() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(CliSettingsTest::json)
                .flatMap(line -> StreamSupport.stream(line.get("findings").spliterator(), false));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError(line, noJson);
        }
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Equipment equipment = Equipment.standard();
        return new Cli(
                        equipment,
                        settings -> new GoujiChecker(Gouji.standard(equipment.reader(), settings)),
                        Clock.systemUTC(),
                        console)
                .run(args);
    }
}
