package cn.gouji.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What stands in the hidden column of the findings sheet: the fingerprint and four digits made from it and the rule's id, so
 * that an edited row is not taken for another finding's.
 */
final class FindingKey {

    private static final Pattern KEY = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{4})");

    private FindingKey() {}

    static String of(String fingerprint, String rule) {
        return fingerprint + "-" + check(fingerprint, rule);
    }

    /** The fingerprint, where the key is whole and belongs to that rule. */
    static Optional<String> fingerprint(String key, String rule) {
        Matcher whole = KEY.matcher(key);
        return whole.matches() && check(whole.group(1), rule).equals(whole.group(2))
                ? Optional.of(whole.group(1))
                : Optional.empty();
    }

    private static String check(String fingerprint, String rule) {
        CRC32 sum = new CRC32();
        sum.update((fingerprint + "|" + rule).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%04x", sum.getValue() & 0xFFFF);
    }
}
