package cn.gouji.mail;

import cn.gouji.text.OneLine;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter to one unit as an .eml file that a mail program opens as a draft (邮件草稿). It holds nothing of another unit, and its
 * address comes from the register. The same draft always gives the same bytes.
 *
 * @param unit to whom, as the register knows the unit
 * @param key which letter to that unit this is: the workspace, what it is about and the round
 * @param replyTo the office's address, where it is known
 */
public record Draft(
        String unit,
        String key,
        Optional<String> replyTo,
        String subject,
        String body,
        List<Attachment> attachments,
        Instant date) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]+");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z]+/[a-zA-Z0-9.+-]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{Graph}&&[^,;:<>()\\[\\]\"\\\\@]]+@[A-Za-z0-9.-]+");
    private static final int LONGEST_ADDRESS = 254;

    public Draft {
        attachments = List.copyOf(attachments);
        subject = OneLine.of(subject);
        body = UNPRINTABLE.matcher(body).replaceAll(" ");
        for (Attachment attachment : attachments) {
            if (!attachment.unit().equals(unit)) {
                throw new ForeignAttachment(unit, attachment);
            }
        }
    }

    /** Whether the text is one address, and nothing more, that a letter can be sent to. */
    public static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return ADDRESS.matcher(text).matches() && text.length() <= LONGEST_ADDRESS;
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** The Message-ID, made from the unit, the key and the content. */
    public String messageId() {
        return MessageId.of(this);
    }

    /** The file's content, with the unit's registered address where it has one. */
    public byte[] eml(AddressBook addresses) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message(addresses).writeTo(out);
            return out.toByteArray();
        } catch (MessagingException wrong) {
            throw new IllegalStateException("the draft " + key + " cannot be put together", wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException("writing to memory failed", broken);
        }
    }

    private MimeMessage message(AddressBook addresses) throws MessagingException {
        String id = messageId();
        MimeMessage message = new FixedMessage(id);
        Optional<String> to = addresses.address(unit).filter(Draft::isAddress);
        if (to.isPresent()) {
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.get(), true));
        }
        if (replyTo.isPresent()) {
            InternetAddress office = new InternetAddress(replyTo.get(), true);
            message.setFrom(office);
            message.setReplyTo(new InternetAddress[] {office});
        }
        message.setHeader("Subject", MimeUtility.fold("Subject: ".length(), EncodedText.of(subject)));
        message.setSentDate(Date.from(date));
        message.setHeader(SealedLetter.UNSENT, "1");
        message.setHeader(SealedLetter.UNIT, SealedLetter.mark(unit));
        FixedMultipart parts = new FixedMultipart("gouji-" + id.substring(1, id.indexOf('@')));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, StandardCharsets.UTF_8.name());
        text.setHeader("Content-Transfer-Encoding", "base64");
        parts.addBodyPart(text);
        for (Attachment attachment : attachments) {
            parts.addBodyPart(part(attachment));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        String type = TYPE.matcher(attachment.type()).matches() ? attachment.type() : "application/octet-stream";
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type)));
        AttachmentName name = new AttachmentName(attachment.name());
        part.setHeader("Content-Type", type + name.asContentType());
        part.setHeader("Content-Disposition", "attachment" + name.asDisposition());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A message that keeps the id it was given. */
    private static final class FixedMessage extends MimeMessage {

        private final String id;

        FixedMessage(String id) {
            super(SealedLetter.SESSION);
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
