package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of math.md 2, digit by digit. */
class GapDistributionTest {

    @ParameterizedTest
    @CsvSource({
        "2,.7500,.250,0,,,",
        "3,.6667,.333,0,,,",
        "4,.5990,.401,.0052,0,,",
        "5,.5500,.450,.0167,0,,",
        "6,.5110,.489,.0314,4.3e-5,0,",
        "7,.4794,.521,.0480,4.0e-4,0,",
        "8,.4529,.547,.0655,.0013,1.9e-7,0",
        "10,.4110,.589,.101,.0049,3.2e-5,5.4e-10",
        "12,.3788,.621,.135,.0112,2.4e-4,5.4e-7",
        "14,.3532,.647,.167,.0195,8.3e-4,8.5e-6",
        "20,.2994,.701,.247,.0523,.0061,3.5e-4",
        "30,.2470,.753,.344,.114,.0264,.0041",
        "50,.1929,.807,.464,.221,.0864,.0272"
    })
    void chancesAreThoseOfTheTable(
            int addends, String zero, String one, String two, String three, String four, String five) {
        GapDistribution gaps = new GapDistribution(addends + 1);

        assertPrinted(gaps.exactly(0), zero);
        String[] printed = {one, two, three, four, five};
        for (int steps = 1; steps <= printed.length; steps++) {
            assertPrinted(gaps.atLeast(steps), printed[steps - 1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2,2,2,2",
        "4,2,3,3",
        "6,3,3,4",
        "8,3,4,4",
        "10,3,4,5",
        "12,4,5,5",
        "14,4,5,6",
        "20,4,6,7",
        "30,5,7,8",
        "50,6,9,11"
    })
    void smallestRareGapsAreThoseOfTheTable(int addends, int hundredth, int tenThousandth, int millionth) {
        assertThat(rare(addends, 100)).isEqualTo(hundredth);
        assertThat(rare(addends, 10_000)).isEqualTo(tenThousandth);
        assertThat(rare(addends, 1_000_000)).isEqualTo(millionth);
    }

    @Test
    void chancesOfAllGapsAddUpToOne() {
        GapDistribution gaps = new GapDistribution(8);

        Rational sum = gaps.exactly(0);
        for (int steps = 1; steps <= 4; steps++) {
            sum = sum.plus(gaps.exactly(steps)).plus(gaps.exactly(-steps));
        }

        assertThat(sum).isEqualTo(Rational.ONE);
    }

    @Test
    void smallChancesAreReadAsOneInSoMany() {
        assertThat(GapDistribution.readable(new GapDistribution(5).atLeast(2))).isEqualTo("1/192");
        assertThat(GapDistribution.readable(Rational.of(BigInteger.valueOf(3), BigInteger.valueOf(3752))))
                .isEqualTo("1/1250");
    }

    private static int rare(int addends, int oneIn) {
        GapDistribution gaps = new GapDistribution(addends + 1);
        int steps = 1;
        while (gaps.atLeast(steps).times(Rational.whole(oneIn)).compareTo(Rational.ONE) >= 0) {
            steps++;
        }
        return steps;
    }

    private static void assertPrinted(Rational chance, String printed) {
        if (printed == null) {
            return;
        }
        BigDecimal expected = new BigDecimal(printed);
        BigDecimal exact =
                new BigDecimal(chance.numerator()).divide(new BigDecimal(chance.denominator()), new MathContext(30));
        assertThat(exact.setScale(expected.scale(), RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }
}
