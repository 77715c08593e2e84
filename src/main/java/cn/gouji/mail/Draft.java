package cn.gouji.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A letter as an .eml file that a mail program opens as a draft (邮件草稿). The same draft always gives the same bytes.
 *
 * @param key what makes the draft one of a kind; the Message-ID is made from it
 * @param to the unit's address, where it is known
 * @param replyTo the office's address, where it is known
 */
public record Draft(
        String key,
        Optional<String> to,
        Optional<String> replyTo,
        String subject,
        String body,
        List<Attachment> attachments,
        Instant date) {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Draft {
        attachments = List.copyOf(attachments);
    }

    /** Whether the text is one address, and nothing more, that a letter can be sent to. */
    public static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return !BREAK.matcher(text).find() && text.indexOf('@') > 0;
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** The file's content. */
    public byte[] eml() {
        try {
            MimeMessage message = message();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException wrong) {
            throw new IllegalStateException("the draft " + key + " cannot be put together", wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException("writing to memory failed", broken);
        }
    }

    private MimeMessage message() throws MessagingException {
        String identity =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        MimeMessage message = new FixedMessage("<" + identity + "@gouji.invalid>");
        if (to.isPresent()) {
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.get(), true));
        }
        if (replyTo.isPresent()) {
            InternetAddress office = new InternetAddress(replyTo.get(), true);
            message.setFrom(office);
            message.setReplyTo(new InternetAddress[] {office});
        }
        message.setSubject(BREAK.matcher(subject).replaceAll(" "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(date));
        message.setHeader("X-Unsent", "1");
        FixedMultipart parts = new FixedMultipart("gouji-" + identity);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (Attachment attachment : attachments) {
            parts.addBodyPart(part(attachment));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        AttachmentName name =
                new AttachmentName(BREAK.matcher(attachment.name()).replaceAll(" "));
        part.setHeader("Content-Type", attachment.type() + name.asContentType());
        part.setHeader("Content-Disposition", "attachment" + name.asDisposition());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A message that keeps the id it was given. */
    private static final class FixedMessage extends MimeMessage {

        private final String id;

        FixedMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** A multipart with a boundary of our own instead of one made from the clock. */
    private static final class FixedMultipart extends MimeMultipart {

        FixedMultipart(String boundary) {
            contentType = "multipart/mixed; boundary=\"" + boundary + "\"";
        }
    }
}
