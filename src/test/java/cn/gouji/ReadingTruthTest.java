package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two real documents are read without anything to tell of. */
class ReadingTruthTest {

    static Stream<Path> folders() {
        return Stream.of(Samples.INBOX, Samples.FORMATS);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingOfTheBudgetIsOdd(Path folder) {
        assertThat(told(Samples.gouji().check(Samples.budget(folder)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingOfTheSelfEvaluationIsOdd(Path folder) {
        assertThat(told(Samples.gouji().check(Samples.evaluation(folder)))).isEmpty();
    }

    private static List<String> told(Review review) {
        assertThat(review.cannotTell().stream().map(verdict -> verdict.rule().id()))
                .doesNotContain("REC-03");
        return review.findings().stream()
                .filter(finding -> finding.rule().family().equals("REC"))
                .map(finding -> finding.severity() + " " + finding.rule().id() + " "
                        + finding.at().place().sheet() + "!"
                        + finding.at().place().spot() + " " + finding.message().values())
                .toList();
    }
}
