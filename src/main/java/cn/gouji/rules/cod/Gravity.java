package cn.gouji.rules.cod;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Severity;
import java.util.Comparator;
import java.util.stream.Stream;

/** How grave a finding may be, given how surely the list is known: memory hints, public code warns (rules.md 0.5). */
final class Gravity {

    private Gravity() {}

    /** The highest severity all these rows together support in that year. */
    static Severity of(Stream<CodeRow> rows, int year) {
        return rows.map(row -> of(row.certaintyIn(year)))
                .max(Comparator.naturalOrder())
                .orElse(Severity.WARNING);
    }

    /** The highest severity that certainty supports. */
    static Severity of(Certainty certainty) {
        return switch (certainty) {
            case VERIFIED -> Severity.ERROR;
            case PUBLIC_CODE -> Severity.WARNING;
            case FROM_MEMORY -> Severity.INFO;
        };
    }

    /** The milder of both. */
    static Severity milder(Severity one, Severity other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
