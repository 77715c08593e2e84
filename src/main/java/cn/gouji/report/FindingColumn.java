package cn.gouji.report;

import cn.gouji.sheet.Leaf;
import cn.gouji.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of the findings sheet from the left, for those who write it and those who read it back (核对意见的栏目). Together they
 * are so wide that the print on A4 across is still read without a glass.
 */
public enum FindingColumn {
    NUMBER(5),
    SEVERITY(7),
    TABLE(11),
    PLACE(7),
    RULE(10),
    ACTUAL(9),
    EXPECTED(9),
    MESSAGE(30),
    REMEDY(17),
    REPAIR(15),
    BASIS(15),
    /** What the unit did or says, chosen among {@link cn.gouji.round.UnitAnswer}. */
    ANSWER(11),
    /** The unit's own words. */
    EXPLANATION(16),
    /** What has become of it since the round before; not shown in the first round. */
    SINCE(10),
    /** What the finding is known by, for a second hand-in; not shown. */
    FINGERPRINT(18);

    private static final Pattern SEAL = Pattern.compile("gouji-findings-([1-9][0-9]{0,2})");

    private final int width;

    FindingColumn(int width) {
        this.width = width;
    }

    /** Which column from the left it is, from 0. */
    int position() {
        return List.of(values()).indexOf(this);
    }

    /** The heading of the hidden column: a sheet that has it is ours, in whatever language and under whatever name. */
    public static String seal(int round) {
        return "gouji-findings-" + round;
    }

    /** The round that a sheet with this seal tells of; none where it is not the seal of a findings sheet. */
    public static OptionalInt round(String seal) {
        Matcher ours = SEAL.matcher(seal.strip());
        return ours.matches() ? OptionalInt.of(Integer.parseInt(ours.group(1))) : OptionalInt.empty();
    }

    static List<Leaf.Column> columns(Wording wording, boolean later) {
        List<String> choices = AnswerWords.choices(wording);
        return Arrays.stream(values())
                .map(column -> new Leaf.Column(
                        column.width,
                        column == FINGERPRINT || (column == SINCE && !later),
                        column == ANSWER ? choices : List.of()))
                .toList();
    }

    String heading(Wording wording, int round) {
        return this == FINGERPRINT ? seal(round) : wording.text("column." + name().toLowerCase(Locale.ROOT));
    }
}
