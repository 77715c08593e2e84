package cn.gouji.rules.txt;

import cn.gouji.rules.txt.Calculation.Range;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The amounts a description of a task states, and what they may come to (主要内容中的金额): the total it names, with what
 * is told behind it, one amount of each numbered item, or the only amount there is.
 */
final class TaskAmount {

    private static final Pattern TAG = Pattern.compile("<\\s*/?\\s*[a-zA-Z][^>]*>|&nbsp;");
    private static final Pattern ITEM = Pattern.compile("(?<![0-9.])(?=[1-9][.、](?![0-9]))");
    private static final Pattern MONEY = Pattern.compile(
            "(?<![0-9.a-z])((?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\\.[0-9]+)?)([万亿]?)(元(?:/年)?|(?<=万)/年)(?![/*×x])");
    private static final Pattern UNIT_PRICE = Pattern.compile("[*×x=]$|每[\\p{IsHan}]{1,8}$|(?:单价|月租金|租赁价格为|油费预计)$");
    private static final Pattern TOTAL = Pattern.compile("(?:合计|共计|总计)$");
    private static final int MOST_COMBINATIONS = 4096;

    private final String text;

    private TaskAmount(String text) {
        this.text = text;
    }

    /** The text of a cell, bare of tags and white space. */
    static String bare(String cell) {
        return Words.compact(TAG.matcher(cell).replaceAll(" "));
    }

    /** What the bare text's amounts may come to; empty where nothing says what the whole is. */
    static List<Range> of(String bare) {
        return new TaskAmount(bare).possible();
    }

    private record Amount(int start, Operand figure, boolean total) {
        Range range() {
            return figure.resultRange();
        }
    }

    private List<Range> possible() {
        List<Amount> all = amounts(text);
        List<Range> possible = new ArrayList<>();
        boolean named = all.stream().anyMatch(Amount::total);
        List<String> items = Stream.of(ITEM.split(text))
                .filter(item -> item.matches("^[1-9][.、].*"))
                .toList();
        if (items.size() > 1) {
            possible.addAll(combinations(items));
        }
        if (named || items.size() > 1 || all.size() == 1) {
            all.forEach(amount -> possible.add(amount.range()));
            totals(all).forEach(possible::add);
        }
        return possible;
    }

    /** All named totals together, and these with the amounts told behind the last of them. */
    private static Stream<Range> totals(List<Amount> all) {
        Range named = Range.of(BigDecimal.ZERO, BigDecimal.ZERO);
        Range with = named;
        boolean behind = false;
        for (Amount amount : all) {
            behind |= amount.total();
            named = amount.total() ? named.plus(amount.range()) : named;
            with = behind ? with.plus(amount.range()) : with;
        }
        return Stream.of(named, with);
    }

    /** One amount of each item, in every way; nothing where an item has none or the ways are too many to mean anything. */
    private static List<Range> combinations(List<String> items) {
        List<Range> sums = List.of(Range.of(BigDecimal.ZERO, BigDecimal.ZERO));
        for (String item : items) {
            List<Range> next = new ArrayList<>();
            for (Range sum : sums) {
                amounts(item).forEach(amount -> next.add(sum.plus(amount.range())));
            }
            sums = next;
            if (sums.size() > MOST_COMBINATIONS) {
                return List.of();
            }
        }
        return sums;
    }

    private static List<Amount> amounts(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher money = MONEY.matcher(text);
        while (money.find()) {
            String before = text.substring(0, money.start());
            boolean result = before.endsWith("=");
            if (result || !UNIT_PRICE.matcher(before).find()) {
                Operand figure = Operand.of(money.group(1), money.group(2) + "元");
                amounts.add(
                        new Amount(money.start(), figure, TOTAL.matcher(before).find()));
            }
        }
        return List.copyOf(amounts);
    }
}
