package cn.gouji.check;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a batch prescribes to the rules.
 *
 * @param scoreStep the step scores must be given in, where the batch prescribes one; empty where it is not known
 */
public record RuleSettings(Optional<BigDecimal> scoreStep) {

    /** Nothing prescribed. */
    public static final RuleSettings DEFAULT = new RuleSettings(Optional.empty());
}
