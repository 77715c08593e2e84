package cn.gouji.ledger;

import cn.gouji.check.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is noted of an answered submission, so that its summary and the next round need nothing else. */
public record Noted(List<Fault> faults, List<Said> said, Map<String, Sum> figures, Set<String> asked) {

    /** Nothing found, nothing said. */
    public static final Noted NOTHING = new Noted(List.of(), List.of(), Map.of(), Set.of());

    public Noted {
        faults = List.copyOf(faults);
        said = List.copyOf(said);
        figures = Map.copyOf(figures);
        asked = Set.copyOf(asked);
    }

    /**
     * A finding.
     *
     * @param under the position of the cause it follows from; -1 for a cause
     * @param item the logical address of its cell, the same in every unit's submission; empty where an older program noted it
     * @param proposals the corrections, as they are shown
     * @param answer what the unit answered to it, and {@code explanation} with which words; both may be empty
     */
    public record Fault(
            int under,
            String fingerprint,
            String rule,
            Severity severity,
            String document,
            String place,
            String item,
            String message,
            String actual,
            String expected,
            String proposals,
            String answer,
            String explanation) {

        /** Whether it is a cause of its own. */
        public boolean isCause() {
            return under < 0;
        }
    }

    /** An explanation that the bureau has to judge; {@code entry} accepts it. */
    public record Said(
            String severity,
            String rule,
            String place,
            String message,
            String answer,
            String text,
            String remarks,
            String entry) {}

    /**
     * A figure as it was.
     *
     * @param amount the exact amount in yuan; empty where the cell could not be read as one
     */
    public record Sum(String name, String shown, String amount) {}
}
