package cn.gouji.rules.evaluation;

import cn.gouji.text.Words;
import java.util.regex.Pattern;

/** Dates in words, and the deadlines among them (时限). */
public final class Deadline {

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}年(?:度)?|\\d{1,2}月(?!度)|(?<!\\d)\\d{1,2}日|年底|年末|月底|月末|[1-4一二三四]季度|20\\d{2}[-/]\\d{1,2}|20\\d{2}\\.\\d{1,2}\\.\\d{1,2}");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:\\d年(?:度)?|\\d月|\\d日|\\d[-./]\\d{1,2}|年底|年末|月底|月末|季度)(?:\\d{0,2}[底末初中]|[上中下]旬)?(?:之|以)?前(?![期后往来沿景])");

    private Deadline() {}

    /** Whether the text names a date, a month or a year. */
    public static boolean isDate(String text) {
        return DATE.matcher(Words.compact(text)).find();
    }

    /** Whether the text says only before when: 2022年底前. */
    public static boolean isDeadline(String text) {
        return DEADLINE.matcher(Words.compact(text)).find();
    }
}
