package cn.gouji.round.wav;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Origin;
import cn.gouji.round.Hearing;
import cn.gouji.round.Stray;
import java.util.Map;
import java.util.stream.Stream;

/** An explanation that belongs to no known finding, because the key of its row was edited or removed (说明对不上事项). */
final class ExplanationOfNothing implements WavRule {

    private static final RuleInfo INFO = new RuleInfo("WAV-05", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> findings(Hearing hearing) {
        return hearing.previous().strays().stream().map(this::finding);
    }

    private Finding finding(Stray stray) {
        Origin.Read row = new Origin.Read(
                stray.at(), "WAV-05/" + stray.rule() + "/" + stray.explanation().text());
        String text = stray.explanation().text();
        String said = text.isBlank() ? "" : text;
        return finding(row, Severity.WARNING, said.isEmpty() ? "choice" : "", Map.of("text", said));
    }
}
