package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import cn.gouji.round.UnitAnswer;
import java.util.Map;
import java.util.stream.Stream;

/** An error is explained instead of corrected (错误事项以说明代替更正): the error stays, a dispute goes to the bureau. */
final class ErrorExplainedAway implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-01", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        return hearing.told().stream()
                .filter(told -> told.finding().severity() == Severity.ERROR && !told.isWaived())
                .filter(told -> told.explanation().explains())
                .map(this::finding);
    }

    private Finding finding(Hearing.Told told) {
        boolean disputed =
                told.explanation().answer().filter(UnitAnswer.DISPUTED::equals).isPresent();
        Map<String, Object> values = Map.of("rule", told.finding().rule().id());
        return disputed ? at(told, Severity.INFO, "disputed", values) : at(told, Severity.ERROR, "", values);
    }
}
