package cn.gouji.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as RFC 2047 words for a header; one that looks like such words already is encoded again, so that it is read as it is. */
final class EncodedText {

    private static final int PIECE = 42;
    /** A line that cannot be folded may be longer than headers may be. */
    private static final int LONGEST = 60;

    private EncodedText() {}

    static String of(String line) {
        try {
            return isPlain(line) && (line.contains("=?") || line.length() > LONGEST)
                    ? words(line)
                    : MimeUtility.encodeText(line, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }

    private static boolean isPlain(String line) {
        return line.chars().allMatch(character -> character < 128);
    }

    private static String words(String plain) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < plain.length(); at += PIECE) {
            byte[] piece =
                    plain.substring(at, Math.min(plain.length(), at + PIECE)).getBytes(StandardCharsets.US_ASCII);
            words.append(at == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(piece))
                    .append("?=");
        }
        return words.toString();
    }
}
