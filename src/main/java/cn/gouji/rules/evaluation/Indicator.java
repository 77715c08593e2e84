package cn.gouji.rules.evaluation;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One indicator of a form (指标): what was planned, what was reached, and the points for it.
 *
 * @param kind the kind of indicator (二级指标), filled down where the form prints it once for several lines
 */
public record Indicator(Line line, String kind) {

    private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "无此项", "不涉及");
    private static final Set<String> BOUNDS = Set.of("≥", "≧", ">=", "≤", "≦", "<=", ">", "<");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");
    private static final Set<String> NOTHING = Set.of("", "无", "-", "/", "0");

    /** The indicator's name; its kind where it has none. */
    public String name() {
        return line.label(Column.LEVEL_THREE)
                .map(Label::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(kind);
    }

    /** Whose it is in a list of several projects; empty in a form of its own. */
    public String project() {
        return line.text(Column.PROJECT_CODE) + line.text(Column.NAME);
    }

    /** The target's cell; bound and unit that stand in columns of their own are put around it. */
    public Optional<Label> target() {
        return line.label(Column.TARGET)
                .map(label -> label.isBlank() ? label : new Label(stated(label), label.origin()));
    }

    /** The cell of the actual value; a lone number is given the unit that stands in a column of its own. */
    public Optional<Label> actual() {
        return line.label(Column.ACTUAL).map(label -> new Label(withUnit(label.text()), label.origin()));
    }

    private String stated(Label target) {
        String operator = line.text(Column.OPERATOR);
        return (BOUNDS.contains(operator) ? operator : "") + withUnit(target.text());
    }

    private String withUnit(String text) {
        String unit = line.text(Column.MEASURE_UNIT);
        boolean lone = NUMBER.matcher(Words.compact(text)).matches();
        return lone && !NOTHING.contains(unit) ? text.strip() + unit : text;
    }

    /** The weight (分值). */
    public Points weight() {
        return Points.of(line, Column.WEIGHT);
    }

    /** The score (得分). */
    public Points score() {
        return Points.of(line, Column.SCORE);
    }

    /** The cell for reasons, where the form has that column. */
    public Optional<Label> reason() {
        return line.label(Column.REASON);
    }

    /** Whether a reason is given; 无, a dash or a lone zero gives none. */
    public boolean hasReason() {
        return reason().filter(label -> !NOTHING.contains(label.compact())).isPresent();
    }

    /**
     * Whether the line says that there is no such indicator. 无 answers a question like 投诉数量, so it says so only where
     * neither a name nor a target asks anything.
     */
    public boolean isUnused() {
        boolean asks = !NOTHING.contains(line.text(Column.LEVEL_THREE)) || !NOTHING.contains(line.text(Column.TARGET));
        return NOT_APPLICABLE.contains(line.text(Column.ACTUAL))
                || NOT_APPLICABLE.contains(line.text(Column.TARGET))
                || NOT_APPLICABLE.contains(line.text(Column.LEVEL_THREE))
                || (!asks && NOTHING.contains(line.text(Column.ACTUAL)) && !isLeftEmpty());
    }

    /** A line that has a weight but neither name, target nor actual value was forgotten rather than declared unused. */
    private boolean isLeftEmpty() {
        return line.text(Column.ACTUAL).isEmpty() && weight().isPositive();
    }

    /** The target as a number with its operator and unit, where it is exactly one. */
    public Optional<Quantity> plannedQuantity() {
        return target().flatMap(label -> Quantity.of(label.text()));
    }

    /** The actual value as a number; among several the only one of the target's unit. */
    public Optional<Quantity> actualQuantity() {
        String unit = plannedQuantity().map(Quantity::unit).orElse("");
        return actual().flatMap(label -> Quantity.of(label.text(), unit));
    }

    /** Whether the actual value is no value but a bound, and the target asks for a number or a date (GOL-01). */
    public boolean actualIsBound() {
        if (isUnused() || actual().isEmpty() || target().isEmpty()) {
            return false;
        }
        String actual = actual().orElseThrow().text();
        String target = target().orElseThrow().text();
        boolean number = plannedQuantity().isPresent()
                && Quantity.of(actual).filter(Quantity::isBound).isPresent();
        return number || (Deadline.isDate(target) && Deadline.isDeadline(actual));
    }
}
