package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Last year's row of the table of the three public expenses is not what last year's budget says (三公上年数不符). */
final class LastYearsPublicExpenses implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-05", Severity.WARNING);

    private static final String TABLE = "three-public/main";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.withTheYearBefore((now, before) -> compared(now, before).stream());
    }

    /** A figure of this year's budget and the one of last year's that it repeats. */
    private record Pair(Figure.Known now, Figure.Known before) {}

    private static Optional<Disagreement> compared(Document now, Document before) {
        Whole later = Whole.of(now);
        Whole earlier = Whole.of(before);
        List<Pair> pairs = new ArrayList<>();
        for (Address address : later.addresses(TABLE)) {
            if (!address.line().equals(Address.YEAR + before.year())) {
                continue;
            }
            Share repeated = later.at(address);
            Share stated = earlier.at(address);
            boolean differs =
                    repeated.known() && stated.known() && !repeated.interval().meets(stated.interval());
            if (differs && repeated.first().isPresent() && stated.first().isPresent()) {
                pairs.add(new Pair(repeated.first().get(), stated.first().get()));
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(disagreement(now, before, pairs));
    }

    private static Disagreement disagreement(Document now, Document before, List<Pair> pairs) {
        Figure.Known repeated = pairs.get(0).now();
        Figure.Known stated = pairs.get(0).before();
        Map<String, Object> values = Map.of(
                "unit", now.owner().name(),
                "year", String.valueOf(now.year()),
                "last", String.valueOf(before.year()),
                "item", repeated.origin().name(),
                "repeated", repeated.amount().textWithUnit(),
                "stated", stated.amount().textWithUnit(),
                "count", pairs.size());
        return new Disagreement(
                INFO,
                Severity.WARNING,
                Message.of(values),
                pairs.stream()
                        .flatMap(pair -> Stream.of(now.spot(pair.now()), before.spot(pair.before())))
                        .toList(),
                repeated.amount().textWithUnit(),
                stated.amount().textWithUnit());
    }
}
