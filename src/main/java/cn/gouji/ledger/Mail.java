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
        /** Handed to a server; what came of it is not noted yet. A letter that stays here may or may not have gone out. */
        SENDING,
        /** The server took it. */
        ACCEPTED,
        /** It did not go out this time; it may be tried again. */
        FAILED,
        /** The server refused it for good; only a person has it tried again. */
        REFUSED,
        /** The program ended between handing over and noting; a person has to look. */
        UNSURE
    }
}
