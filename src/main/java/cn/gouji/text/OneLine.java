package cn.gouji.text;

import java.util.regex.Pattern;

/**
 * A text from outside as one line (单行文本): nothing in it can begin a line of its own, and no unseen character can turn its
 * reading direction or hide in it.
 */
public final class OneLine {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}]+");

    private OneLine() {}

    /** The text in one line. */
    public static String of(String text) {
        return UNSEEN.matcher(BREAK.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Whether the text is one line as it is. */
    public static boolean is(String text) {
        return !BREAK.matcher(text).find() && !UNSEEN.matcher(text).find();
    }
}
