package cn.gouji.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to an SMTP server, many over one connection. */
public final class SmtpCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCourier.class);

    private final MailServer server;
    private final Secret password;
    private final Session session;
    private @Nullable SmtpDialogue open;

    /** A way to that server; fails where the certificates it names cannot be read. */
    public SmtpCourier(MailServer server, Mailbox from, Secret password) throws GeneralSecurityException, IOException {
        this.server = server;
        this.password = password;
        this.session = Session.getInstance(SmtpProperties.of(server, from));
    }

    @Override
    public Reply deliver(SealedLetter.Addressed letter, Passage passage) {
        SmtpDialogue dialogue = open;
        if (dialogue == null || !dialogue.isConnected()) {
            dialogue = new SmtpDialogue(session);
            try {
                connect(dialogue);
            } catch (MessagingException failure) {
                return Failures.onConnecting(failure, password);
            }
            open = dialogue;
        }
        try {
            return new Reply(Reply.Kind.ACCEPTED, Failures.line(dialogue.send(letter, passage), password));
        } catch (MessagingException failure) {
            Reply reply = Failures.onSending(dialogue.stage(), failure, password);
            close();
            return reply;
        } catch (RuntimeException ours) {
            close();
            throw ours;
        }
    }

    private void connect(SmtpDialogue dialogue) throws MessagingException {
        boolean anonymous = server.user().isEmpty();
        dialogue.connect(
                server.host(), server.port(), anonymous ? null : server.user(), anonymous ? null : password.reveal());
    }

    @Override
    public void close() {
        SmtpDialogue dialogue = open;
        open = null;
        if (dialogue != null) {
            try {
                dialogue.close();
            } catch (MessagingException gone) {
                LOG.debug("the connection was gone already", gone);
            }
        }
    }
}
