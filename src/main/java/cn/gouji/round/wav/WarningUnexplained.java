package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A warning of last time is there again and nothing is said to it (核实事项未说明). */
final class WarningUnexplained implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-02", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        List<Hearing.Told> silent = hearing.told().stream()
                .filter(told -> told.finding().severity() == Severity.WARNING && !told.isWaived())
                .filter(told -> told.isBefore() && !told.explanation().explains())
                .toList();
        if (silent.isEmpty()) {
            return Stream.empty();
        }
        String rules = silent.stream()
                .map(told -> told.finding().rule().id())
                .distinct()
                .collect(Collectors.joining(", "));
        Map<String, Object> values = Map.of("count", silent.size(), "rules", rules);
        return Stream.of(folded(silent, Severity.WARNING, "", values));
    }
}
