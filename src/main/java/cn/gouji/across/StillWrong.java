package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Errors a submission was returned for and that are still in the next round (错误事项再报未改).
 *
 * @param before what the unit was told then
 * @param now what it is told of the round after
 */
public record StillWrong(List<Told> before, List<Told> now) {

    static final RuleInfo INFO = new RuleInfo("DOC-09", Severity.ERROR);

    public StillWrong {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    Stream<Disagreement> disagreements() {
        Map<String, Told> earlier = new LinkedHashMap<>();
        before.stream().filter(StillWrong::isError).forEach(told -> earlier.putIfAbsent(told.fingerprint(), told));
        return now.stream()
                .filter(StillWrong::isError)
                .filter(told -> earlier.containsKey(told.fingerprint()))
                .map(told -> disagreement(told, java.util.Objects.requireNonNull(earlier.get(told.fingerprint()))));
    }

    private static boolean isError(Told told) {
        return told.severity() == Severity.ERROR;
    }

    private static Disagreement disagreement(Told now, Told before) {
        Map<String, Object> values = Map.of(
                "unit", now.handed().owner().name(),
                "year", String.valueOf(now.handed().year()),
                "rule", now.rule(),
                "place", now.place(),
                "before", before.shown(),
                "after", now.shown());
        boolean same = before.shown().equals(now.shown());
        return new Disagreement(
                INFO,
                Severity.ERROR,
                new Message(same ? "" : "changed", values),
                List.of(now.spot(), before.spot()),
                now.shown(),
                "");
    }
}
