package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
        Settings settings = Settings.of(
                "settings.yaml", "bureau: 某市财政局\nscore-step: 0.5\nphone: 0755-123\naddresses:\n  某 局: a@b.cn\n");

        assertThat(settings.bureau().name()).isEqualTo("某市财政局");
        assertThat(settings.rules().scoreStep()).contains(new BigDecimal("0.5"));
        assertThat(settings.address("某局")).contains("a@b.cn");
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
                "addresses:\\n  某局: 无 | 2 | 某局",
                "bureau:\\n  name: 甲 | 2 | bureau",
            })
    void aMistakeIsNamedWithFileAndLine(String yaml, int line, String key) {
        SettingsFault fault = catchThrowableOfType(
                SettingsFault.class, () -> Settings.of("settings.yaml", yaml.replace("\\n", "\n")));

        assertThat(fault.text(Wording.strict(Language.CHINESE)))
                .startsWith("settings.yaml 第 " + line + " 行")
                .contains(key);
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
