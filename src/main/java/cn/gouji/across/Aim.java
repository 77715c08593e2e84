package cn.gouji.across;

import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * An indicator and the target set for it (指标与指标值).
 *
 * @param kind its kind (二级指标) as names are compared
 * @param name its name as names are compared
 * @param target the words of the target, bound and unit around them
 */
record Aim(Line line, String kind, String name, Label target) {

    /** The indicators of the table that are in use and have a name and a target. */
    static List<Aim> of(Table table) {
        return Evaluation.indicators(table).stream()
                .filter(indicator -> !indicator.isUnused())
                .flatMap(indicator -> of(indicator).stream())
                .toList();
    }

    private static Optional<Aim> of(Indicator indicator) {
        return indicator
                .target()
                .filter(target -> !target.isBlank())
                .map(target ->
                        new Aim(indicator.line(), Words.name(indicator.kind()), Words.name(indicator.name()), target))
                .filter(aim -> !aim.name().isEmpty());
    }

    /** The one among these that is this indicator: by its name, and by its kind too where the name is there more than once. */
    Optional<Aim> among(List<Aim> others) {
        List<Aim> same =
                others.stream().filter(other -> other.name().equals(name)).toList();
        if (same.size() > 1) {
            same = same.stream().filter(other -> other.kind().equals(kind)).toList();
        }
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
