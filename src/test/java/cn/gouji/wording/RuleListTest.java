package cn.gouji.wording;

import cn.gouji.Golden;
import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that lists all rules is generated from the catalogue and the rules' pages. */
class RuleListTest {

    private static final Path FILE = Path.of("src", "site", "markdown", "rules.md");
    private static final Wording CHINESE = Wording.strict(Language.CHINESE);
    private static final Wording ENGLISH = Wording.strict(Language.ENGLISH);
    private static final String HEAD = """
            # Rules 规则目录

            Generated from the rules' pages by `mvn test -Dtest=RuleListTest -Dgolden=write`; a test holds it. Every rule has a page in
            Chinese and English under `src/main/resources/rules`, whose example tables are its test; `gouji explain RULE` prints it.

            The severity is the highest a rule may reach; a bureau may switch a rule off, lower it, set its thresholds and name its own
            document (文号) in `settings.yaml`. The basis says how surely it is known: content verified (read in a public page), number
            verified (number and subject seen cited), public source code, from memory (nothing seen), graded row by row (code lists),
            certain in itself (arithmetic), form or demands of the batch, practice.
            """;

    @Test
    void everyRuleIsListedWithItsBasisAndSettings() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        String family = "";
        for (RuleCard card : Gouji.catalogue()) {
            if (!card.info().family().equals(family)) {
                family = card.info().family();
                page.append("\n## ").append(family).append(' ').append(CHINESE.text("family." + family));
                page.append(' ').append(ENGLISH.text("family." + family)).append("\n\n");
                page.append(
                        "| id | 中文名 | English name | severity | 依据 | basis | settings |\n|---|---|---|---|---|---|---|\n");
            }
            page.append(line(card));
        }

        Golden.holds(FILE, page.toString());
    }

    private static String line(RuleCard card) {
        String settings = card.options().stream()
                .map(option -> "`" + option.name() + "` " + option.preset() + " (" + option.range() + "): "
                        + CHINESE.option(card.id(), option) + " / " + ENGLISH.option(card.id(), option))
                .collect(Collectors.joining("<br>"));
        String severity = CHINESE.severity(card.info().severity()) + " "
                + ENGLISH.severity(card.info().severity()).toLowerCase(java.util.Locale.ROOT);
        return row(
                card.id(),
                CHINESE.title(card.id()),
                ENGLISH.title(card.id()),
                severity,
                CHINESE.basis(card.id()),
                ENGLISH.basis(card.id()),
                settings);
    }

    private static String row(String... cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
