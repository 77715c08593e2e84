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

    private Words() {}

    /** Full width made half width, all white space gone, brackets and punctuation of one kind. */
    public static String compact(String text) {
        return text.chars().allMatch(Words::isCompact) ? text : folded(text);
    }

    /** What most texts are made of, and what no folding changes. */
    private static boolean isCompact(int character) {
        return (character > ' ' && character <= '~' && !(character >= 'A' && character <= 'Z'))
                || (character >= '\u4E00' && character <= '\u9FFF');
    }

    private static String folded(String text) {
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
