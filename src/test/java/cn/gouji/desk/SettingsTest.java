package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatInitWritesAreTheDefaults() throws IOException {
        Workspace.create(folder);

        assertThat(Workspace.in(folder).settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatIsWrittenIsRead() {
        Settings settings = Settings.of("settings.yaml", "bureau: 某市财政局\nscore-step: 0.5\nphone: 0755-123\n");

        assertThat(settings.bureau().name()).isEqualTo("某市财政局");
        assertThat(settings.rules().scoreStep()).contains(new BigDecimal("0.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bureau: 甲\\nofice: 乙 | 2 | ofice",
                "bureau: 甲\\noffice: 乙\\nbureau: 丙 | 3 | bureau",
                "office: [甲 | 1 | ''",
                "\\nscore-step: 一 | 2 | score-step",
                "\\nscore-step: -1 | 2 | score-step",
                "reply-to: 处室 | 1 | reply-to",
                "bureau: 甲\\nsubmission-files: 0 | 2 | submission-files",
                "submission-megabytes: 很多 | 1 | submission-megabytes",
                "addresses:\\n  某局: a@b.cn | 1 | addresses",
                "bureau:\\n  name: 甲 | 2 | bureau",
                "zero-tolerance: [spendings] | 1 | zero-tolerance",
                "zero-tolerance: spending | 1 | zero-tolerance",
                "mail: 无 | 1 | mail",
                "mail:\\n  prt: 25 | 2 | prt",
                "mail:\\n  host: smtp.b.cn\\n  port: 0 | 3 | port",
                "mail:\\n  host: a b | 2 | host",
                "mail:\\n  security: ssl | 2 | security",
                "mail:\\n  host: smtp.b.cn\\n  security: none | 3 | security",
                "reply-to: a@b.cn\\nmail:\\n  from: 处室 | 3 | from",
                "mail:\\n  per-minute: 0 | 2 | per-minute",
                "mail:\\n  pause-seconds: 一会 | 2 | pause-seconds",
                "rules: 无 | 1 | rules",
                "rules:\\n  SUM-99: {} | 2 | SUM-99",
                "rules:\\n  SUM-99:\\n    on: false | 2 | SUM-99",
                "rules:\\n  SUM-01:\\n    of: false | 3 | SUM-01.of",
                "rules:\\n  SUM-01: { on: 也许 } | 2 | SUM-01.on",
                "rules:\\n  SUM-01: false | 2 | SUM-01",
                "rules:\\n  SUM-01: {}\\n  SUM-01: {} | 3 | SUM-01",
                "rules:\\n  SUM-12:\\n    basis: 甲\\n    severity: error | 4 | SUM-12.severity",
                "rules:\\n  SUM-01: { severity: unverifiable } | 2 | SUM-01.severity",
                "rules:\\n  REC-02: { on: false } | 2 | REC-02.on",
                "rules:\\n  COD-10: { share: 101 } | 2 | COD-10.share",
                "rules:\\n  COD-10: { share: -1 } | 2 | COD-10.share",
                "rules:\\n  COD-10: { share: 1e9 } | 2 | COD-10.share",
                "rules:\\n  COD-10: { share: [3] } | 2 | COD-10",
                "rules:\\n  COD-02: { share: 3 } | 2 | COD-02.share",
            })
    void aMistakeIsNamedWithFileAndLine(String yaml, int line, String key) {
        SettingsFault fault = catchThrowableOfType(
                SettingsFault.class, () -> Settings.of("settings.yaml", yaml.replace("\\n", "\n")));

        assertThat(fault.text(Wording.strict(Language.CHINESE)))
                .startsWith("settings.yaml 第 " + line + " 行")
                .contains(key);
    }

    @Test
    void whatIsWrittenOfRulesIsRead() {
        RuleSettings rules = Settings.of(
                        "settings.yaml",
                        "zero-tolerance: [spending]\nrules:\n  COD-10: { share: 45.5% , basis: 深财〔2025〕1号 }\n"
                                + "  TXT-01: { on: off }\n  SUM-01: { severity: INFO }\n  SUM-03:\n")
                .rules();

        assertThat(rules.isZeroTolerant("spending/main/302/total")).isTrue();
        assertThat(rules.isZeroTolerant("income/main/302/total")).isFalse();
        assertThat(rules.rules()).containsOnlyKeys("COD-10", "TXT-01", "SUM-01");
        assertThat(rules.value(new RuleInfo("COD-10", Severity.INFO), Threshold.share("share", 30)))
                .isEqualByComparingTo("45.5");
        assertThat(rules.basis("COD-10")).isEqualTo("深财〔2025〕1号");
        assertThat(rules.isOn("TXT-01")).isFalse();
        assertThat(rules.limited("SUM-01", Severity.ERROR)).isEqualTo(Severity.INFO);
    }

    @Test
    void aFileSavedAsGbkIsRead() throws IOException {
        Workspace.create(folder);
        Files.write(folder.resolve("settings.yaml"), "bureau: 某市财政局\n".getBytes(Charset.forName("GBK")));

        assertThat(Workspace.in(folder).settings().bureau().name()).isEqualTo("某市财政局");
    }

    @Test
    void initKeepsWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "bureau: 某市财政局\n");

        assertThat(Workspace.create(folder)).containsExactly(folder.resolve("settings.yaml"));
        assertThat(folder.resolve("settings.yaml")).hasContent("bureau: 某市财政局\n");
    }

    @Test
    void aCopyNeverOverwrites() throws IOException {
        Path source = folder.resolve("ws");
        Workspace.create(source);
        Files.createDirectories(folder.resolve("copy"));

        Workspace copy = Workspace.in(source).copy(folder.resolve("copy"));

        assertThat(copy.root()).isEqualTo(folder.resolve("copy-2"));
        assertThat(copy.inbox()).isDirectory();
    }
}
