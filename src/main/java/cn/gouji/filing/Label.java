package cn.gouji.filing;

import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A text of a submission with its origin: a name, a code, a heading, a note (文字).
 *
 * @param stored the number the cell stores, where it stores one and only shows it as this text
 */
public record Label(String text, Origin origin, Optional<BigDecimal> stored) {

    /** A text that is stored as one. */
    public Label(String text, Origin origin) {
        this(text, origin, Optional.empty());
    }

    /** The text as names are compared ({@link Words#name}). */
    public String name() {
        return Words.name(text);
    }

    /** The text without white space and in one width. */
    public String compact() {
        return Words.compact(text);
    }

    /** Whether nothing stands there. */
    public boolean isBlank() {
        return Words.isBlank(text);
    }
}
