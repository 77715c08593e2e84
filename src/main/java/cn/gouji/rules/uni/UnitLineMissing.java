package cn.gouji.rules.uni;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of money says nowhere in which unit (缺少单位行): its magnitude cannot be checked, and 万元 is never assumed. */
final class UnitLineMissing implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-03", Severity.UNVERIFIABLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream().flatMap(table -> verdict(table).stream());
    }

    private static Optional<Verdict> verdict(Table table) {
        List<Figure.Known> money = table.lines().stream()
                .flatMap(line -> line.figures().values().stream())
                .map(Figure::known)
                .flatMap(Optional::stream)
                .filter(figure -> figure.amount().unit().isMoney() && !figure.blank())
                .toList();
        if (money.isEmpty()) {
            return Optional.empty();
        }
        Origin where = where(table);
        boolean stated =
                money.stream().allMatch(figure -> figure.amount().unit().isStated());
        if (stated) {
            return Optional.of(Verdict.holds(INFO, where));
        }
        return isContradictory(table) ? Optional.empty() : Optional.of(missing(table, where));
    }

    private static Verdict missing(Table table, Origin where) {
        String title = table.form().title().text().strip();
        return new Verdict.CannotTell(INFO, Message.of(Map.of("table", title)), List.of(where));
    }

    /** Two units are the affair of {@link UnitContradiction}. */
    private static boolean isContradictory(Table table) {
        return table.form().fact("unit").filter(label -> !label.isBlank()).isPresent()
                || table.headings().stream().map(Heading::unit).anyMatch(Optional::isPresent);
    }

    private static Origin where(Table table) {
        Label title = table.form().title();
        return title.isBlank()
                ? table.headings().stream()
                        .filter(heading -> heading.column().kind() == Column.Kind.MONEY)
                        .map(heading -> heading.label().origin())
                        .findFirst()
                        .orElse(title.origin())
                : title.origin();
    }
}
