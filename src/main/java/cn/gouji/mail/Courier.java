package cn.gouji.mail;

import java.util.function.BooleanSupplier;

/** Carries letters to a server (投递). */
public interface Courier extends AutoCloseable {

    /**
     * Hands one letter over. Never throws for what a server or a network may do.
     *
     * @param claim asked once, right before the content is handed over; where it says no, nothing is
     */
    Reply deliver(SealedLetter.Addressed letter, BooleanSupplier claim);

    @Override
    void close();
}
