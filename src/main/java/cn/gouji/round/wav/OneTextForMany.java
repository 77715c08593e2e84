package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import cn.gouji.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same words explain findings of three rules or more (一份说明用于多项). */
final class OneTextForMany implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-09", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int SEVERAL = 3;

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        Map<String, List<Hearing.Told>> texts = hearing.told().stream()
                .filter(told -> told.explanation().explains() && !told.isWaived())
                .filter(told -> !told.explanation().text().isBlank())
                .collect(Collectors.groupingBy(
                        told -> Words.compact(told.explanation().text()), LinkedHashMap::new, Collectors.toList()));
        return texts.values().stream()
                .filter(several -> rules(several) >= SEVERAL)
                .map(several -> {
                    Map<String, Object> values = Map.of(
                            "text",
                            several.get(0).explanation().text().strip(),
                            "count",
                            several.size(),
                            "rules",
                            rules(several));
                    return folded(several, Severity.INFO, "", values);
                });
    }

    private static long rules(List<Hearing.Told> several) {
        return several.stream()
                .map(told -> told.finding().rule().id())
                .distinct()
                .count();
    }
}
