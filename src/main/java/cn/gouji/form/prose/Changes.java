package cn.gouji.form.prose;

import cn.gouji.filing.Statement.Direction;
import cn.gouji.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the stated changes: a comparison (较、比、相比), a word of direction, an amount, perhaps a percentage. */
final class Changes {

    private static final int LONGEST_COMPARISON = 50;
    private static final Map<String, Direction> DIRECTIONS = Lexicon.rows("directions.txt").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Direction.valueOf(row.get(1))));
    private static final Pattern WORD =
            Pattern.compile("(" + String.join("|", DIRECTIONS.keySet()) + ")(?:了|额|金额|率|幅度|比例|幅)?(?:为|：|:)?\\s*$");
    private static final Pattern COMPARISON = Pattern.compile(
            "(?:与|和|同)[^，。；]{1,25}?(?:相比|比较|对比)|(?<!比)较(?!大|多|高|低|少|好|为|强)|同比|(?<![同相对占])比(?!例|重|率|值|赛|较|对)");
    private static final Pattern COMPARED = Pattern.compile("年|同期|同比|预算|决算|执行");
    /** What makes the change another matter than the subject's own: a cause in between, or several changes at once. */
    private static final Pattern ANOTHER_MATTER = Pattern.compile("原因|主要是|由于|因为|分别");

    private static final Pattern TOWARDS_PERCENT =
            Pattern.compile("^\\s*[（(，,、]?\\s*(?:同比|较上年|降幅|增幅|幅度|比例)?(?:为|达)?\\s*(?:"
                    + String.join("|", DIRECTIONS.keySet()) + ")?(?:了|率|幅度|比例|幅)?(?:为|达)?[:：]?\\s*$");

    private final String text;
    private final List<Token> tokens;

    private Changes(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The changes of a passage in reading order. */
    static List<Change> of(String text, List<Token> tokens) {
        Changes reading = new Changes(text, tokens);
        List<Change> found = new ArrayList<>();
        int consumed = 0;
        for (Token token : tokens) {
            if (token.isMoney() && token.start() >= consumed) {
                Optional<Change> change = reading.change(token, consumed);
                if (change.isPresent()) {
                    found.add(change.orElseThrow());
                    consumed = change.orElseThrow().to();
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<Change> change(Token amount, int consumed) {
        int floor = Math.max(consumed, Sentences.start(text, amount.start()));
        Optional<Change.Word> word = wordBefore(amount.start(), floor);
        return word.flatMap(found -> comparison(floor, found.start()).map(from -> {
            List<Token> between = between(from, found.start());
            Optional<Token> percent =
                    between.stream().filter(Token::isPercent).findFirst().or(() -> percentBehind(amount));
            return new Change(
                    from,
                    Math.max(amount.end(), percent.map(Token::end).orElse(0)),
                    text.substring(Math.max(floor, Sentences.clauseStart(text, from)), from),
                    amount,
                    found,
                    percent.filter(Token::plain),
                    percent.flatMap(token -> wordBefore(token.start(), floor)),
                    between.stream().filter(Token::isMoney).toList());
        }));
    }

    private Optional<Change.Word> wordBefore(int at, int floor) {
        Matcher word = WORD.matcher(text).region(floor, at);
        return word.find()
                ? Optional.of(new Change.Word(
                        word.group(1), word.start(1), Objects.requireNonNull(DIRECTIONS.get(word.group(1)))))
                : Optional.empty();
    }

    /** Where the comparison that leads up to the word begins. */
    private Optional<Integer> comparison(int floor, int word) {
        Optional<Integer> found = Optional.empty();
        Matcher comparison = COMPARISON.matcher(text).region(floor, word);
        while (comparison.find()) {
            String stretch = text.substring(comparison.start(), word);
            boolean fits = stretch.length() <= LONGEST_COMPARISON
                    && COMPARED.matcher(stretch).find();
            found = fits ? Optional.of(comparison.start()) : found;
        }
        return found.filter(
                from -> !ANOTHER_MATTER.matcher(text.substring(floor, word)).find());
    }

    private Optional<Token> percentBehind(Token amount) {
        return tokens.stream()
                .filter(token -> token.start() >= amount.end())
                .findFirst()
                .filter(Token::isPercent)
                .filter(token -> TOWARDS_PERCENT
                        .matcher(text.substring(amount.end(), token.start()))
                        .find());
    }

    private List<Token> between(int from, int to) {
        return tokens.stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .toList();
    }
}
