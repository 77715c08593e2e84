package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.Conversation;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A returned workbook checked again by hand, and the bureau's list of accepted explanations. */
class CliRoundTest {

    private static final String WAIVER = String.join(
            "\n",
            "- fingerprint: 0123456789abcdef",
            "  rule: TXT-07",
            "  unit: 某单位",
            "  reason: 份额由上级预留",
            "  document: 某财预〔2026〕12号",
            "  expires: 2026-12-31",
            "  approved-by: 张三",
            "");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void programsAndPeopleAreToldWhatHasBecomeOfEachFinding() throws IOException {
        Path again = Files.write(folder.resolve("发回.xlsx"), Conversation.edited(returned(), book -> {
            Conversation.correctCodes(book);
            Conversation.answer(book, "TXT-07", "属实，说明如下", "份额由上级预留。");
        }));

        run("check", "--json", again.toString());
        JsonNode line = new ObjectMapper().readTree(out.toByteArray());
        out.reset();
        run("check", again.toString());

        JsonNode since = line.get("since");
        assertThat(since.get("round").asInt()).isEqualTo(2);
        assertThat(since.get("mended").findValuesAsText("rule")).contains("COD-01");
        Map<String, JsonNode> findings = new LinkedHashMap<>();
        line.get("findings")
                .forEach(finding -> findings.putIfAbsent(finding.get("rule").asText(), finding));
        assertThat(findings.get("TXT-07").get("since").asText()).isEqualTo("open");
        assertThat(findings.get("TXT-07").get("explanation").get("text").asText())
                .isEqualTo("份额由上级预留。");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("第 2 次核对，与上次相比：已改正", "仍未改正", "单位说明：份额由上级预留。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: TXT-07|rule: TXT-99|2|TXT-99",
                "fingerprint: 0123456789abcdef|fingerprint: 0123|1|0123",
                "expires: 2026-12-31|expires: 明年底|6|明年底",
                "expires: 2026-12-31|expires:|6|expires",
                "document: 某财预|dokument: 某财预|5|dokument",
                "reason: 份额由上级预留|reason: [份额|4|",
                "approved-by: 张三|rule: TXT-07|7|rule"
            })
    void aFaultInTheListOfAcceptedExplanationsStopsTheCheck(String right, String wrong, int line, String named)
            throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "");
        Files.writeString(folder.resolve("waivers.yaml"), WAIVER.replace(right, wrong));

        int exit = run(
                "check",
                "--settings",
                settings.toString(),
                Samples.file(Samples.INBOX, "自评表.xlsx").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("waivers.yaml", "第 " + line + " 行", named == null ? "" : named)
                .doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }

    @Test
    void aListWithoutAFaultIsReadAndWhatIsNotUsedIsSaid() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "");
        Files.writeString(folder.resolve("waivers.yaml"), WAIVER);

        int exit = run(
                "check",
                "--settings",
                settings.toString(),
                Samples.file(Samples.INBOX, "自评表.xlsx").toString());

        assertThat(exit).isLessThan(2);
    }

    private byte[] returned() throws IOException {
        run(
                "check",
                "--out",
                folder.resolve("out").toString(),
                Samples.file(Samples.INBOX, "部门预算表.xlsx").toString());
        out.reset();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith("_核对意见.xlsx"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Cli(Equipment.standard(), settings -> new GoujiChecker(Samples.gouji()), Clock.systemUTC(), console)
                .run(args);
    }
}
