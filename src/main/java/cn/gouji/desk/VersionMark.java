package cn.gouji.desk;

import cn.gouji.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says of its version (版本标记): a day, a number, or a word such as 初稿, 修改, 定稿.
 *
 * @param bare the name without it
 * @param day as yyyymmdd; 0 where there is none
 * @param number 1 where there is none
 * @param rank of the words: before, at, after the usual
 */
record VersionMark(String bare, int day, int number, int rank) {

    private static final Pattern DAY = Pattern.compile(
            "(20[0-9]{2})(?:[-._年]?)(0[1-9]|1[0-2]|[1-9](?=[-._月]))(?:[-._月]?)(0[1-9]|[12][0-9]|3[01]|[1-9])日?(?![0-9])");
    private static final Pattern NUMBER =
            Pattern.compile("第([0-9]{1,2}|[一二三四五六七八九十])(?:次|稿|版)|(?:(?<![a-z])v|版本)([0-9]{1,2})(?![0-9])|([二三四五六])稿");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern DRAFT = Pattern.compile("初稿|草稿|初版|原稿|征求意见稿|送审稿");
    private static final Pattern FINAL = Pattern.compile("定稿|终稿|终版|最终版?");
    private static final Pattern REVISED = Pattern.compile(
            "(?:已|再次|重新)?(?:修改|修订|更正|改正|更新)(?:后|稿|版)?|重报|(?<=[(\\[_. -])[改新](?=[0-9]{0,2}(?:[)\\]]|$))|改$");
    private static final Pattern LEFT_OVER = Pattern.compile("[()\\[\\]_. -]+|的?副本");

    /** What the name of a file says, without its ending. */
    static VersionMark of(String name) {
        String rest = Words.compact(SafeName.withoutEnding(name));
        Matcher day = DAY.matcher(rest);
        int written = 0;
        if (day.find()) {
            written = Integer.parseInt(day.group(1)) * 10_000
                    + Integer.parseInt(day.group(2)) * 100
                    + Integer.parseInt(day.group(3));
            rest = day.replaceFirst("");
        }
        Matcher number = NUMBER.matcher(rest);
        int version = 1;
        if (number.find()) {
            version = number(number);
            rest = number.replaceFirst("");
        }
        int rank = FINAL.matcher(rest).find() ? 2 : 0;
        rank = rank == 0 && REVISED.matcher(rest).find() ? 1 : rank;
        rank = rank == 0 && DRAFT.matcher(rest).find() ? -1 : rank;
        for (Pattern mark : List.of(FINAL, REVISED, DRAFT, LEFT_OVER)) {
            rest = mark.matcher(rest).replaceAll("");
        }
        return new VersionMark(rest, written, version, rank);
    }

    private static int number(Matcher found) {
        String text =
                found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
        int chinese = DIGITS.indexOf(text);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(text);
    }

    /** Less than zero where this is the earlier one; nothing where the names do not tell, or tell two things. */
    OptionalInt compare(VersionMark other) {
        int byDay = day == 0 || other.day == 0 ? 0 : Integer.signum(Integer.compare(day, other.day));
        int byNumber = Integer.signum(Integer.compare(number, other.number));
        int byRank = Integer.signum(Integer.compare(rank, other.rank));
        boolean later = byDay > 0 || byNumber > 0 || byRank > 0;
        boolean earlier = byDay < 0 || byNumber < 0 || byRank < 0;
        return later == earlier ? OptionalInt.empty() : OptionalInt.of(later ? 1 : -1);
    }
}
