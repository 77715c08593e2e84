package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The vehicles, equipment or posts a budget states are not those of the budget before and what is said to have changed (资产人数跨年不接).
 * Where nothing is said of a change, things may have become more by what was to be bought; posts are not compared then.
 */
final class HoldingsDoNotRoll implements UnitRule {

    static final RuleInfo INFO = new RuleInfo("DOC-11", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Disagreement> disagreements(UnitDocuments unit) {
        return unit.withTheYearBefore(HoldingsDoNotRoll::compared);
    }

    private static Stream<Disagreement> compared(Document now, Document before) {
        List<Holding> later = Holding.of(now);
        List<Holding> earlier = later.isEmpty() ? List.of() : Holding.of(before);
        return later.stream()
                .map(Holding::thing)
                .distinct()
                .flatMap(thing -> Holding.only(later, thing).stream())
                .flatMap(holding -> Holding.only(earlier, holding.thing())
                        .filter(last -> isAYearApart(holding, last))
                        .flatMap(last -> compared(now, holding, before, last))
                        .stream());
    }

    /** Where both say of what year they speak. */
    private static boolean isAYearApart(Holding now, Holding before) {
        return now.asOf().isEmpty()
                || before.asOf().isEmpty()
                || now.asOf().getAsInt() - before.asOf().getAsInt() == 1;
    }

    private static Optional<Disagreement> compared(Document now, Holding later, Document before, Holding earlier) {
        int risen = later.number() - earlier.number();
        if (later.change().isPresent()) {
            return later.change().getAsInt() == risen
                    ? Optional.empty()
                    : Optional.of(disagreement("", now, later, before, earlier));
        }
        int most = Holding.planned(before, later.thing()).orElse(0);
        boolean untold = later.isPosts() || (risen >= 0 && risen <= most) || Holding.isMoved(now);
        return untold ? Optional.empty() : Optional.of(disagreement("untold", now, later, before, earlier));
    }

    private static Disagreement disagreement(
            String variant, Document now, Holding later, Document before, Holding earlier) {
        int base = later.number() - later.change().orElse(0);
        Map<String, Object> values = Map.of(
                "unit", now.owner().name(),
                "year", String.valueOf(now.year()),
                "last", String.valueOf(before.year()),
                "words", later.words().text(),
                "earlier", earlier.words().text(),
                "base", base,
                "before", earlier.number(),
                "number", later.number());
        return new Disagreement(
                INFO,
                Severity.WARNING,
                new Message(variant, values),
                List.of(now.spot(later.words()), before.spot(earlier.words())),
                String.valueOf(later.number()),
                String.valueOf(earlier.number() + later.change().orElse(0)));
    }
}
