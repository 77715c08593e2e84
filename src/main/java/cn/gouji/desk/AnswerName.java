package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the copy that goes back is called: the unit's own name, then that it is ours, then from the second round on which round
 * it is; what an earlier round had added to the name is not repeated.
 */
public record AnswerName(Answer answer, int round, Wording wording) {

    /** The name before our addition. */
    public String stem() {
        String stem = SafeName.withoutEnding(answer.original());
        String own = Pattern.quote(wording.text("answer.suffix"));
        String numbered = Pattern.quote(wording.text("answer.round", Map.of("round", "#")))
                .replace("#", "\\E[0-9]{1,3}\\Q");
        String bare = stem.replaceFirst(own + "(" + numbered + ")?(-[0-9]+| ?\\([0-9]+\\)|（[0-9]+）)?$", "");
        return bare.isBlank() ? stem : bare;
    }

    /** Our addition and the file's ending. */
    public String ending() {
        String later = round > 1 ? wording.text("answer.round", Map.of("round", round)) : "";
        return wording.text("answer.suffix") + later + answer.ending();
    }
}
