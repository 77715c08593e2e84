package cn.gouji.round.wav;

import java.util.List;

/** The family WAV. */
public final class WavRules {

    private static final List<WavRule> ALL = List.of(
            new ErrorExplainedAway(),
            new WarningUnexplained(),
            new ExplanationContradictsFigures(),
            new EmptyExplanation(),
            new ExplanationOfNothing(),
            new ExplanationNotAccepted(),
            new WaiverExpired(),
            new WaiverUnused(),
            new OneTextForMany());

    private WavRules() {}

    /** All of them, by number. */
    public static List<WavRule> all() {
        return ALL;
    }
}
