package cn.gouji.across;

import cn.gouji.rules.evaluation.Deadline;
import cn.gouji.rules.evaluation.Quantity;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a target, as far as it is certain that two of them ask for something else (指标值的写法). A number with its unit is
 * held against a number, a day against a day, a few words against a few words; anything else tells nothing.
 */
record TargetWords(String text, String bare) {

    private static final WordList EMPHASIS = WordList.load("emphasis-in-targets");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern DAY =
            Pattern.compile("(?:20[0-9]{2}年)?(?:([0-9]{1,2})月(?:([0-9]{1,2})日|底|末)|年底|年末)(?:之|以)?前?");
    private static final int DECEMBER = 12;
    private static final int LAST_DAY = 31;
    private static final int FIRST_LAST_DAY = 28;
    private static final int FEW = 20;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static TargetWords of(String text) {
        String words = Words.name(text);
        String plain = PUNCTUATION.matcher(words).replaceAll("");
        for (String word : EMPHASIS.words()) {
            plain = plain.replace(word, "");
        }
        return new TargetWords(words, plain);
    }

    /** Whether the other asks for something else, for certain; empty where the two cannot be compared. */
    Optional<Boolean> differsFrom(TargetWords other) {
        return text.equals(other.text)
                ? Optional.of(false)
                : quantities(other).or(() -> days(other)).or(() -> words(other));
    }

    private Optional<Boolean> quantities(TargetWords other) {
        Optional<Quantity> one = Quantity.of(text);
        Optional<Quantity> two = Quantity.of(other.text);
        return one.isPresent() && two.isPresent() && one.get().isComparableWith(two.get())
                ? Optional.of(!equal(one.get(), two.get()))
                : Optional.empty();
    }

    /** A bound and the bare number are one target; so are 95% and 0.95. */
    private static boolean equal(Quantity one, Quantity two) {
        boolean bounds = one.isBound() && two.isBound();
        boolean opposite =
                bounds && one.operator().isUpperBound() != two.operator().isUpperBound();
        boolean same = isRounded(one, two) || isRounded(two, one) || isShare(one, two) || isShare(two, one);
        return same && !opposite;
    }

    /** Whether it is the other number, as far as one sees that was written in 万 or 亿. */
    private static boolean isRounded(Quantity coarse, Quantity fine) {
        BigDecimal seen = coarse.number().scale() < 0
                ? fine.number().setScale(coarse.number().scale(), RoundingMode.HALF_UP)
                : fine.number();
        return seen.compareTo(coarse.number()) == 0;
    }

    private static boolean isShare(Quantity percent, Quantity bare) {
        return percent.unit().equals("%")
                && bare.unit().isEmpty()
                && percent.number().compareTo(bare.number().multiply(HUNDRED)) == 0;
    }

    private Optional<Boolean> days(TargetWords other) {
        Matcher one = DAY.matcher(text);
        Matcher two = DAY.matcher(other.text);
        return one.matches() && two.matches() ? Optional.of(day(one) != day(two)) : Optional.empty();
    }

    /** Month and day as one number; every last day of a month is its 31st. */
    private static int day(Matcher found) {
        int month = found.group(1) == null ? DECEMBER : Integer.parseInt(found.group(1));
        int day = found.group(2) == null ? LAST_DAY : Integer.parseInt(found.group(2));
        return month * 100 + (day >= FIRST_LAST_DAY ? LAST_DAY : day);
    }

    /** Few words that have not half of their characters in common say something else. */
    private Optional<Boolean> words(TargetWords other) {
        boolean comparable = isWords() && other.isWords();
        boolean inside = bare.contains(other.bare) || other.bare.contains(bare);
        if (!comparable || (inside && !bare.equals(other.bare))) {
            return Optional.empty();
        }
        return Optional.of(!isAlike(other));
    }

    private boolean isWords() {
        return !bare.isEmpty() && bare.length() <= FEW && !DIGIT.matcher(bare).find() && !Deadline.isDate(text);
    }

    private boolean isAlike(TargetWords other) {
        StringBuilder left = new StringBuilder(other.bare);
        int common = 0;
        for (int at = 0; at < bare.length(); at++) {
            int found = left.indexOf(bare.substring(at, at + 1));
            if (found >= 0) {
                left.deleteCharAt(found);
                common++;
            }
        }
        return 2 * common >= Math.min(bare.length(), other.bare.length());
    }
}
