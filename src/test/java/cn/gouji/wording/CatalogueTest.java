package cn.gouji.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.rules.AllRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule has its words: a page in both languages that says the same, with examples of both kinds. */
class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> pagesAreComplete() {
        return ids().map(id -> DynamicTest.dynamicTest(id, () -> {
            RulePage chinese = page(id, Language.CHINESE);
            RulePage english = page(id, Language.ENGLISH);

            assertThat(Stream.of(chinese, english))
                    .allSatisfy(page -> assertThat(List.of(page.title(), page.held(), page.remedy(), page.basis()))
                            .noneMatch(String::isBlank));
            assertThat(placeholders(english)).isEqualTo(placeholders(chinese));
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

    private static Stream<String> ids() {
        List<Rule> rules = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);
        return Stream.concat(
                        Stream.of("REC-01"),
                        rules.stream().map(rule -> rule.info().id()))
                .distinct();
    }

    private static RulePage page(String id, Language language) {
        return RulePage.load(id, language).orElseThrow(() -> new AssertionError(id + " has no page in " + language));
    }

    private static Map<String, Set<String>> placeholders(RulePage page) {
        Map<String, Set<String>> placeholders = new TreeMap<>();
        page.messages().forEach((variant, text) -> placeholders.put(variant, new Template(text).placeholders()));
        placeholders.replaceAll((variant, names) -> new java.util.TreeSet<>(names));
        return placeholders;
    }
}
