package cn.gouji.rules.txt;

import cn.gouji.filing.Statement.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The slips that explain an impossible growth percentage (假设); each with a name on the page and in the wording. */
enum GrowthHypothesis {
    WRONG_BASE("wrong-base"),
    DIRECTION_REVERSED("direction-reversed"),
    RATIO("ratio-for-growth"),
    FACTOR("factor-of-ten"),
    DIGITS("wrong-digit");

    private static final int HIGHEST_POWER = 2;

    private final String word;

    GrowthHypothesis(String word) {
        this.word = word;
    }

    /** The name on the page and in the wording. */
    String word() {
        return word;
    }

    /** Those that fit; a mistyped digit only where nothing else does, since two digits have many neighbours. */
    static List<GrowthHypothesis> fitting(GrowthRates rates, Direction direction) {
        List<GrowthHypothesis> fitting = new ArrayList<>();
        if (rates.meets(rates.onThisYear())) {
            fitting.add(WRONG_BASE);
        }
        if (rates.meets(rates.first(opposite(direction)))) {
            fitting.add(DIRECTION_REVERSED);
        }
        if (rates.meets(rates.ratio(direction))) {
            fitting.add(RATIO);
        }
        if (Stream.iterate(-HIGHEST_POWER, power -> power <= HIGHEST_POWER, power -> power + 1)
                .anyMatch(power -> power != 0 && rates.possibleTimesTen(power, direction))) {
            fitting.add(FACTOR);
        }
        if (fitting.isEmpty() && oneDigitApart(rates.percent().printed(), rates.naive(direction))) {
            fitting.add(DIGITS);
        }
        return List.copyOf(fitting);
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.UP ? Direction.DOWN : Direction.UP;
    }

    /** Whether one replaced digit, or two neighbours exchanged, make one number the other. */
    static boolean oneDigitApart(BigDecimal one, BigDecimal other) {
        String left = digits(one);
        String right = digits(other);
        if (left.length() != right.length() || left.length() < 2) {
            return false;
        }
        List<Integer> unequal = new ArrayList<>();
        for (int at = 0; at < left.length(); at++) {
            if (left.charAt(at) != right.charAt(at)) {
                unequal.add(at);
            }
        }
        return unequal.size() == 1
                || (unequal.size() == 2
                        && unequal.get(1) - unequal.get(0) == 1
                        && left.charAt(unequal.get(0)) == right.charAt(unequal.get(1))
                        && left.charAt(unequal.get(1)) == right.charAt(unequal.get(0)));
    }

    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
