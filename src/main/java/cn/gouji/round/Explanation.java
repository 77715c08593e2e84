package cn.gouji.round;

import java.util.Optional;

/**
 * What a unit wrote to a finding (单位说明).
 *
 * @param answer what it chose from the list
 * @param text its own words
 */
public record Explanation(Optional<UnitAnswer> answer, String text) {

    /** Nothing said. */
    public static final Explanation NONE = new Explanation(Optional.empty(), "");

    /** Whether nothing was said. */
    public boolean isBlank() {
        return answer.isEmpty() && text.isBlank();
    }

    /** Whether it says that the finding may stand: explained or disputed, not that something was corrected. */
    public boolean explains() {
        return !isBlank() && answer.filter(UnitAnswer.CORRECTED::equals).isEmpty();
    }
}
