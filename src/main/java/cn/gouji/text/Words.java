package cn.gouji.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text that compare equal when people would call them the same (名称规范化). */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF\\p{Cc}]+");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|[(][一二三四五六七八九十0-9]+[)]|[0-9]{1,2}[.、](?![0-9])|[①-⑳])");
    private static final Pattern TAG = Pattern.compile("</?(?:p|br|div|span|font|strong|b)/?>");
    private static final Pattern OF_WHICH = Pattern.compile("^其中:");

    /** Punctuation of Chinese texts that normalising leaves as it is. */
    private static final String USUAL = "、。《》“”‘’—";

    private static final String BLANK = " \t\n\r\u3000\u00A0";
    private static final int FULL_WIDTH = 0xFEE0;

    private Words() {}

    /** Full width made half width, all white space gone, brackets and punctuation of one kind. */
    public static String compact(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isCompact(text.charAt(at))) {
                return folded(text, at);
            }
        }
        return text;
    }

    /** Whether nothing is left of the text when it is compact. */
    public static boolean isBlank(String text) {
        return text.isEmpty() || (!isCompact(text.charAt(0)) && compact(text).isEmpty());
    }

    /** What most texts are made of, and what no folding changes. */
    private static boolean isCompact(char character) {
        return (character > ' ' && character <= '~' && !(character >= 'A' && character <= 'Z'))
                || (character >= '\u4E00' && character <= '\u9FFF');
    }

    /** Folds what usual texts hold character by character, from that one on; any other text as a whole. */
    private static String folded(String text, int from) {
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, from);
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isCompact(character) || USUAL.indexOf(character) >= 0) {
                plain.append(plain(character));
            } else if (character >= '\uFF01' && character <= '\uFF5E') {
                plain.append(Character.toLowerCase((char) (character - FULL_WIDTH)));
            } else if (character >= 'A' && character <= 'Z') {
                plain.append(Character.toLowerCase(character));
            } else if (BLANK.indexOf(character) < 0) {
                return normalized(text);
            }
        }
        return plain.toString();
    }

    /** The same for any text. */
    static String normalized(String text) {
        String folded =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder plain = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            plain.append(plain(folded.charAt(at)));
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * {@link #compact} without a leading number (一、 （一） 1.), without a leading 其中： and without the tags a web page left.
     */
    public static String name(String text) {
        String bare = compact(text);
        bare = bare.indexOf('<') < 0 ? bare : TAG.matcher(bare).replaceAll("");
        bare = OF_WHICH.matcher(bare).replaceFirst("");
        bare = NUMBERING.matcher(bare).replaceFirst("");
        return OF_WHICH.matcher(bare).replaceFirst("");
    }

    /** Whether both are the same {@link #name}. */
    public static boolean same(String one, String other) {
        return name(one).equals(name(other));
    }

    private static char plain(char character) {
        return switch (character) {
            case '【', '〔', '［', '〖' -> '[';
            case '】', '〕', '］', '〗' -> ']';
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’' -> '\'';
            case '—', '–', '－', '―', '─', '﹣' -> '-';
            default -> character;
        };
    }
}
