package cn.gouji.rules.evaluation;

import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number read from the words of an indicator, with what stands around it: 不少于1万套, 举办15场, &gt;90% (指标值).
 *
 * @param operator the bound the words set
 * @param number the number, 万 and 亿 multiplied out
 * @param unit what is counted, as printed behind the number; {@code %} for every spelling of per cent
 */
public record Quantity(Operator operator, BigDecimal number, String unit) {

    /** A bound; {@code NONE} for a plain value. */
    public enum Operator {
        NONE,
        MORE,
        AT_LEAST,
        LESS,
        AT_MOST;

        /** Whether less is better. */
        public boolean isUpperBound() {
            return this == LESS || this == AT_MOST;
        }
    }

    private static final List<List<String>> SAME_UNITS = WordList.load("unit-synonyms").words().stream()
            .map(line -> List.of(line.split("=")))
            .toList();

    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})++|\\d++)(?:\\.\\d++)?+";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年(?:度)?");
    private static final Pattern NUMBER = Pattern.compile("(?<before>不得少于|不得低于|不少于|不低于|不小于|大于等于|大于或等于|至少|最少|≥|≧|>=|=>"
            + "|不得超过|不超过|不高于|不大于|不多于|未超过|小于等于|小于或等于|至多|最多|控制在|≤|≦|<=|=<"
            + "|大于|高于|超过|多于|>|小于|低于|少于|不足|<)?(?<![a-z0-9.])(?<digits>" + DIGITS + ")(?<factor>[万亿]?)"
            + "(?<unit>%|百分比|百分点|[\\p{IsHan}a-z/]{0,6}?)"
            + "(?<after>及?以上|及?以下|(?:以|之)?内(?=$|[^\\p{IsHan}]|完成|办|支付|拨付|到|答复|处|解决|响应)"
            + "|(?<=%|百分比|百分点)|(?![\\p{IsHan}a-z/%])|(?<=[\\p{IsHan}a-z/]{6}))");
    private static final Pattern BROKEN =
            Pattern.compile("[-~*×÷]\\d|每[\\p{IsHan}]{1,3}\\d|\\d[\\p{IsHan}%]{0,3}(?:至|到|/|=)\\d");
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("大于", Operator.MORE),
            Map.entry("高于", Operator.MORE),
            Map.entry("超过", Operator.MORE),
            Map.entry("多于", Operator.MORE),
            Map.entry(">", Operator.MORE),
            Map.entry("小于", Operator.LESS),
            Map.entry("低于", Operator.LESS),
            Map.entry("少于", Operator.LESS),
            Map.entry("不足", Operator.LESS),
            Map.entry("<", Operator.LESS),
            Map.entry("不得超过", Operator.AT_MOST),
            Map.entry("不超过", Operator.AT_MOST),
            Map.entry("不高于", Operator.AT_MOST),
            Map.entry("不大于", Operator.AT_MOST),
            Map.entry("不多于", Operator.AT_MOST),
            Map.entry("未超过", Operator.AT_MOST),
            Map.entry("小于等于", Operator.AT_MOST),
            Map.entry("小于或等于", Operator.AT_MOST),
            Map.entry("至多", Operator.AT_MOST),
            Map.entry("最多", Operator.AT_MOST),
            Map.entry("控制在", Operator.AT_MOST),
            Map.entry("≤", Operator.AT_MOST),
            Map.entry("≦", Operator.AT_MOST),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry("=<", Operator.AT_MOST));

    /** The number of the text, where there is exactly one and nothing makes a range, a date or a calculation of it. */
    public static Optional<Quantity> of(String text) {
        List<Quantity> all = all(text);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The only number of the text, or else the only one of that unit. */
    public static Optional<Quantity> of(String text, String unit) {
        List<Quantity> all = all(text);
        if (all.size() > 1 && !unit.isEmpty()) {
            Quantity wanted = new Quantity(Operator.NONE, BigDecimal.ZERO, unit);
            all = all.stream()
                    .filter(quantity -> !quantity.unit.isEmpty() && quantity.countsLike(wanted))
                    .toList();
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether this says only how much at least or at most. */
    public boolean isBound() {
        return operator != Operator.NONE;
    }

    /** Whether both count the same thing, or one of them does not say what it counts. */
    public boolean countsLike(Quantity other) {
        if (unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit)) {
            return true;
        }
        // 人 and 人次, 次 and 次/月 are two things although one word begins with the other.
        boolean turns = unit.startsWith("人次") != other.unit.startsWith("人次");
        boolean rates = unit.contains("/") != other.unit.contains("/");
        return !turns
                && !rates
                && !unit.equals("%")
                && !other.unit.equals("%")
                && (unit.startsWith(other.unit) || other.unit.startsWith(unit));
    }

    /** Whether both {@link #countsLike count the same thing} or count it in words that are a synonym of each other. */
    public boolean isComparableWith(Quantity other) {
        return countsLike(other)
                || SAME_UNITS.stream().anyMatch(units -> units.contains(unit) && units.contains(other.unit));
    }

    private static List<Quantity> all(String text) {
        String bare = Words.name(text);
        String words = YEAR.matcher(bare).replaceAll("");
        if (Deadline.isDate(words)
                || Deadline.isDeadline(bare)
                || BROKEN.matcher(words).find()) {
            return List.of();
        }
        List<Quantity> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            found.add(quantity(number));
        }
        return found;
    }

    private static Quantity quantity(Matcher found) {
        int power = switch (found.group("factor")) {
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
        BigDecimal number = new BigDecimal(found.group("digits").replace(",", "")).scaleByPowerOfTen(power);
        String unit = found.group("unit");
        boolean percent = unit.equals("百分比") || unit.equals("百分点");
        return new Quantity(operator(found.group("before"), found.group("after")), number, percent ? "%" : unit);
    }

    private static Operator operator(@Nullable String before, String after) {
        if (before != null) {
            return OPERATORS.getOrDefault(before, Operator.AT_LEAST);
        }
        if (after.isEmpty()) {
            return Operator.NONE;
        }
        return after.endsWith("上") ? Operator.AT_LEAST : Operator.AT_MOST;
    }
}
