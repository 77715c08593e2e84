package cn.gouji.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final String ALPHABET = "abzABZ019.,:;()[]<>%+-*/=\"' \t\n\u3000\u00A0\u200B\uFEFF\u0301\u0000"
            + "一万元局（）：，。、《》“”‘’—–【】〔〕［］％＋－＝～Ａｚ０９①Ⅳ㎡￥…·";

    @Test
    void textsFoldedCharacterByCharacterAreFoldedAsAWhole() {
        long seed = 20250401L;
        Random random = new Random(seed);

        for (int turn = 0; turn < 20_000; turn++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(12); at >= 0; at--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }

            String compact = Words.compact(text.toString());

            assertThat(compact).as("seed " + seed + ", turn " + turn).isEqualTo(Words.normalized(text.toString()));
            assertThat(Words.isBlank(text.toString())).isEqualTo(compact.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"单位： 万元,单位:万元", "Ａ（一）,a(一)", "“三公”—经费,\"三公\"-经费"})
    void textsThatReadAlikeAreEqual(String printed, String compact) {
        assertThat(Words.compact(printed)).isEqualTo(compact);
    }
}
