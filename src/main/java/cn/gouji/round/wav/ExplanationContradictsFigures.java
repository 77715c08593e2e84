package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The amounts an explanation names make up neither the gap nor either of the two figures (说明与数字矛盾). Asked only where all of
 * them are plain amounts; whatever unit the figures of the finding may be in is tried.
 */
final class ExplanationContradictsFigures implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-03", Severity.WARNING);
    private static final Pattern CITED = Pattern.compile("([0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(亿元|万元|千元|元)");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9][0-9,]*(?:\\.[0-9]+)?");
    private static final Map<String, Integer> POWERS = Map.of("元", 0, "千元", 3, "万元", 4, "亿元", 8);
    private static final int MOST = 12;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        return hearing.told().stream()
                .filter(told -> told.finding().severity() == Severity.WARNING && !told.isWaived())
                .filter(told -> told.explanation().explains())
                .flatMap(told -> finding(told).stream());
    }

    private Optional<Finding> finding(Hearing.Told told) {
        Optional<BigDecimal> actual = plain(told.finding().actual());
        Optional<BigDecimal> expected = plain(told.finding().expected());
        List<BigDecimal> cited = cited(told.explanation().text());
        if (actual.isEmpty() || expected.isEmpty() || cited.isEmpty() || cited.size() > MOST) {
            return Optional.empty();
        }
        BigDecimal gap = actual.get().subtract(expected.get()).abs();
        boolean explained = Stream.of(gap, actual.get().abs(), expected.get().abs())
                .anyMatch(wanted -> POWERS.values().stream().anyMatch(power -> makesUp(cited, wanted, power)));
        return explained
                ? Optional.empty()
                : Optional.of(at(
                        told,
                        Severity.WARNING,
                        "",
                        Map.of(
                                "text", told.explanation().text().strip(),
                                "gap", gap.stripTrailingZeros().toPlainString(),
                                "rule", told.finding().rule().id())));
    }

    /** Whether some of the amounts come to what is wanted in a unit of so many zeros, to less than one of its last digits. */
    private static boolean makesUp(List<BigDecimal> cited, BigDecimal wanted, int power) {
        BigDecimal target = wanted.movePointRight(power);
        BigDecimal step = BigDecimal.ONE.movePointLeft(wanted.scale()).movePointRight(power);
        for (int chosen = 1; chosen < 1 << cited.size(); chosen++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int at = 0; at < cited.size(); at++) {
                sum = (chosen >> at & 1) == 1 ? sum.add(cited.get(at)) : sum;
            }
            if (sum.subtract(target).abs().compareTo(step) < 0) {
                return true;
            }
        }
        return false;
    }

    private static List<BigDecimal> cited(String text) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher amount = CITED.matcher(text);
        while (amount.find()) {
            BigDecimal number = new BigDecimal(amount.group(1).replaceAll("[,，]", ""));
            amounts.add(number.movePointRight(POWERS.getOrDefault(amount.group(2), 0)));
        }
        return amounts;
    }

    private static Optional<BigDecimal> plain(String text) {
        String bare = text.strip();
        return PLAIN.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(",", ""))) : Optional.empty();
    }
}
