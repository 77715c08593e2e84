package cn.gouji.rules.txt;

import cn.gouji.filing.Statement.Direction;
import cn.gouji.text.Lexicon;
import cn.gouji.text.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which way a stated reason points, by its cue words (增强、恢复 … 压减、取消 …). */
final class ReasonCues {

    private static final List<List<String>> ROWS = Lexicon.rows("reason-cues.txt");
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");
    private static final Pattern CLAUSE_END = Pattern.compile("[,，。;；]");

    private ReasonCues() {}

    /**
     * Whether the reason plainly describes the opposite of that direction: a strong word of the opposite, and none, not
     * even a weak one, of the direction itself. Clauses about another year are not counted.
     */
    static boolean oppose(String reason, Direction direction, OptionalInt year) {
        String text = Stream.of(CLAUSE_END.split(Words.compact(reason)))
                .filter(clause -> aboutThisYear(clause, year))
                .collect(Collectors.joining(","));
        Direction opposite = direction == Direction.UP ? Direction.DOWN : Direction.UP;
        List<String> strong = words(opposite, "strong");
        String rest = text;
        for (String word : strong) {
            rest = rest.replace(word, "");
        }
        String without = rest;
        return !without.equals(text)
                && Stream.of("strong", "weak")
                        .flatMap(grade -> words(direction, grade).stream())
                        .noneMatch(without::contains);
    }

    private static boolean aboutThisYear(String clause, OptionalInt year) {
        Matcher found = YEAR.matcher(clause);
        while (found.find()) {
            if (year.isEmpty() || Integer.parseInt(found.group(1)) != year.getAsInt()) {
                return false;
            }
        }
        return !clause.contains("上年") && !clause.contains("去年");
    }

    private static List<String> words(Direction direction, String grade) {
        return ROWS.stream()
                .filter(row -> row.get(0).equals(direction.name()) && row.get(1).equals(grade))
                .flatMap(row -> row.stream().skip(2))
                .toList();
    }
}
