package cn.gouji.round;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleSettings;
import cn.gouji.round.wav.WavRule;
import cn.gouji.round.wav.WavRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules that judge a round beside the one before: they ask no filing, so that they are none of the usual list. */
public final class RoundRules {

    private RoundRules() {}

    /** Each of them, with what may be set of it. */
    public static List<RuleCard> cards() {
        Stream<RuleInfo> infos = Stream.concat(
                Stream.of(ChangedUnasked.INFO), WavRules.all().stream().map(WavRule::info));
        return infos.map(info -> new RuleCard(info, List.of())).toList();
    }

    /** The findings as far as the bureau wants them, no graver than it wants them. */
    static List<Finding> prescribed(Stream<Finding> findings, RuleSettings settings) {
        return findings.filter(finding -> settings.isOn(finding.rule().id()))
                .map(finding ->
                        finding.withSeverity(settings.limited(finding.rule().id(), finding.severity())))
                .toList();
    }
}
