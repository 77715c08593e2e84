package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleSetting;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.excel.Documents;
import cn.gouji.filing.Filing;
import cn.gouji.rules.AllRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bureau prescribes is done, and nothing else changes; a rule that fails stops nothing. */
class PrescriptionTest {

    private static final Review PLAIN = budget(RuleSettings.DEFAULT);

    @Test
    void aRuleSwitchedOffSaysNothingAndChangesNothingElse() {
        Review review = budget(RuleSettings.DEFAULT.with("UNI-01", off()));

        assertThat(of(PLAIN, "UNI-01")).isNotEmpty();
        assertThat(of(review, "UNI-01")).isEmpty();
        assertThat(shown(others(review, "UNI-01"))).isEqualTo(shown(others(PLAIN, "UNI-01")));
    }

    @Test
    void whatWasFoldedUnderARuleSwitchedOffStandsForItself() {
        Review review = budget(RuleSettings.DEFAULT.with("COD-01", off()));

        assertThat(of(review, "COD-01")).isEmpty();
        assertThat(of(PLAIN, "COD-02")).isEmpty();
        assertThat(of(review, "COD-02")).hasSize(8).allMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void aRuleIsNoGraverThanTheBureauWants() {
        RuleSettings milder =
                RuleSettings.DEFAULT.with("COD-02", highest(Severity.INFO)).with("TXT-01", highest(Severity.WARNING));

        Review review = budget(milder);

        assertThat(of(review, "TXT-01")).isNotEmpty().allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(of(review, "COD-01").get(0).consequences())
                .filteredOn(folded -> folded.rule().id().equals("COD-02"))
                .hasSize(8)
                .allMatch(folded -> folded.severity() == Severity.INFO);
    }

    @Test
    void aThresholdDecidesFromWhenOnARuleSpeaks() {
        RuleSetting all = new RuleSetting(true, Optional.empty(), "", Map.of("share", "100"));

        assertThat(of(PLAIN, "COD-10")).hasSize(1);
        assertThat(of(budget(RuleSettings.DEFAULT.with("COD-10", all)), "COD-10"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"general-by-economic", RuleSettings.ALL})
    void gapsOfAFormWithoutToleranceMustBeExplained(String form) {
        RuleSettings strict = new RuleSettings(Optional.empty(), Set.of(form), Map.of());

        Review review = budget(strict);

        int inTheTable = 3;
        int inTheText = form.equals(RuleSettings.ALL) ? 1 : 0;
        assertThat(PLAIN.roundings()).hasSize(4);
        assertThat(review.roundings()).hasSize(1 - inTheText);
        assertThat(review.findings())
                .filteredOn(finding -> finding.message().variant().equals("joint.zero-tolerance"))
                .hasSize(inTheTable + inTheText)
                .allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRuleThatFailsIsAVerdictOfItsOwnAndStopsNothing(boolean deep) {
        List<Rule> rules = Stream.concat(
                        Stream.of(new Failing(deep)), AllRules.of(CodeLists.official(), RuleSettings.DEFAULT).stream())
                .toList();

        Review review = budget(new Gouji(new Documents(), rules, RuleSettings.DEFAULT));

        assertThat(review.crashed()).extracting(crashed -> crashed.rule().id()).containsExactly("XXX-01");
        assertThat(shown(review.findings())).isEqualTo(shown(PLAIN.findings()));
    }

    /** Answers something first, so that it fails in the middle of its answers. */
    private record Failing(boolean deep) implements Rule.InspectionRule {

        @Override
        public RuleInfo info() {
            return new RuleInfo("XXX-01", Severity.ERROR);
        }

        @Override
        public Stream<Verdict> verdicts(Filing filing) {
            return filing.tables().stream().map(table -> {
                if (deep) {
                    throw new StackOverflowError();
                }
                throw new IllegalStateException(table.block());
            });
        }
    }

    private static Review budget(RuleSettings settings) {
        return budget(Gouji.standard(new Documents(), settings));
    }

    private static Review budget(Gouji gouji) {
        return gouji.check(Samples.budget(Samples.INBOX));
    }

    private static RuleSetting off() {
        return new RuleSetting(false, Optional.empty(), "", Map.of());
    }

    private static RuleSetting highest(Severity severity) {
        return new RuleSetting(true, Optional.of(severity), "", Map.of());
    }

    private static List<Finding> of(Review review, String rule) {
        return review.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + PLAIN.fingerprint(finding) + " "
                        + finding.consequences().size())
                .toList();
    }

    private static List<Finding> others(Review review, String rule) {
        return review.findings().stream()
                .filter(finding -> !finding.rule().id().equals(rule))
                .toList();
    }

    @Test
    void theStepOfScoresIsKeptBesideRules() {
        BigDecimal step = new BigDecimal("0.5");

        assertThat(RuleSettings.DEFAULT
                        .with("COD-10", off())
                        .withScoreStep(step)
                        .scoreStep())
                .contains(step);
    }
}
