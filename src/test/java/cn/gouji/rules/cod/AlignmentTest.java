package cn.gouji.rules.cod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The alignment as an algorithm, on letters. */
class AlignmentTest {

    @Test
    void equalColumnsStayRowByRow() {
        Alignment alignment = align("abcdef", "abcdef");

        assertThat(alignment.isCheaperThanRowByRow()).isFalse();
        assertThat(sources(alignment)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void twoWrongPairsAreCheaperThanASlide() {
        assertThat(align("abdcef", "abcdef").isCheaperThanRowByRow()).isFalse();
    }

    @Test
    void threeWrongPairsInARowBecomeASlide() {
        Alignment alignment = align("abbcdf", "abcdef");

        assertThat(alignment.isCheaperThanRowByRow()).isTrue();
        assertThat(sources(alignment)).containsExactly(0, 2, 3, 4, -1, 5);
    }

    @Test
    void aStretchMayMoveSeveralLines() {
        Alignment alignment = align("aaabcdefghij", "abcdefghijkl");

        assertThat(sources(alignment)).endsWith(11, -1, -1);
        assertThat(alignment.isCheaperThanRowByRow()).isTrue();
    }

    @Test
    void nothingMovesFurtherThanTheFurthest() {
        String names = "abcdefghijklmnopqrstuvwxyz";
        String codes = "........" + names.substring(0, 18);

        assertThat(sources(align(codes, names)))
                .allSatisfy(source -> assertThat(source).isLessThan(names.length()));
        assertThat(align(codes, names).isCheaperThanRowByRow()).isFalse();
    }

    @Test
    void sourcesAlwaysReadBothColumnsInOrder() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String codes = letters(random, 1 + random.nextInt(20));
            String names = letters(random, codes.length());

            List<Integer> found = sources(align(codes, names)).stream()
                    .filter(source -> source >= 0)
                    .toList();

            assertThat(found)
                    .as("seed %d: %s against %s", seed, codes, names)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static Alignment align(String codes, String names) {
        return Alignment.of(names.length(), (code, name) -> codes.charAt(code) == names.charAt(name));
    }

    private static List<Integer> sources(Alignment alignment) {
        List<Integer> plain = new ArrayList<>();
        for (OptionalInt source : alignment.sources()) {
            plain.add(source.orElse(-1));
        }
        return plain;
    }
}
