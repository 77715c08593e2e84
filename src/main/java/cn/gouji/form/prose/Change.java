package cn.gouji.form.prose;

import cn.gouji.filing.Statement.Direction;
import java.util.List;
import java.util.Optional;

/**
 * A change as the tokens of a passage state it (增减).
 *
 * @param from where the comparison begins
 * @param to where the change, with its percentage, ends
 * @param ownSubject the words in front of the comparison, inside its clause
 * @param bases last year's figures printed inside the comparison
 */
record Change(
        int from,
        int to,
        String ownSubject,
        Token amount,
        Word word,
        Optional<Token> percent,
        Optional<Word> percentWord,
        List<Token> bases) {

    /** A word that says which way it goes. */
    record Word(String text, int start, Direction direction) {}

    Change {
        bases = List.copyOf(bases);
    }
}
