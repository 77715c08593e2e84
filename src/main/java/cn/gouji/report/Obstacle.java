package cn.gouji.report;

import java.util.Locale;

/** Why a proposed correction is not put into a corrected copy (未更正的原因). */
public enum Obstacle {
    /** Several corrections fit equally, so that none is preferred. */
    SEVERAL,
    /** Another finding wants something else in the same cell. */
    CONFLICT,
    /** The unit's explanation was approved. */
    APPROVED,
    /** It is in a text or in a file of a kind of which no corrected copies are made. */
    KIND,
    /** The cell is computed by a formula. */
    FORMULA,
    /** A number cell would get what is no number. */
    NO_NUMBER,
    /** The cell as a whole holds something else than what is to be replaced. */
    DIFFERENT;

    /** The key of its words. */
    public String key() {
        return "obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
