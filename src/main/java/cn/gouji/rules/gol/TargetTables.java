package cn.gouji.rules.gol;

import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables that set targets for indicators, of goals and of self-evaluations alike (指标目标表). */
final class TargetTables {

    private static final Pattern NUMBER =
            Pattern.compile("\\d|[一二两三四五六七八九十百千]+(?:[次场个项套份期名人家处座栋间台件本篇部辆条批轮天月年季户堂课])|百分之");

    private TargetTables() {}

    /** The tables with targets. */
    static Stream<Table> of(Filing filing) {
        return filing.tablesWith(Column.TARGET, Column.LEVEL_TWO);
    }

    /** The verdicts on the indicators in use that have a target; what is broken in one table is one finding. */
    static Stream<Verdict> judged(Filing filing, Function<Indicator, Stream<Verdict>> judge) {
        return of(filing)
                .flatMap(table ->
                        Verdict.folded(inUse(table).stream().flatMap(judge).toList()).stream());
    }

    /** The indicators of the table that are in use and have a target. */
    static List<Indicator> inUse(Table table) {
        return Evaluation.indicators(table).stream()
                .filter(indicator -> !indicator.isUnused() && target(indicator).isPresent())
                .toList();
    }

    /** The target, where one is written. */
    static Optional<Label> target(Indicator indicator) {
        return indicator.target().filter(label -> !label.isBlank());
    }

    /** The places of the indicator's name. */
    static List<Place> named(Indicator indicator) {
        return indicator.line().label(Column.LEVEL_THREE).stream()
                .flatMap(label -> label.origin().places().stream())
                .toList();
    }

    /** Whether the compact words hold a number, in digits or in characters before something counted. */
    static boolean hasNumber(String words) {
        return NUMBER.matcher(words).find();
    }
}
