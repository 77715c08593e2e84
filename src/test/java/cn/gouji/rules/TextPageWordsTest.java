package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.txt.TxtRules;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the text rules: both languages say the same, and every placeholder is filled. */
class TextPageWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    static Stream<Rule> rules() {
        return TxtRules.all(CodeLists.official(), RuleSettings.DEFAULT).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothLanguagesHaveTheSameMessagesAndPlaceholders(Rule rule) {
        RulePage chinese = page(rule, Language.CHINESE);
        RulePage english = page(rule, Language.ENGLISH);

        assertThat(english.messages().keySet()).isEqualTo(chinese.messages().keySet());
        chinese.messages()
                .forEach((variant, text) -> assertThat(
                                placeholders(english.messages().get(variant)))
                        .isEqualTo(placeholders(text)));
        assertThat(Stream.of(chinese, english).flatMap(page -> Stream.of(page.held(), page.remedy())))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyPlaceholderOfAnExampleIsFilled(Rule rule) {
        RulePage page = page(rule, Language.CHINESE);

        assertThat(Example.of(page.markdown()).stream().flatMap(example -> messages(rule, example.filing())))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.values().keySet())
                        .containsAll(placeholders(page.messages().get(message.variant()))));
    }

    private static Stream<Message> messages(Rule rule, Filing filing) {
        if (rule instanceof Rule.InspectionRule inspection) {
            return inspection.verdicts(filing).flatMap(TextPageWordsTest::message);
        }
        return ((Rule.LinearRule) rule)
                .equations(filing)
                .flatMap(statement -> statement instanceof Equation equation
                        ? Stream.of(equation.message())
                        : message(((Rule.Unstated) statement).verdict()));
    }

    private static Stream<Message> message(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            return Stream.of(broken.finding().message());
        }
        return verdict instanceof Verdict.CannotTell cannot ? Stream.of(cannot.message()) : Stream.empty();
    }

    private static RulePage page(Rule rule, Language language) {
        return RulePage.load(rule.info().id(), language).orElseThrow();
    }

    private static Set<String> placeholders(String template) {
        Set<String> names = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            names.add(placeholder.group(1));
        }
        return names;
    }
}
