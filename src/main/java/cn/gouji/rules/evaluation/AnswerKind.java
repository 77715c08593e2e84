package cn.gouji.rules.evaluation;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of thing an actual value is, set against what its target asks for (答问): a state asked for and an activity
 * told, a number asked for and a word given, two different things to improve and only 有所提高 for an answer.
 */
public final class AnswerKind {

    private static final WordList STATE = WordList.load("states");
    private static final WordList ACTIVITY = WordList.load("activities");
    private static final WordList WHOLE = WordList.load("count-without-digits");
    private static final Pattern NUMBER = Pattern.compile("\\d|[一二两三四五六七八九十百千]+[\\p{IsHan}]|无|未|没有");
    private static final Pattern DEGREE =
            Pattern.compile("^(?:有所|明显|显著|逐步|持续|有效|不断|得到|进一步|较大|大幅)*(?:提高|提升|增强|改善|促进|加强|好转)[。]?$");
    private static final Pattern CHANGE =
            Pattern.compile("^(?:进一步|有效|逐步|持续|不断|切实|努力|全面)*(?:提高|提升|增强|改善|促进|加强|降低|减少)(.{3,})$");
    private static final int HEAD = 4;

    private AnswerKind() {}

    /** How the actual value misses the question: {@code activity}, {@code word} or {@code other}; empty where it may answer it. */
    public static Optional<String> miss(Evaluation form, Indicator indicator) {
        String target = indicator.target().orElseThrow().compact();
        String actual = indicator.actual().orElseThrow().compact();
        if (tellsAnActivity(indicator, target, actual)) {
            return Optional.of("activity");
        }
        if (givesAWordForANumber(form, indicator, actual)) {
            return Optional.of("word");
        }
        return isAboutAnother(indicator.name(), target)
                        && DEGREE.matcher(actual).matches()
                ? Optional.of("other")
                : Optional.empty();
    }

    private static boolean tellsAnActivity(Indicator indicator, String target, String actual) {
        boolean counted = indicator.kind().contains("数量") || indicator.kind().contains("时效");
        boolean state = STATE.ends(target) && indicator.plannedQuantity().isEmpty();
        return !counted
                && state
                && ACTIVITY.begins(actual)
                && !STATE.isIn(actual)
                && !NUMBER.matcher(actual).find();
    }

    /** 完成 for ≤30万元. Words that say all of it, and 控制在预算内 where the money block agrees, are an answer. */
    private static boolean givesAWordForANumber(Evaluation form, Indicator indicator, String actual) {
        Optional<Quantity> planned =
                indicator.plannedQuantity().filter(quantity -> quantity.number().signum() != 0);
        boolean whole = WHOLE.isIn(actual) || actual.contains("全");
        boolean withinBudget = actual.contains("预算") && spentWithinBudget(form);
        boolean sameWords = actual.equals(indicator.target().orElseThrow().compact());
        return planned.isPresent() && !NUMBER.matcher(actual).find() && !whole && !withinBudget && !sameWords;
    }

    private static boolean spentWithinBudget(Evaluation form) {
        return form.moneyTotal()
                .flatMap(line -> value(line, Column.EXECUTED)
                        .flatMap(spent -> value(line, Column.YEAR_BUDGET).map(budget -> spent.compareTo(budget) <= 0)))
                .orElse(true);
    }

    private static Optional<BigDecimal> value(Line line, Column column) {
        return line.figure(column)
                .flatMap(Figure::known)
                .map(figure -> figure.amount().value());
    }

    /** Whether name and target both say what to improve, and not the same thing. */
    private static boolean isAboutAnother(String name, String target) {
        Optional<String> one = head(Words.name(name));
        Optional<String> other = head(target);
        return one.isPresent() && other.isPresent() && !shareTwo(one.orElseThrow(), other.orElseThrow());
    }

    /** The thing to improve: what stands behind the last 的, or else the last words. */
    private static Optional<String> head(String words) {
        Matcher change = CHANGE.matcher(words.replaceFirst("[。;,.]+$", ""));
        if (!change.matches()) {
            return Optional.empty();
        }
        String object = change.group(1);
        String behind = object.substring(object.lastIndexOf('的') + 1);
        return Optional.of(behind.substring(Math.max(0, behind.length() - HEAD)));
    }

    private static boolean shareTwo(String one, String other) {
        for (int at = 0; at + 2 <= one.length(); at++) {
            if (other.contains(one.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }
}
