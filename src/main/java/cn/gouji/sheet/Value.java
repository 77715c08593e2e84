package cn.gouji.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** What a cell stores, exactly. Dates are numbers; how they look is the cell's displayed text. */
public sealed interface Value {

    /** Nothing stored. */
    record Blank() implements Value {}

    /** A number, exact as the file writes it. */
    record Number(BigDecimal exact) implements Value {}

    /** A text, with its line breaks and spaces. */
    record Text(String text) implements Value {}

    /** A truth value. */
    record Truth(boolean truth) implements Value {}

    /** An error value such as {@code #REF!}. */
    record Fault(String code) implements Value {}

    /** A formula whose result was never stored, so that its value is not known. */
    record NotComputed() implements Value {}

    /** The stored number, where it is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Number stored ? Optional.of(stored.exact()) : Optional.empty();
    }

    /** The stored error, where it is one. */
    default Optional<String> fault() {
        return this instanceof Fault stored ? Optional.of(stored.code()) : Optional.empty();
    }
}
