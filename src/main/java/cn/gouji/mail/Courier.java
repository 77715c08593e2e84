package cn.gouji.mail;

/** Carries letters to a server (投递). */
public interface Courier extends AutoCloseable {

    /** Hands one letter over. Never throws for what a server or a network may do. */
    Reply deliver(SealedLetter.Addressed letter, Passage passage);

    /** What is noted on the way; where a note fails, the letter goes no further. */
    interface Passage {

        /** The content is about to be sent; where the answer is no, it is not. */
        boolean begin();

        /** The content is sent but for its end, without which a server must forget it (RFC 5321, 4.1.1.4). */
        void end();
    }

    @Override
    void close();
}
