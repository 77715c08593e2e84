package cn.gouji.rules.txt;

import cn.gouji.rules.txt.Calculation.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calculations told in words: a monthly and a yearly amount, a price for each and how many, a share of a sum, and so many
 * people at so much a head (按月、按台、按比例、按人计算). Each only where the words leave nothing else to count in.
 */
final class SpokenCalculations {

    private static final String NUMBER = "((?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?)";
    private static final String MONEY = "(?<![约近0-9.])" + NUMBER + "([万亿]?)元?";
    private static final Range MONTHS = Range.of(BigDecimal.valueOf(12), BigDecimal.ZERO);

    private static final Pattern MONTHLY =
            Pattern.compile("月[\\p{IsHan}]{0,4}" + MONEY + "(?:/月)?[,;。](?:年|全年)[\\p{IsHan}]{0,4}" + MONEY + "(?!左右)");
    private static final Pattern A_MONTH = Pattern.compile(MONEY + "/月(?!左右)[,;。]?(?:合计|共计|全年)" + MONEY + "/年(?!左右)");
    private static final Pattern EACH = Pattern.compile("(?<![0-9.])" + NUMBER
            + "(台|辆|个|套|间|人|户|名|所|项)[,;]每\\2[\\p{IsHan}]{0,6}" + MONEY + "(?!左右)[,;](?:合计|共计|共)" + MONEY);
    private static final Pattern SHARE = Pattern.compile("(?:费用?|金额|总额|投资)(?:共|总额)?为" + MONEY
            + "[,;]按照?[\\p{IsHan}]{0,8}的" + NUMBER + "%[\\p{IsHan}]{0,20}(?:共计|合计|即|为)" + MONEY);
    private static final Pattern HEADS = Pattern.compile(
            "(?:^|[,;:。])" + NUMBER + "(?:人|名)(?:(?![0-9]+(?:人|名))[^;。]){1,60}?(?<![0-9.])" + NUMBER + "元/人(?=[;,(。])");
    private static final Pattern TOTAL = Pattern.compile("(?:合计|共计)" + MONEY);

    private SpokenCalculations() {}

    /** The calculations of a compact text. */
    static List<Calculation> of(String text) {
        return Stream.of(
                        each(
                                MONTHLY,
                                "月",
                                text,
                                found -> calculation(found, money(found, 1).times(MONTHS), 3)),
                        each(
                                A_MONTH,
                                "/月",
                                text,
                                found -> calculation(found, money(found, 1).times(MONTHS), 3)),
                        each(
                                EACH,
                                "每",
                                text,
                                found -> calculation(found, count(found).times(money(found, 3)), 5)),
                        each(
                                SHARE,
                                "按",
                                text,
                                found -> calculation(found, money(found, 1).times(percent(found)), 4)),
                        heads(text).stream())
                .flatMap(calculations -> calculations)
                .toList();
    }

    /** What the pattern finds; it finds nothing where that word is missing, which is quicker to see. */
    private static Stream<Calculation> each(
            Pattern words, String needed, String text, Function<Matcher, Calculation> read) {
        if (!text.contains(needed)) {
            return Stream.empty();
        }
        List<Calculation> found = new ArrayList<>();
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            found.add(read.apply(matcher));
        }
        return found.stream();
    }

    private static Calculation calculation(Matcher found, Range computed, int result) {
        return Calculation.of(found.group(), computed, operand(found, result));
    }

    private static Operand operand(Matcher found, int group) {
        return Operand.of(found.group(group), found.group(group + 1) + "元");
    }

    private static Range money(Matcher found, int group) {
        return operand(found, group).range();
    }

    private static Range count(Matcher found) {
        return Operand.of(found.group(1), found.group(2)).range();
    }

    private static Range percent(Matcher found) {
        return Operand.of(found.group(3), "%").range();
    }

    /** n 人……a 元/人, twice or more, with calculations in between, up to their 合计. */
    private static List<Calculation> heads(String text) {
        Matcher total = TOTAL.matcher(text);
        if (!text.contains("元/人") || !total.find()) {
            return List.of();
        }
        String before = text.substring(0, total.start());
        Matcher head = HEADS.matcher(before);
        Range sum = Range.of(BigDecimal.ZERO, BigDecimal.ZERO);
        int groups = 0;
        while (head.find()) {
            sum = sum.plus(Operand.of(head.group(1), "人")
                    .range()
                    .times(Operand.of(head.group(2), "元/人").range()));
            groups++;
        }
        for (Calculation between : WrittenCalculations.of(before)) {
            sum = sum.plus(between.computed());
        }
        boolean every = groups == count(before, "元/人");
        return groups > 1 && every ? List.of(Calculation.of(total.group(), sum, operand(total, 1))) : List.of();
    }

    private static int count(String text, String word) {
        return (text.length() - text.replace(word, "").length()) / word.length();
    }
}
