package cn.gouji.rules.identity;

import cn.gouji.filing.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a selector found.
 *
 * @param whole the figures that together are the department's: one, or those of its units
 * @param units the units' own figures by the unit's name
 * @param absence why there is none, where there is none
 */
record Selected(Selector selector, List<Statements.Named> whole, Map<String, Statements.Named> units, Absence absence) {

    /** Why nothing was found. */
    enum Absence {
        NONE,
        NO_FORM,
        NO_LINE,
        SEVERAL
    }

    Selected {
        whole = List.copyOf(whole);
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    static Selected nothing(Selector selector, Absence why) {
        return new Selected(selector, List.of(), Map.of(), why);
    }

    /** The department's figure, where it is one. */
    Optional<Figure> figure() {
        return whole.size() == 1 ? Optional.of(whole.get(0).figure()) : Optional.empty();
    }

    /** The unit's figure; the department's where the units are not told apart. */
    Selected ofUnit(String unit) {
        Statements.Named own = units.get(unit);
        return own == null
                ? nothing(selector, Absence.NO_LINE)
                : new Selected(selector, List.of(own), Map.of(), Absence.NONE);
    }
}
