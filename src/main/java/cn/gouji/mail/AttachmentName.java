package cn.gouji.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An attachment's name in both ways mail programs read it: as RFC 2047 words behind {@code name=} for Foxmail, QQ and old
 * Outlook, and as RFC 2231 segments behind {@code filename=} for the others.
 */
record AttachmentName(String text) {

    private static final int SEGMENT = 60;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

    String asContentType() {
        try {
            String words = MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), "B");
            return ";\r\n name=\"" + words.replace("\\", "_").replace("\"", "_").replaceAll("\\s+", "\r\n ") + "\"";
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }

    String asDisposition() {
        List<String> segments = segments();
        StringBuilder header = new StringBuilder();
        for (int at = 0; at < segments.size(); at++) {
            String name = segments.size() == 1 ? "filename*=" : "filename*" + at + "*=";
            header.append(";\r\n ")
                    .append(name)
                    .append(at == 0 ? "UTF-8''" : "")
                    .append(segments.get(at));
        }
        return header.toString();
    }

    /** The name in percent signs, cut between characters. */
    private List<String> segments() {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && PLAIN.indexOf(octet) >= 0;
            boolean begins = (octet & 0xC0) != 0x80;
            if (begins && segment.length() > SEGMENT) {
                segments.add(segment.toString());
                segment.setLength(0);
            }
            segment.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xFF));
        }
        segments.add(segment.toString());
        return segments;
    }
}
