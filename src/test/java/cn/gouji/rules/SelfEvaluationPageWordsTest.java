package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.gol.GolRules;
import cn.gouji.rules.sco.ScoRules;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The words of the scoring and goal rules: two languages alike, every message shown by an example, every blank filled. */
class SelfEvaluationPageWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> ADDED_BY_THE_JUDGE = Set.of("actual", "expected", "difference");

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameMessages() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> {
            RulePage chinese = page(rule, Language.CHINESE);
            RulePage english = page(rule, Language.ENGLISH);

            assertThat(english.messages().keySet()).isEqualTo(chinese.messages().keySet());
            chinese.messages()
                    .forEach((variant, text) -> assertThat(
                                    placeholders(english.messages().get(variant)))
                            .isEqualTo(placeholders(text)));
            assertThat(Stream.of(chinese, english).flatMap(page -> Stream.of(page.title(), page.held(), page.remedy())))
                    .noneMatch(String::isBlank);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyMessageIsShownByAnExampleAndFilled() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> {
            RulePage page = page(rule, Language.CHINESE);
            Set<String> shown = new TreeSet<>();

            Example.of(page.markdown()).stream()
                    .flatMap(example -> messages(rule, example.filing()))
                    .forEach(message -> {
                        shown.add(message.variant());
                        assertThat(message.values().keySet())
                                .containsAll(blanks(rule, page.messages().get(message.variant())));
                    });

            assertThat(shown).isEqualTo(page.messages().keySet());
        }));
    }

    private static Stream<Rule> rules() {
        return Stream.of(
                        ScoRules.all(CodeLists.official(), RuleSettings.DEFAULT),
                        GolRules.all(CodeLists.official(), RuleSettings.DEFAULT))
                .flatMap(Collection::stream);
    }

    private static Set<String> blanks(Rule rule, String template) {
        Set<String> blanks = placeholders(template);
        if (rule instanceof Rule.LinearRule) {
            blanks.removeAll(ADDED_BY_THE_JUDGE);
        }
        return blanks;
    }

    private static Stream<Message> messages(Rule rule, Filing filing) {
        if (rule instanceof Rule.LinearRule linear) {
            return linear.equations(filing)
                    .map(statement -> statement instanceof Equation equation
                            ? equation.message()
                            : ((Rule.Unstated) statement).verdict().message());
        }
        return ((Rule.InspectionRule) rule).verdicts(filing).flatMap(SelfEvaluationPageWordsTest::message);
    }

    private static Stream<Message> message(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            return messages(broken.finding());
        }
        return verdict instanceof Verdict.CannotTell cannot ? Stream.of(cannot.message()) : Stream.empty();
    }

    private static Stream<Message> messages(Finding finding) {
        return Stream.concat(
                Stream.of(finding.message()),
                finding.consequences().stream().flatMap(SelfEvaluationPageWordsTest::messages));
    }

    private static RulePage page(Rule rule, Language language) {
        return RulePage.load(rule.info().id(), language).orElseThrow();
    }

    private static Set<String> placeholders(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
