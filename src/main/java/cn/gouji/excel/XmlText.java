package cn.gouji.excel;

/** Texts as they may stand in an XML part; what XML cannot hold is left out (XML 文本). */
final class XmlText {

    private XmlText() {}

    /** Text as it may stand in a part whatever its encoding: ASCII, everything else by number; what XML cannot hold is left out. */
    static String escaped(String text) {
        return escaped(text, 0x7F);
    }

    /** Text as it may stand in a part of our own, which is UTF-8. */
    static String own(String text) {
        return escaped(text, Integer.MAX_VALUE);
    }

    private static String escaped(String text, int firstByNumber) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escape(character, firstByNumber, escaped);
            }
        }
        return escaped.toString();
    }

    private static void escape(int character, int firstByNumber, StringBuilder escaped) {
        if (!isXml(character)) {
            return;
        }
        if (character < firstByNumber) {
            escaped.appendCodePoint(character);
        } else {
            escaped.append("&#").append(character).append(';');
        }
    }

    private static boolean isXml(int character) {
        return character >= ' ' && character < 0xD800
                || character == '\n'
                || character == '\t'
                || character >= 0xE000 && character <= 0xFFFD
                || character > 0xFFFF;
    }
}
