package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.round.Hearing;
import cn.gouji.round.Waiver;
import cn.gouji.sheet.RowPlace;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An accepted explanation of something that is no longer found (说明多余). */
final class WaiverUnused implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-08", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean isForBureau() {
        return true;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        Set<String> found =
                hearing.told().stream().map(Hearing.Told::fingerprint).collect(Collectors.toSet());
        return hearing.waivers().stream()
                .filter(waiver -> hearing.exercised().contains(waiver.rule()) && !found.contains(waiver.fingerprint()))
                .map(this::finding);
    }

    private Finding finding(Waiver waiver) {
        RowPlace line = new RowPlace("waivers.yaml", "waivers.yaml", waiver.line() - 1);
        Map<String, Object> values =
                Map.of("rule", waiver.rule(), "unit", waiver.unit(), "document", waiver.document());
        return finding(new Origin.Read(line, "WAV-08/" + waiver.fingerprint()), Severity.INFO, "", values);
    }
}
