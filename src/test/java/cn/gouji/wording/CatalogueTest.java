package cn.gouji.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.rules.AllRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has its words: a page in both languages that says the same, with examples of both kinds. */
class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> pagesAreComplete() {
        return ids().map(id -> DynamicTest.dynamicTest(id, () -> {
            RulePage chinese = page(id, Language.CHINESE);
            RulePage english = page(id, Language.ENGLISH);

            assertThat(Stream.of(chinese, english))
                    .allSatisfy(page -> assertThat(List.of(page.title(), page.held(), page.remedy()))
                            .noneMatch(String::isBlank));
            assertThat(chinese.basis()).as("the page says 依据（grade）：…").isNotEmpty();
            assertThat(grades(english)).isEqualTo(grades(chinese));
            assertThat(placeholders(english)).isEqualTo(placeholders(chinese));
            assertThat(chinese.options().keySet()).isEqualTo(options(id));
            assertThat(english.options().keySet()).isEqualTo(options(id));
            assertThat(chinese.messages()).isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> pagesHaveExamplesOfBothKinds() {
        return AllRules.of(CodeLists.official(), RuleSettings.DEFAULT).stream()
                .map(rule -> rule.info().id())
                .distinct()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(page(id, Language.CHINESE).markdown())
                                .contains("## 为什么", "## 应报告", "## 应通过")));
    }

    @Test
    void everyPageIsOfARuleOfTheCatalogue() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "rules"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zh.md"))
                    .forEach(name -> pages.add(name.substring(0, name.indexOf('.'))));
        }

        assertThat(pages).containsExactlyElementsOf(ids().toList());
    }

    @Test
    void everyRuleAskedIsOnACard() {
        assertThat(AllRules.of(CodeLists.official(), RuleSettings.DEFAULT).stream()
                        .map(rule -> rule.info().id()))
                .isSubsetOf(ids().toList());
    }

    private static Stream<String> ids() {
        return Gouji.catalogue().stream().map(RuleCard::id);
    }

    private static Set<String> options(String id) {
        return Gouji.catalogue().stream()
                .filter(card -> card.id().equals(id))
                .flatMap(card -> card.options().stream())
                .map(RuleOption::name)
                .collect(Collectors.toSet());
    }

    private static RulePage page(String id, Language language) {
        return RulePage.load(id, language).orElseThrow(() -> new AssertionError(id + " has no page in " + language));
    }

    private static List<Basis.Grade> grades(RulePage page) {
        return page.basis().stream().map(Basis::grade).toList();
    }

    private static Map<String, Set<String>> placeholders(RulePage page) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        page.messages().forEach((variant, text) -> placeholders.put(variant, new Template(text).placeholders()));
        placeholders.replaceAll((variant, names) -> new java.util.TreeSet<>(names));
        return placeholders;
    }
}
