package cn.gouji.excel;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, told from its first bytes and never from its name (文件类型). */
enum ContentKind {
    BLANK,
    ZIP,
    OLE,
    OLD_EXCEL,
    PDF,
    RAR,
    SEVEN_ZIP,
    GZIP,
    IMAGE,
    RTF,
    HTML,
    MHTML,
    XML,
    CSV,
    TEXT,
    UNKNOWN;

    private static final int HEAD = 4096;
    private static final Pattern HTML_START = Pattern.compile(
            "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html|head|body|table|meta|style|title|div|center|p|h[1-6])\\b.*");
    private static final Pattern XML_START = Pattern.compile("^\\s*(<\\?xml|<([A-Za-z]+:)?Workbook[\\s>])");
    private static final Pattern MHTML_START = Pattern.compile("(?i)^\\s*MIME-Version:");
    private static final Pattern ROW = Pattern.compile("[^\\n]*[,\\t][^\\n]*\\n[^\\n]*[,\\t].*", Pattern.DOTALL);

    /** The kind's name in wording, under {@code foreign.*}. */
    String key() {
        return this == SEVEN_ZIP ? "7z" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ContentKind of(byte[] content) {
        if (isBlank(content)) {
            return BLANK;
        }
        ContentKind binary = binary(content);
        return binary == UNKNOWN ? text(content) : binary;
    }

    private static ContentKind binary(byte[] content) {
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(content, 9, 8) || starts(content, 9, 4) || starts(content, 9, 2) || starts(content, 9, 0, 4, 0)) {
            return OLD_EXCEL;
        }
        if (starts(content, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(content, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (starts(content, '7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        }
        if (starts(content, 0x1F, 0x8B)) {
            return GZIP;
        }
        return starts(content, '{', '\\', 'r', 't', 'f') ? RTF : image(content);
    }

    private static ContentKind image(byte[] content) {
        boolean image = starts(content, 0x89, 'P', 'N', 'G')
                || starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, 'G', 'I', 'F', '8')
                || starts(content, 'I', 'I', 0x2A, 0)
                || starts(content, 'M', 'M', 0, 0x2A)
                || starts(content, 'B', 'M') && content.length > 14 && content[6] == 0 && content[7] == 0
                || starts(content, 'R', 'I', 'F', 'F');
        return image ? IMAGE : UNKNOWN;
    }

    private static ContentKind text(byte[] content) {
        String head = decoded(content);
        if (head.isEmpty()) {
            return UNKNOWN;
        }
        if (HTML_START.matcher(head).matches()) {
            return HTML;
        }
        if (XML_START.matcher(head).find()) {
            return XML;
        }
        if (MHTML_START.matcher(head).find()) {
            return MHTML;
        }
        return ROW.matcher(head).matches() ? CSV : TEXT;
    }

    /** The first characters, in whichever of the usual encodings they make sense; empty where they make none. */
    private static String decoded(byte[] content) {
        return Decoding.ofHead(java.util.Arrays.copyOf(content, Math.min(HEAD, content.length)))
                .orElse("");
    }

    private static boolean isBlank(byte[] content) {
        for (int at = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0; at < content.length; at++) {
            if (content[at] != 0 && content[at] != ' ' && (content[at] < '\t' || content[at] > '\r')) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] content, int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
