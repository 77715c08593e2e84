package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Explanations of warnings that the bureau has not accepted yet (说明未获批准). */
final class ExplanationNotAccepted implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-06", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        List<Hearing.Told> waiting = hearing.told().stream()
                .filter(told -> told.finding().severity() == Severity.WARNING && !told.isWaived())
                .filter(told -> told.explanation().explains())
                .toList();
        return waiting.isEmpty()
                ? Stream.empty()
                : Stream.of(folded(waiting, Severity.INFO, "", Map.of("count", waiting.size())));
    }
}
