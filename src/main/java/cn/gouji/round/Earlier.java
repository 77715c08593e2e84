package cn.gouji.round;

import cn.gouji.check.Severity;
import cn.gouji.sheet.RowPlace;
import java.util.Optional;

/**
 * A finding of the round before.
 *
 * @param fingerprint what it is known by
 * @param folded whether it stood under another one as its consequence
 * @param place where it was, as people write it
 * @param message what was wrong, as it was said then
 * @param explanation what the unit says to it
 * @param row where it stands on the sheet that came back
 */
public record Earlier(
        String fingerprint,
        String rule,
        Severity severity,
        boolean folded,
        String place,
        String message,
        Explanation explanation,
        Optional<RowPlace> row) {

    /** Whether it was about the conversation itself, not about what was handed in. */
    boolean isOfTheConversation() {
        return rule.startsWith("WAV-") || rule.equals("DOC-10");
    }

    /** The same finding with what the unit says to it. */
    public Earlier with(Explanation said) {
        return new Earlier(fingerprint, rule, severity, folded, place, message, said, row);
    }
}
