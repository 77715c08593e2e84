package cn.gouji.rules.evaluation;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One self-evaluation form (绩效自评表): its blocks, found by what their columns mean.
 *
 * @param tables the form's tables in reading order
 */
public record Evaluation(Form form, List<Table> tables) {

    private static final List<Column> MONEY =
            List.of(Column.EXECUTED, Column.YEAR_BUDGET, Column.EXECUTION_RATE, Column.INITIAL_BUDGET);
    private static final Set<String> SUMS = Set.of("小计", "合计", "总计", "总分");
    private static final String TOTAL = "total";
    private static final String SCORE_TOTAL = "score-total";

    public Evaluation {
        tables = List.copyOf(tables);
    }

    /** The self-evaluation forms of a filing: those that say what was spent or what was reached. */
    public static List<Evaluation> of(Filing filing) {
        Map<String, List<Table>> forms = new LinkedHashMap<>();
        for (Table table : filing.tables()) {
            String key = table.form().id() + " " + table.form().instance();
            forms.computeIfAbsent(key, form -> new ArrayList<>()).add(table);
        }
        return forms.values().stream()
                .map(tables -> new Evaluation(tables.get(0).form(), tables))
                .filter(form -> form.money().isPresent()
                        || form.goals().isPresent()
                        || !form.indicatorTables().isEmpty())
                .toList();
    }

    /** The block of budget and spending. */
    public Optional<Table> money() {
        return tables.stream()
                .filter(table -> MONEY.stream().anyMatch(table::has))
                .findFirst();
    }

    /** Whether the form was read far enough to know if the execution rate earns points, and how many. */
    public boolean showsExecutionPoints() {
        return moneyTotal()
                .filter(line -> line.figure(Column.WEIGHT).isPresent()
                        || line.figure(Column.SCORE).isPresent())
                .isPresent();
    }

    /** The line of the project's whole money. */
    public Optional<Line> moneyTotal() {
        return money().flatMap(table -> table.item(TOTAL).or(table::total));
    }

    /** The lines of the single sources of money. */
    public List<Line> sources() {
        return money().stream()
                .flatMap(table -> table.lines().stream())
                .filter(line -> line.item().filter(item -> !item.equals(TOTAL)).isPresent())
                .toList();
    }

    /** The block of the overall goal. */
    public Optional<Table> goals() {
        return with(Column.EXPECTED_GOAL, Column.ACHIEVED_GOAL);
    }

    /** The blocks of indicators with what was reached. */
    public List<Table> indicatorTables() {
        return tables.stream()
                .filter(table -> table.has(Column.ACTUAL) || table.has(Column.LEVEL_THREE, Column.SCORE))
                .toList();
    }

    /** Whether the indicators have that column. */
    public boolean indicatorsHave(Column column) {
        return indicatorTables().stream().anyMatch(table -> table.has(column));
    }

    /** Whether a star says that the indicators' cells of that column must be filled. */
    public boolean mustFill(Column column) {
        return indicatorTables().stream()
                .flatMap(table -> table.heading(column).stream())
                .anyMatch(Heading::mandatory);
    }

    /** The indicators, lines without any content left out. */
    public List<Indicator> indicators() {
        return indicatorTables().stream()
                .flatMap(table -> indicators(table).stream())
                .toList();
    }

    /** The indicators of a table. */
    public static List<Indicator> indicators(Table table) {
        List<Indicator> indicators = new ArrayList<>();
        String group = "";
        String kind = "";
        for (Line line : table.lines(Line.Role.ENTRY)) {
            if (isSum(line)) {
                continue;
            }
            String own = line.label(Column.LEVEL_TWO)
                    .map(Label::text)
                    .map(String::strip)
                    .orElse("");
            boolean same = line.text(Column.LEVEL_ONE).equals(group);
            group = line.text(Column.LEVEL_ONE);
            kind = own.isEmpty() && same ? kind : own;
            indicators.add(new Indicator(line, kind));
        }
        return List.copyOf(indicators);
    }

    /** A subtotal inside the list counts what the lines above have counted already. */
    private static boolean isSum(Line line) {
        return Stream.of(Column.LEVEL_ONE, Column.LEVEL_TWO, Column.LEVEL_THREE, Column.ITEM)
                .anyMatch(column -> SUMS.contains(line.text(column)));
    }

    /** The line of the total score (总分). */
    public Optional<Line> scoreTotal() {
        return indicatorTables().stream()
                .map(table -> table.item(SCORE_TOTAL))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The weight of the execution rate. */
    public Points executionWeight() {
        return moneyPoints(Column.WEIGHT);
    }

    /** The score of the execution rate. */
    public Points executionScore() {
        return moneyPoints(Column.SCORE);
    }

    private Points moneyPoints(Column column) {
        return moneyTotal()
                .map(line -> Points.of(line, column))
                .orElse(new Points(Points.State.NONE, BigDecimal.ZERO, Optional.empty()));
    }

    private Optional<Table> with(Column... columns) {
        return tables.stream().filter(table -> table.has(columns)).findFirst();
    }
}
