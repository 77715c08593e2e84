package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.round.Hearing;
import cn.gouji.round.Waiver;
import java.util.Map;
import java.util.stream.Stream;

/** An accepted explanation is past its last day and the finding is there again (说明已失效). */
final class WaiverExpired implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-07", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        return hearing.told().stream()
                .filter(told -> !told.isWaived())
                .flatMap(told -> expired(told, hearing).map(waiver -> finding(told, waiver)));
    }

    private static Stream<Waiver> expired(Hearing.Told told, Hearing hearing) {
        return hearing.waivers().stream()
                .filter(waiver -> waiver.fingerprint().equals(told.fingerprint()) && waiver.isExpired(hearing.today()))
                .limit(1);
    }

    private Finding finding(Hearing.Told told, Waiver waiver) {
        Map<String, Object> values = Map.of(
                "rule",
                waiver.rule(),
                "document",
                waiver.document(),
                "expires",
                waiver.expires().toString());
        return at(told, Severity.INFO, "", values);
    }
}
