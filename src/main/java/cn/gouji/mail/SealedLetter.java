package cn.gouji.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/**
 * A drafted letter that is proved to be the one the outbox notes, for the unit the outbox notes (封好的信). Only from one, and only
 * with an address from the register, an {@link Addressed} letter is made; and only that can be delivered.
 */
public final class SealedLetter {

    static final String UNSENT = "X-Unsent";
    static final String UNIT = "X-Gouji-Unit";
    static final Session SESSION = Session.getInstance(new Properties());

    private final Outbox.Entry entry;
    private final MimeMessage message;

    private SealedLetter(Outbox.Entry entry, MimeMessage message) {
        this.entry = entry;
        this.message = message;
    }

    /** The letter in that file; nothing where the file is not the one that was drafted for that unit. */
    public static Optional<SealedLetter> open(Outbox.Entry entry, byte[] file) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(file));
            boolean same = MessageId.hash(file).equals(entry.hash())
                    && entry.id().equals(message.getMessageID())
                    && mark(entry.unit()).equals(message.getHeader(UNIT, null));
            return same ? Optional.of(new SealedLetter(entry, message)) : Optional.empty();
        } catch (MessagingException broken) {
            return Optional.empty();
        }
    }

    /** The letter with the address that is registered for its unit now; nothing where none is. */
    public Optional<Addressed> addressed(AddressBook addresses, Mailbox from, Instant now) {
        return addresses.address(entry.unit()).filter(Draft::isAddress).map(address -> {
            try {
                message.setHeader("To", address);
                message.removeHeader("Cc");
                message.removeHeader("Bcc");
                message.removeHeader(UNSENT);
                message.removeHeader(UNIT);
                message.setFrom(from.internet());
                message.setSentDate(Date.from(now));
                return new Addressed(message, new InternetAddress(address, true));
            } catch (MessagingException wrong) {
                throw new IllegalStateException("the letter " + entry.id() + " cannot be addressed", wrong);
            }
        });
    }

    /** A unit's mark in a draft: two units never have the same one, and it says nothing about the unit. */
    static String mark(String unit) {
        return MessageId.hash(unit.getBytes(StandardCharsets.UTF_8));
    }

    /** A letter with the one address it goes to. */
    public static final class Addressed {

        private final MimeMessage message;
        private final InternetAddress to;

        private Addressed(MimeMessage message, InternetAddress to) {
            this.message = message;
            this.to = to;
        }

        MimeMessage message() {
            return message;
        }

        InternetAddress to() {
            return to;
        }
    }
}
