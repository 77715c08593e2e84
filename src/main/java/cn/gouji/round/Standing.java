package cn.gouji.round;

import java.util.Optional;

/**
 * How a finding stands to the round before.
 *
 * @param before whether it was there already
 * @param explanation what the unit says to it
 * @param waiver the approval under which it is let be
 */
public record Standing(boolean before, Explanation explanation, Optional<Waiver> waiver) {}
