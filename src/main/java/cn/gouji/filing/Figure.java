package cn.gouji.filing;

import cn.gouji.money.Amount;
import java.util.Optional;
import java.util.function.Function;

/** A figure of a submission: known, unknown and why, or not applicable; always with its origin (数). */
public sealed interface Figure {

    /** Where it stands. */
    Origin origin();

    /** What the cell or the sentence shows there. */
    String shown();

    /**
     * A figure that could be read.
     *
     * @param blank whether the cell shows nothing, which stands for an exact nothing
     */
    record Known(Amount amount, Origin origin, String shown, boolean blank) implements Figure {}

    /** A figure that could not be read. Never taken for zero. */
    record Unknown(Why why, Origin origin, String shown) implements Figure {}

    /** A place where the form wants no figure (—, 不适用). */
    record NotApplicable(Origin origin, String shown) implements Figure {}

    /** Why a figure is unknown. */
    enum Why {
        NOT_A_NUMBER,
        ERROR_VALUE,
        NOT_COMPUTED,
        NO_UNIT
    }

    /** The result of the function that fits. */
    default <T> T fold(
            Function<Known, T> known, Function<Unknown, T> unknown, Function<NotApplicable, T> notApplicable) {
        if (this instanceof Known figure) {
            return known.apply(figure);
        }
        return this instanceof Unknown figure ? unknown.apply(figure) : notApplicable.apply((NotApplicable) this);
    }

    /** The figure, where it is known. */
    default Optional<Known> known() {
        return this instanceof Known figure ? Optional.of(figure) : Optional.empty();
    }
}
