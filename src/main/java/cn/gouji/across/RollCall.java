package cn.gouji.across;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the register expects beside what came (未报、重复、名册外).
 *
 * @param missing what was expected and has not come
 * @param twice what came twice at the same time, the one that counts last
 * @param strangers what came of units that are not registered
 */
public record RollCall(List<Handed> missing, List<List<Handed>> twice, List<Handed> strangers) {

    static final RuleInfo INFO = new RuleInfo("DOC-03", Severity.WARNING);

    public RollCall {
        missing = List.copyOf(missing);
        twice = List.copyOf(twice);
        strangers = List.copyOf(strangers);
    }

    Stream<Disagreement> disagreements() {
        return Stream.of(
                        missing.stream().map(one -> told(one.year() == 0 ? "missing-any-year" : "", List.of(one))),
                        twice.stream().map(several -> told("twice", several)),
                        strangers.stream().map(one -> told("stranger", List.of(one))))
                .flatMap(all -> all);
    }

    private static Disagreement told(String variant, List<Handed> handed) {
        Handed last = handed.get(handed.size() - 1);
        String kind = "kind." + last.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> values = Map.of(
                "unit", last.owner().name(),
                "year", String.valueOf(last.year()),
                "kind", new Message.Word(kind),
                "count", handed.size(),
                "file", last.files());
        List<Disagreement.Spot> spots = handed.stream().map(Handed::spot).toList();
        return new Disagreement(INFO, Severity.WARNING, new Message(variant, values), spots, last.files(), "");
    }
}
