package cn.gouji.report;

import cn.gouji.round.UnitAnswer;
import cn.gouji.text.Words;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of the drop-down in which a unit answers a finding, written in one language and read in all. */
public final class AnswerWords {

    private AnswerWords() {}

    /** The word in the drop-down. */
    public static String word(UnitAnswer answer, Wording wording) {
        return wording.text("answer." + answer.key());
    }

    static List<String> choices(Wording wording) {
        return Arrays.stream(UnitAnswer.values())
                .map(answer -> word(answer, wording))
                .toList();
    }

    /** The answer that was chosen; none where the cell is blank or holds other words. */
    static Optional<UnitAnswer> read(String text) {
        String chosen = Words.compact(text);
        return Arrays.stream(UnitAnswer.values())
                .filter(answer -> Arrays.stream(Language.values())
                        .map(language -> word(answer, new Wording(language)))
                        .anyMatch(word -> Words.compact(word).equals(chosen)))
                .findFirst();
    }
}
