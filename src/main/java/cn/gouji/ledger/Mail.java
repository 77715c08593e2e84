package cn.gouji.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as the ledger knows it (一封信).
 *
 * @param messageId its Message-ID, by which it is known everywhere
 * @param submission the answered submission it is about
 * @param recipient the unit's registered address; empty where it has none
 * @param draft the path of the .eml file, relative to the workspace
 * @param hash the SHA-256 of that file, in lower-case hexadecimal digits
 * @param changed when its state changed last
 */
public record Mail(
        String messageId,
        SubmissionKey submission,
        Whose whose,
        int round,
        String recipient,
        String subject,
        String draft,
        String hash,
        State state,
        int attempts,
        Instant changed,
        Optional<Instant> accepted,
        String error) {

    /** How far a letter has come. */
    public enum State {
        /** Written, not sent. */
        DRAFT,
        /** Being handed to a server, its end not sent yet. A letter that a program left here did not go out. */
        SENDING,
        /** The server took it. */
        ACCEPTED,
        /** It did not go out this time; it may be tried again. */
        FAILED,
        /** The server refused it for good; only a person has it tried again. */
        REFUSED,
        /** Its end was sent and the answer is not noted. A letter that stays here may have gone out or not; a person has to look. */
        UNSURE
    }
}
