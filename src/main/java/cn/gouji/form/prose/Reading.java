package cn.gouji.form.prose;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One passage as far as its single figures go: its tokens, its changes, and the amounts it states. */
final class Reading {

    private static final Pattern COUNT_OF_CHANGE = Pattern.compile("^(?:比|较)|(?:增加|减少)$");

    private final Passage passage;
    private final Addresses addresses;
    private final List<Token> tokens;
    private final List<Change> changes;
    private final Map<Token, Statement.Amounts> amounts = new LinkedHashMap<>();
    private final List<Statement.Count> counts = new ArrayList<>();

    /** Reads the figures of the passage. */
    Reading(Passage passage, Subjects subjects, Addresses addresses) {
        this.passage = passage;
        this.addresses = addresses;
        this.tokens = Tokens.of(passage.text());
        this.changes = Changes.of(passage.text(), tokens);
        for (Token token : tokens) {
            if (token.plain() && !token.isPercent() && !isChangeOrBase(token)) {
                state(token, subjects.before(passage, token.start()));
            }
        }
    }

    private void state(Token token, String subject) {
        String what = token.isMoney() ? "amount" : "count";
        Figure.Known figure = addresses.figure(passage, token, subject, what);
        Label name = addresses.label(passage, token.start(), subject, subject, "subject");
        Label sentence = sentence(token.start(), token.end(), subject);
        if (token.isMoney()) {
            amounts.put(token, new Statement.Amounts(name, figure, sentence));
        } else if (!COUNT_OF_CHANGE.matcher(subject).find()) {
            counts.add(new Statement.Count(name, figure, sentence));
        }
    }

    /** The sentence around the stretch, as a label of the subject. */
    Label sentence(int from, int to, String subject) {
        return addresses.label(passage, from, Sentences.around(passage.text(), from, to), subject, "sentence");
    }

    private boolean isChangeOrBase(Token token) {
        return changes.stream()
                .anyMatch(change ->
                        change.amount().equals(token) || change.bases().contains(token));
    }

    Passage passage() {
        return passage;
    }

    String text() {
        return passage.text();
    }

    Addresses addresses() {
        return addresses;
    }

    /** The money tokens in reading order. */
    List<Token> money() {
        return tokens.stream().filter(Token::isMoney).toList();
    }

    List<Change> changes() {
        return changes;
    }

    /** The amounts stated, by their token, in reading order; changes and last year's figures are none. */
    Map<Token, Statement.Amounts> amounts() {
        return java.util.Collections.unmodifiableMap(amounts);
    }

    /** The amount stated by the token. */
    Optional<Statement.Amounts> amount(Token token) {
        return Optional.ofNullable(amounts.get(token));
    }

    List<Statement.Count> counts() {
        return List.copyOf(counts);
    }
}
