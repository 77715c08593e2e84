package cn.gouji.rules.sco;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indicators under one heading of the first level and the points that heading announces: 产出(50分) (一级指标).
 *
 * @param label the heading, its second half where the points stand in a cell of their own
 * @param points the points announced, where the heading announces any
 */
record WeightGroup(Label label, Optional<BigDecimal> points, List<Indicator> indicators) {

    private static final Pattern POINTS = Pattern.compile("(\\d+(?:\\.\\d+)?)分|\\((\\d+(?:\\.\\d+)?)\\)");

    WeightGroup {
        indicators = List.copyOf(indicators);
    }

    /**
     * The groups in reading order. A heading broken over two lines, its points on the second, is one group; lines in front
     * of the first heading belong to it.
     */
    static List<WeightGroup> of(List<Indicator> indicators) {
        List<WeightGroup> groups = new ArrayList<>();
        List<Indicator> waiting = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Optional<Label> label = indicator.line().label(Column.LEVEL_ONE).filter(text -> !text.isBlank());
            int last = groups.size() - 1;
            if (last >= 0 && (label.isEmpty() || groups.get(last).goesOn(label.orElseThrow()))) {
                groups.set(
                        last,
                        groups.get(last)
                                .with(indicator, label.orElse(groups.get(last).label())));
                continue;
            }
            waiting.add(indicator);
            if (label.isPresent()) {
                groups.add(new WeightGroup(label.orElseThrow(), points(label.orElseThrow()), waiting));
                waiting.clear();
            }
        }
        return List.copyOf(groups);
    }

    /** Whether the groups add up when a heading is taken to stand a line or more below the head of its group. */
    static boolean addUpWithMovedHeadings(List<WeightGroup> groups) {
        Set<BigDecimal> reached = new HashSet<>();
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal announced = BigDecimal.ZERO;
        for (WeightGroup group : groups) {
            for (Indicator indicator : group.indicators()) {
                running = running.add(indicator.weight().number());
                reached.add(running.stripTrailingZeros());
            }
            announced = announced.add(group.points().orElse(BigDecimal.ZERO));
            if (group != groups.get(groups.size() - 1) && !reached.contains(announced.stripTrailingZeros())) {
                return false;
            }
        }
        return running.compareTo(announced) == 0;
    }

    /** What the weights of the group come to. */
    BigDecimal sum() {
        return indicators.stream()
                .map(indicator -> indicator.weight().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the weights exceed the announced points by; nothing where none are announced. */
    BigDecimal gap() {
        return points.map(announced -> sum().subtract(announced)).orElse(BigDecimal.ZERO);
    }

    private boolean goesOn(Label next) {
        return next.compact().equals(label.compact())
                || (points.isEmpty()
                        && next.compact().startsWith("(")
                        && points(next).isPresent());
    }

    private WeightGroup with(Indicator indicator, Label last) {
        List<Indicator> more = new ArrayList<>(indicators);
        more.add(indicator);
        return points.isPresent() ? new WeightGroup(label, points, more) : new WeightGroup(last, points(last), more);
    }

    private static Optional<BigDecimal> points(Label label) {
        Matcher found = POINTS.matcher(label.compact());
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(found.group(1) == null ? found.group(2) : found.group(1)));
    }
}
