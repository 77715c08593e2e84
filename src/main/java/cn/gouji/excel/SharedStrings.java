package cn.gouji.excel;

import cn.gouji.sheet.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of an .xlsx workbook share (共享字符串表). */
final class SharedStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final PackedTexts texts = new PackedTexts();

    /** @param part the part that holds the texts; empty where the workbook has none */
    SharedStrings(Parts parts, String part, Budget budget) {
        if (!parts.has(part)) {
            return;
        }
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("si")) {
                    texts.add(new Value.Text(rich(xml)));
                    budget.room(texts.bytes());
                }
            }
        }
        budget.hold(texts.bytes());
    }

    /** The text with that number. */
    Value.Text text(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw Refusal.of(Fault.SHARED_STRING, number, broken);
        }
    }

    /** The text of the rich or plain string that starts here, without its phonetic runs; moves to its end. */
    static String rich(Xml xml) {
        String element = xml.name();
        String text = "";
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts() && xml.name().equals("t")) {
                text = text.isEmpty() ? xml.text() : text.concat(xml.text());
            } else if (xml.starts() && xml.name().equals("rPh")) {
                xml.skip();
            }
        }
        return unescaped(text);
    }

    /** The text with _x000D_ and its like made the characters they stand for. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (escaped.find()) {
            String character = String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
            escaped.appendReplacement(plain, Matcher.quoteReplacement(character));
        }
        return escaped.appendTail(plain).toString();
    }
}
