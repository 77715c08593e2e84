package cn.gouji.across;

import cn.gouji.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How codes and names of projects are compared: codes as texts, and never a name instead of a code. */
final class ProjectCode {

    /** The system writes code and name into one cell: 51000021R000000000001-工资性支出. */
    private static final Pattern WITH_NAME = Pattern.compile("^([0-9][0-9a-z]{5,})-.*$");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]?");

    /** Prescribed for every unit alike; such a project is not one project. */
    private static final String COMMON = "通用项目";

    private ProjectCode() {}

    /** The code as codes are compared. */
    static String of(String written) {
        String compact = Words.compact(written);
        Matcher named = WITH_NAME.matcher(compact);
        return named.matches() ? named.group(1) : compact;
    }

    /** A name without what stands in brackets. */
    static String plainName(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }

    static boolean isCommon(String name) {
        return name.contains(COMMON);
    }
}
