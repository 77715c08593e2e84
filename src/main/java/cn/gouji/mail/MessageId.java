package cn.gouji.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Message-ID of a letter. It is made from what the letter is, so that the same letter has the same one whenever and however
 * often it is written.
 */
final class MessageId {

    private static final int LENGTH = 32;

    private MessageId() {}

    static String of(Draft draft) {
        MessageDigest digest = sha256();
        put(digest, draft.unit());
        put(digest, draft.key());
        put(digest, draft.subject());
        put(digest, draft.body());
        for (Attachment attachment : draft.attachments()) {
            put(digest, attachment.name());
            put(digest, attachment.content());
        }
        return "<" + HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH) + "@gouji.invalid>";
    }

    /** The hash of a file, as the outbox notes it. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void put(MessageDigest digest, String text) {
        put(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part with its length, so that no two rows of parts look alike. */
    private static void put(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
