package cn.gouji.mail;

import cn.gouji.mail.Courier.Passage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to an SMTP server, which knows how far the letter in hand has come. */
final class SmtpDialogue extends SMTPTransport {

    private @Nullable Passage passage;
    private Stage stage = Stage.SENDER;

    /** How far a letter has come. */
    enum Stage {
        /** The server is told from whom. */
        SENDER,
        /** The server is told to whom. */
        RECIPIENT,
        /** It is somebody else's to send; nothing of the content is sent. */
        TAKEN,
        /** Content is being sent. A server that does not see its end must forget it (RFC 5321, 4.1.1.4). */
        CONTENT,
        /** The end of the content is sent: whether the server took it, only its answer says. */
        END
    }

    SmtpDialogue(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Sends a letter and returns what the server said when it took it. */
    String send(SealedLetter.Addressed letter, Passage noting) throws MessagingException {
        passage = noting;
        stage = Stage.SENDER;
        sendMessage(letter.message(), new Address[] {letter.to()});
        return getLastServerResponse();
    }

    Stage stage() {
        return stage;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (passage == null || !passage.begin()) {
            stage = Stage.TAKEN;
            throw new MessagingException("the letter is not ours to send");
        }
        stage = Stage.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (passage != null) {
            passage.end();
        }
        stage = Stage.END;
        super.finishData();
    }
}
