package cn.gouji.rules.txt;

import cn.gouji.rules.txt.Calculation.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a text writes as a calculation: 8 套*10000 元/套=80000 元, (10+5)*7000=105000, 669.77 万元（5505 套*1216.65 元）,
 * and with the sign left out 20 元/本 200 本=4000 元. What is hedged or a range is left out.
 */
final class WrittenCalculations {

    private static final Pattern OPERAND = Pattern.compile(Operand.PATTERN);
    private static final Pattern SIGN = Pattern.compile("[*×x✕✖+÷]|/(?=[0-9])");
    private static final Pattern REMARK = Pattern.compile("\\([^()=*×+]{1,20}\\)(?=[*×x✕✖+÷=])");
    private static final Pattern RESULT_BEFORE = Pattern.compile(Operand.PATTERN + "\\($");
    private static final Pattern HEDGED_BEFORE = Pattern.compile("(?:约|近|超过|不超过|至|-|~|[0-9a-z.])$");
    private static final int LONGEST_HEDGE = "不超过".length();
    private static final Pattern HEDGED_BEHIND = Pattern.compile("(?:左右|以上|以下|以内|余|多|至|-|~)");
    private static final Pattern HEDGED = Pattern.compile("左右|以上|以下|以内|不等|上下");

    private final String text;
    private int at;
    private boolean multiplied;

    private WrittenCalculations(String text) {
        this.text = text;
    }

    /** The calculations of a compact text, in reading order. */
    static List<Calculation> of(String compact) {
        return new WrittenCalculations(compact).all();
    }

    private List<Calculation> all() {
        List<Calculation> found = new ArrayList<>();
        int from = text.indexOf('=') < 0 && text.indexOf('(') < 0 ? text.length() : 0;
        while (from < text.length()) {
            char first = text.charAt(from);
            boolean starts = (Character.isDigit(first) || first == '(')
                    && !HEDGED_BEFORE
                            .matcher(text)
                            .region(Math.max(0, from - LONGEST_HEDGE), from)
                            .find();
            Optional<Calculation> calculation = starts ? calculation(from) : Optional.empty();
            calculation.ifPresent(found::add);
            from = calculation.isPresent() ? at : from + 1;
        }
        return List.copyOf(found);
    }

    private Optional<Calculation> calculation(int from) {
        at = from;
        multiplied = false;
        List<Operand> operands = new ArrayList<>();
        Optional<Value> left = sum(operands);
        if (left.isEmpty() || operands.size() < 2) {
            return Optional.empty();
        }
        String written = text.substring(from, at);
        Optional<Operand> result = at < text.length() && text.charAt(at) == '=' ? after(at + 1) : before(from);
        if (result.isEmpty()
                || HEDGED.matcher(written.replaceAll("\\([^()]*\\)", "")).find()) {
            return Optional.empty();
        }
        Value value = left.orElseThrow();
        boolean unitless = operands.stream().anyMatch(operand -> operand.unit().isEmpty());
        return Optional.of(new Calculation(
                written, value.range(), unitless ? Optional.of(value.bare()) : Optional.empty(), result.orElseThrow()));
    }

    private Optional<Operand> after(int start) {
        Matcher result = OPERAND.matcher(text).region(start, text.length());
        if (!result.lookingAt()
                || HEDGED_BEHIND
                        .matcher(text)
                        .region(result.end(), text.length())
                        .lookingAt()) {
            return Optional.empty();
        }
        at = result.end();
        boolean goesOn = at < text.length()
                && SIGN.matcher(text).region(at, text.length()).lookingAt();
        return goesOn ? Optional.empty() : Optional.of(Operand.of(result));
    }

    /** 成交金额 669.77 万元（5505 套*1216.65 元）: the result stands in front of the bracket that holds just the product. */
    private Optional<Operand> before(int start) {
        Matcher result = RESULT_BEFORE.matcher(text).region(Math.max(0, start - 30), start);
        boolean alone = at < text.length() && text.charAt(at) == ')';
        return multiplied && alone && result.find() && text.indexOf('=', start) != at
                ? Optional.of(Operand.of(result)).filter(Operand::isMoney)
                : Optional.empty();
    }

    private record Value(Range range, Range bare) {
        static Value of(Operand operand) {
            BigDecimal half = operand.range().high().subtract(operand.range().low());
            BigDecimal bare = half.divide(operand.factor().multiply(BigDecimal.valueOf(2)));
            return new Value(operand.range(), operand.isPercent() ? operand.range() : Range.of(operand.number(), bare));
        }

        Value join(char sign, Value other) {
            return switch (sign) {
                case '+' -> new Value(range.plus(other.range), bare.plus(other.bare));
                case '÷' -> new Value(range.over(other.range), bare.over(other.bare));
                default -> new Value(range.times(other.range), bare.times(other.bare));
            };
        }

        boolean isPositive() {
            return range.low().signum() > 0 && bare.low().signum() > 0;
        }
    }

    private Optional<Value> sum(List<Operand> operands) {
        Optional<Value> value = product(operands);
        while (value.isPresent() && at < text.length() && text.charAt(at) == '+') {
            at++;
            Value left = value.orElseThrow();
            value = product(operands).map(right -> left.join('+', right));
        }
        return value;
    }

    private Optional<Value> product(List<Operand> operands) {
        Optional<Value> value = factor(operands);
        while (value.isPresent()) {
            Value left = value.orElseThrow();
            Matcher sign = SIGN.matcher(text).region(at, text.length());
            char joined = '×';
            if (sign.lookingAt() && text.charAt(at) != '+') {
                joined = "/÷".indexOf(text.charAt(at)) >= 0 ? '÷' : '×';
                at++;
            } else if (!leftOutSign(operands)) {
                return value;
            }
            char operator = joined;
            multiplied = true;
            value = factor(operands)
                    .filter(right -> operator != '÷' || right.isPositive())
                    .map(right -> left.join(operator, right));
        }
        return value;
    }

    /** 20 元/本 200 本: a price for one, then how many of them. */
    private boolean leftOutSign(List<Operand> operands) {
        String unit = operands.get(operands.size() - 1).unit();
        int slash = unit.lastIndexOf('/');
        Matcher next = OPERAND.matcher(text).region(at, text.length());
        return slash > 0 && next.lookingAt() && next.group("unit").equals(unit.substring(slash + 1));
    }

    private Optional<Value> factor(List<Operand> operands) {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            Optional<Value> inner = sum(operands);
            boolean closed = at < text.length() && text.charAt(at) == ')';
            at++;
            return closed ? inner : Optional.empty();
        }
        Matcher operand = OPERAND.matcher(text).region(at, text.length());
        if (!operand.lookingAt()) {
            return Optional.empty();
        }
        Operand read = Operand.of(operand);
        operands.add(read);
        at = operand.end();
        Matcher remark = REMARK.matcher(text).region(at, text.length());
        at = remark.lookingAt() ? remark.end() : at;
        return Optional.of(Value.of(read));
    }
}
