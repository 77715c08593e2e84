package cn.gouji.mail;

import java.io.IOException;
import java.time.Instant;

/**
 * What is to be sent, and what has become of it (发件箱). Every note is on the disk when its method returns: who sends relies on it
 * after the program was killed.
 */
public interface Outbox {

    /**
     * A letter that was drafted.
     *
     * @param id its Message-ID
     * @param unit to whom, as the register knows the unit
     * @param hash the SHA-256 of its file, in lower-case hexadecimal digits
     */
    record Entry(String id, String unit, String hash) {}

    /** The letter's file as it is now. */
    byte[] file(Entry entry) throws IOException;

    /**
     * Notes that the content is about to be handed to a server. A letter that is left so did not go out.
     *
     * @return whether it is ours to send; not where somebody else has taken it, or it went out already
     */
    boolean begin(Entry entry, Instant now);

    /** Notes that the end of the content is about to be sent. Nobody can tell whether a letter that is left so went out. */
    void ending(Entry entry, Instant now);

    /** Notes that the server took it. */
    void accepted(Entry entry, Instant now);

    /** Notes that it certainly did not go out, and may be tried again. */
    void postponed(Entry entry, String why, Instant now);

    /** Notes that the server refused it for good. */
    void refused(Entry entry, String why, Instant now);

    /** Notes that nobody can tell whether it went out. */
    void unsure(Entry entry, String why, Instant now);
}
