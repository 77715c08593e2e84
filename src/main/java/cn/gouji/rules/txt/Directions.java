package cn.gouji.rules.txt;

import cn.gouji.filing.Statement.Direction;
import cn.gouji.text.Lexicon;
import java.util.List;
import java.util.Optional;

/** The words of direction (增加、减少、增长、下降 …): which way each goes, and its opposite. */
final class Directions {

    private static final List<List<String>> ROWS = Lexicon.rows("directions.txt");

    private Directions() {}

    /** Which way the word goes. */
    static Optional<Direction> of(String word) {
        return row(word).map(row -> Direction.valueOf(row.get(1)));
    }

    /** The word that says the opposite. */
    static Optional<String> opposite(String word) {
        return row(word).map(row -> row.get(2));
    }

    private static Optional<List<String>> row(String word) {
        return ROWS.stream().filter(row -> row.get(0).equals(word)).findFirst();
    }
}
