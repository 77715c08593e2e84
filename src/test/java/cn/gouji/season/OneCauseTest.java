package cn.gouji.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.season.BudgetBook.Slip;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What follows from a wrong figure is said under it, though the rule that notices it states no equation. */
class OneCauseTest {

    private static final Account UNIT = new Account("101001", "某市财政投资评审中心", "某市财政局");

    private final Random random = new Random(3);
    private final Spending before = spending();
    private final Spending now = spending();

    @Test
    void anAmountWithADigitTooManyIsOneFindingAndItsPercentageFollows() {
        String amount = NarrativeFile.print(now.total().total(), true).toString();

        List<Finding> errors = errors(amount, "9" + amount);

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.rule().id()).isEqualTo("TXT-02");
            assertThat(error.repairs()).hasSize(1);
            assertThat(error.consequences())
                    .extracting(consequence -> consequence.rule().id())
                    .containsExactly("TXT-01");
        });
    }

    @Test
    void aPercentageThatIsWrongByItselfIsItsOwnCause() {
        assertThat(errors("%。主要原因", "7%。主要原因"))
                .singleElement()
                .satisfies(error -> assertThat(error.rule().id()).isEqualTo("TXT-01"));
    }

    @Test
    void whereNothingIsWrongNothingIsSaid() {
        assertThat(errors("部门", "部门")).isEmpty();
    }

    private Spending spending() {
        return Spending.of(
                random,
                Spending.functions(new Random(5), District.NEXT, 3),
                List.of(new Spending.Project("440307261010010000001", "评审业务", 41_230_000)));
    }

    /** The errors once the first occurrence of a text in the prose is another. */
    private List<Finding> errors(String text, String other) {
        byte[] book =
                BudgetBook.of(UNIT, District.NEXT, now, before, true, Slip.NONE).bytes();
        byte[] prose = NarrativeFile.of(
                UNIT,
                District.NEXT,
                now.total().total(),
                before.total().total(),
                true,
                said -> said.replaceFirst(java.util.regex.Pattern.quote(text), other));
        Gouji gouji = Samples.gouji();
        return gouji
                .check(List.of(
                        gouji.read(new SourceFile("预算表.xlsx", book)), gouji.read(new SourceFile("说明.docx", prose))))
                .findings()
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
