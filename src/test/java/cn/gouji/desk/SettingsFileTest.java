package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Golden;
import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleSettings;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings a new workspace gets: the rules' part is generated from the catalogue, every default written out. */
class SettingsFileTest {

    private static final Path FILE = Path.of("templates", "settings.yaml");
    private static final String GENERATED = "# ==== 以下由规则目录生成 ====\n";
    private static final Wording WORDING = Wording.strict(Language.CHINESE);

    @Test
    void everyDefaultIsWrittenOut() throws IOException {
        String written = Files.readString(FILE);
        int at = written.indexOf(GENERATED);
        String head = at < 0 ? written + "\n" : written.substring(0, at);

        Golden.holds(FILE, head + GENERATED + generated());
    }

    @Test
    void whatIsGeneratedMeansTheDefaults() {
        Settings settings = Settings.of("settings.yaml", GENERATED + generated());

        assertThat(settings.rules()).isEqualTo(RuleSettings.DEFAULT);
    }

    private static String generated() {
        String forms = Gouji.formTitles().entrySet().stream()
                .map((Map.Entry<String, String> form) -> "#   " + form.getKey() + "：" + form.getValue() + "\n")
                .collect(Collectors.joining());
        String rules = Gouji.catalogue().stream().map(SettingsFileTest::rule).collect(Collectors.joining());
        return "\n# 零容忍：这些表的尾差即使四舍五入能够解释，也要核实。写表的代号，全部表写 [all]；可用的代号：\n"
                + forms
                + "zero-tolerance: []\n"
                + "\n# 各条规则。on：是否启用（true、false）；severity：最高级别（error 错误、warning 核实、info 提示），只能调低；\n"
                + "# basis：本局的文号，写出后显示在意见的依据里；其余为该规则的界限或选项，说明在上一行。\n"
                + "# 只用来说明“无法核对”的规则不能关闭。\n"
                + "rules:\n"
                + rules;
    }

    private static String rule(RuleCard card) {
        StringBuilder text =
                new StringBuilder("  # ").append(WORDING.title(card.id())).append("\n");
        StringBuilder line = new StringBuilder("  ").append(card.id()).append(": { ");
        if (card.isAdjustable()) {
            line.append("on: true, severity: ")
                    .append(RulePrescriptions.word(card.info().severity()))
                    .append(", ");
        }
        line.append("basis: \"\"");
        card.options().forEach(option -> {
            text.append("  #   ")
                    .append(option.name())
                    .append("：")
                    .append(WORDING.option(card.id(), option))
                    .append("；可写 ")
                    .append(option.range())
                    .append("\n");
            line.append(", ").append(option.name()).append(": ").append(option.preset());
        });
        return text.append(line).append(" }\n").toString();
    }
}
