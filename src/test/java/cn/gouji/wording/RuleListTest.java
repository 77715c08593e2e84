package cn.gouji.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Golden;
import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final String UNCHECKED_HEAD = """

            ## Not checked 未核对

            Rules of the catalogue that need something a submission does not hold; `gouji explain` says the same.

            | id | 原因 | reason |
            |---|---|---|
            """;

    /** The families a submission by itself is checked by, and how many numbers each has. */
    private static final Map<String, Integer> RULES = new TreeMap<>(Map.of(
            "COD", 11, "FRM", 15, "GOL", 14, "INT", 13, "REC", 15, "SCO", 16, "SUM", 13, "TAB", 13, "TXT", 22, "UNI",
            8));

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

        page.append(UNCHECKED_HEAD);
        numbered()
                .filter(id -> CHINESE.unchecked(id).isPresent())
                .forEach(id -> page.append(row(
                        id,
                        CHINESE.unchecked(id).orElseThrow(),
                        ENGLISH.unchecked(id).orElseThrow())));

        Golden.holds(FILE, page.toString());
    }

    /** Every id of the catalogue of rules that a submission by itself is checked by. */
    private static Stream<String> numbered() {
        return RULES.entrySet().stream()
                .flatMap(family -> IntStream.rangeClosed(1, family.getValue())
                        .mapToObj(number -> String.format(Locale.ROOT, "%s-%02d", family.getKey(), number)));
    }

    @Test
    void everyNumberIsARuleOrSaysWhyItIsNot() {
        Set<String> checked = Gouji.catalogue().stream().map(RuleCard::id).collect(Collectors.toSet());

        assertThat(numbered()).allSatisfy(id -> {
            boolean toldInBoth =
                    CHINESE.unchecked(id).isPresent() && ENGLISH.unchecked(id).isPresent();
            assertThat(toldInBoth).as(id).isNotEqualTo(checked.contains(id));
        });
    }

    private static String line(RuleCard card) {
        String settings = card.options().stream()
                .map(option -> "`" + option.name() + "` " + option.preset() + " (" + option.range() + "): "
                        + CHINESE.option(card.id(), option) + " / " + ENGLISH.option(card.id(), option))
                .collect(Collectors.joining("<br>"));
        String severity = CHINESE.severity(card.info().severity()) + " "
                + ENGLISH.severity(card.info().severity()).toLowerCase(Locale.ROOT);
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
