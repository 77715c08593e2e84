package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.Review;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.check.RuleSettings;
import cn.gouji.desk.FakeChecker;
import cn.gouji.desk.GoujiChecker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-18T02:03:04Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final FakeChecker checker = new FakeChecker();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void oneJsonLineForEachSubmissionAndNothingElse() throws IOException {
        Path error = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));
        Path pass = put("乙.xlsx", FakeChecker.file("乙局", 2025, "支出", "pass"));

        int exit = run("check", "--json", error.toString(), pass.toString());

        List<JsonNode> lines = json();
        assertThat(exit).isEqualTo(1);
        assertThat(lines).hasSize(2);
        JsonNode line = lines.get(0);
        assertThat(line.get("file").asText()).isEqualTo(error.toString());
        assertThat(line.get("sha256").asText()).hasSize(64);
        assertThat(line.get("status").asText()).isEqualTo("findings");
        assertThat(line.get("unit").asText()).isEqualTo("甲局");
        assertThat(line.get("year").asInt()).isEqualTo(2026);
        assertThat(line.at("/findings/0/rule").asText()).isEqualTo("REC-01");
        assertThat(line.at("/findings/0/severity").asText()).isEqualTo("error");
        assertThat(line.at("/findings/0/cell").asText()).isEqualTo("B2");
        assertThat(line.at("/findings/0/cells/0/sheet").asText()).isEqualTo("表");
        assertThat(line.at("/findings/0/fingerprint").asText()).matches("[0-9a-f]{16}");
        assertThat(lines.get(1).get("status").asText()).isEqualTo("clean");
    }

    @Test
    void anArchiveIsOneLineForEachSubmissionInIt() throws IOException {
        Path archive = folder.resolve("报送.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String unit : List.of("甲局", "乙局", "丙局")) {
                zip.putNextEntry(new ZipEntry(unit + "/表.xlsx"));
                String content = unit.equals("丙局") ? "nothing" : FakeChecker.file(unit, 2026, "支出", "pass");
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        int exit = run("check", "--json", archive.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(json())
                .extracting(line ->
                        line.get("file").asText() + " " + line.get("status").asText())
                .containsExactly(
                        archive + "／甲局/表.xlsx clean", archive + "／乙局/表.xlsx clean", archive + "／丙局/表.xlsx unreadable");
    }

    @Test
    void anUnreadableFileIsSaidToBeSoAndWinsOverFindings() throws IOException {
        Path bad = put("坏.xlsx", "nothing");
        Path error = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));

        int exit = run("check", "--json", bad.toString(), error.toString());

        JsonNode line = json().get(1);
        assertThat(exit).isEqualTo(3);
        assertThat(line.get("status").asText()).isEqualTo("unreadable");
        assertThat(line.at("/findings/0/rule").asText()).isEqualTo("REC-01");
        assertThat(line.at("/findings/0/severity").asText()).isEqualTo("unverifiable");
        assertThat(line.at("/findings/0/message").asText()).contains("已损坏");
    }

    @Test
    void aFaultOfOursWinsOverEverything() throws IOException {
        Path boom = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "boom"));
        Path bad = put("坏.xlsx", "nothing");

        assertThat(run("check", boom.toString(), bad.toString())).isEqualTo(4);
        assertThat(errors()).contains("系统出错").contains("不是您的数据问题");
    }

    @Test
    void aFileThatWeFailToReadIsOurFaultAndStopsNothing() throws IOException {
        Path crash = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "crash"));
        Path pass = put("乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        assertThat(run("check", "--json", crash.toString(), pass.toString())).isEqualTo(4);
        assertThat(json()).extracting(line -> line.get("status").asText()).containsExactly("unreadable", "clean");
    }

    @Test
    void aWorkbookBringsTheNarrativeBesideIt() throws IOException {
        Path workbook = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        put("说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"));
        put("别的.docx", FakeChecker.file("乙局", 2026, "说明", "prose"));

        run("check", "--json", workbook.toString());

        assertThat(checker.checked).containsExactly(List.of("甲.xlsx", "说明.docx"));
        assertThat(json().get(0).get("files")).hasSize(2);
    }

    @Test
    void aFolderIsCheckedAsWhatIsInIt() throws IOException {
        put("甲/甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        put("乙/乙.xlsx", FakeChecker.file("乙局", 2026, "支出", "pass"));

        assertThat(run("check", folder.toString())).isZero();
        assertThat(checker.checked).hasSize(2);
        assertThat(output()).contains("共核对 2 份报送");
    }

    @Test
    void markedCopiesAreWrittenAndNeverOverwritten() throws IOException {
        Path file = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "pass"));
        Path target = folder.resolve("out");

        run("check", "--out", target.toString(), file.toString());
        run("check", "--out", target.toString(), file.toString());

        assertThat(target).isDirectoryContaining("glob:**/甲_核对意见.xlsx");
        assertThat(target).isDirectoryContaining("glob:**/甲-2_核对意见.xlsx");
        assertThat(output()).contains(target.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "init", "check", "run", "send", "remind", "explain"})
    void everyCommandHelpsInBothLanguages(String command) {
        String[] chinese = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        String[] english =
                command.isEmpty() ? new String[] {"--lang", "en", "--help"} : new String[] {command, "--lang=en", "-h"};

        assertThat(run(chinese)).isZero();
        assertThat(output()).contains("用法：", "显示本帮助");
        out.reset();
        assertThat(run(english)).isZero();
        assertThat(output()).contains("Usage:").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void wrongUsageIsExplainedInTheReadersLanguage() {
        assertThat(run("check", "--nope", "x")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", "--lang", "fr", "x")).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(run("check", folder.resolve("没有.xlsx").toString())).isEqualTo(2);
        assertThat(run("explain", "XYZ-99")).isEqualTo(2);
        assertThat(run("explain", "../x")).isEqualTo(2);
        assertThat(errors())
                .contains("不认识的选项：--nope", "缺少参数：", "--lang 的值不对：fr", "frobnicate", "找不到文件", "没有这条规则：XYZ-99")
                .doesNotContain("Unknown", "Missing", "Invalid", "Exception");
    }

    @Test
    void consoleTextsFitIntoGbk() throws IOException {
        Path error = put("甲.xlsx", FakeChecker.file("甲局", 2026, "支出", "error"));

        run("check", error.toString());
        run("--help");
        run("check", "--help");

        assertThat(Charset.forName("GBK").newEncoder().canEncode(output())).isTrue();
    }

    @Test
    void aRuleIsExplained() {
        assertThat(run("explain", "rec-01")).isZero();
        assertThat(output()).startsWith("# 文件无法读取");
    }

    @Test
    void blanksAreWrittenAndReadBack() throws IOException {
        assertThat(run("template", folder.toString())).isZero();

        Path blank = folder.resolve("支出总表.xlsx");
        byte[] content = Files.readAllBytes(blank);
        Gouji gouji = Gouji.standard(Equipment.standard().reader(), RuleSettings.DEFAULT);
        Review review = gouji.check(List.of(gouji.read(new SourceFile("支出总表.xlsx", content))));
        assertThat(review.forms()).extracting(Review.SeenForm::form).containsOnly("spending");
        assertThat(review.findings()).isEmpty();
        assertThat(output()).contains("空白表样");
    }

    @Test
    void theReadingIsExplainedOnDemand() {
        Gouji gouji = Gouji.standard(Equipment.standard().reader(), RuleSettings.DEFAULT);
        String sample = Samples.file(Samples.INBOX, "部门预算表.xlsx").toString();

        run(gouji, "check", "--explain-reading", sample);
        assertThat(output()).contains("识别为《支出总表》", "“支出总计”读作合计，单位万元");

        out.reset();
        run(gouji, "check", "--json", "--explain-reading", sample);
        JsonNode reading = json(output()).get("reading");
        assertThat(reading.at("/0/state").asText()).isEqualTo("read");
        assertThat(reading.at("/0/regions/0/score").asInt()).isPositive();

        out.reset();
        run(gouji, "check", "--json", sample);
        assertThat(json(output()).has("reading")).isFalse();
    }

    @Test
    void aWorkspaceIsMadeAndWorkedOnAsACopy() throws IOException {
        Path workspace = folder.resolve("ws");
        assertThat(run("init", workspace.toString())).isZero();
        Files.writeString(workspace.resolve("inbox/甲.xlsx"), FakeChecker.file("甲局", 2026, "支出", "error"));

        int exit = run("run", "--copy-to", folder.resolve("copy").toString(), workspace.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(workspace.resolve("inbox/甲.xlsx")).exists();
        assertThat(folder.resolve("copy/outbox/20260118-020304/退回修改/甲_核对意见.xlsx"))
                .exists();
        assertThat(output().lines().reduce((first, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).startsWith("结果在 "));
    }

    @Test
    void aFolderThatIsNoWorkspaceIsWrongUsage() {
        assertThat(run("run", folder.toString())).isEqualTo(2);
        assertThat(errors()).contains("不是工作区");
    }

    private int run(Gouji gouji, String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Cli(Equipment.standard(), settings -> new GoujiChecker(gouji), CLOCK, console).run(args);
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
        return new Cli(new Equipment(Equipment.standard().reader(), checker), settings -> checker, CLOCK, console)
                .run(args);
    }

    private Path put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<JsonNode> json() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return output().lines()
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (IOException noJson) {
                        throw new AssertionError(line, noJson);
                    }
                })
                .toList();
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
