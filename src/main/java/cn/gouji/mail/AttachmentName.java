package cn.gouji.mail;

import cn.gouji.text.OneLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An attachment's name in both ways mail programs read it: as RFC 2047 words behind {@code name=} for Foxmail, QQ and old
 * Outlook, and as RFC 2231 segments behind {@code filename=} for the others. Whatever the text is, the name is one line and
 * names no folder.
 */
record AttachmentName(String text) {

    private static final int SEGMENT = 60;
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|]");

    AttachmentName {
        text = shortened(FORBIDDEN.matcher(OneLine.of(text)).replaceAll("_"));
        text = text.isBlank() ? "_" : text;
    }

    String asContentType() {
        return ";\r\n name=\"" + EncodedText.of(text).replaceAll("\\s+", "\r\n ") + "\"";
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

    /** A name of any length loses its middle and keeps its ending. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length() - 1)) + "…" + ending;
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
