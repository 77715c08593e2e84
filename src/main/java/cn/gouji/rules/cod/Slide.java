package cn.gouji.rules.cod;

import java.util.List;

/**
 * A stretch of a code column that slid against the names (编码列错位).
 *
 * @param steps by how many lines: positive for down, negative for up
 * @param corrections the lines whose code changes, in order, each with the code that belongs there
 * @param surplus the codes that belong to no name, as printed; blank cells as empty texts
 * @param lost the codes that are missing
 * @param twins the lines in which a surplus code stands rightly
 */
record Slide(int steps, List<Correction> corrections, List<String> surplus, List<String> lost, List<Subject> twins) {

    /** A line and the code that belongs there. */
    record Correction(Subject subject, String code) {}

    Slide {
        corrections = List.copyOf(corrections);
        surplus = List.copyOf(surplus);
        lost = List.copyOf(lost);
        twins = List.copyOf(twins);
    }

    /** Whether nothing but blank cells pushed the codes away. */
    boolean isByBlanks() {
        return surplus.stream().allMatch(String::isEmpty);
    }

    /** The lines whose code changes. */
    List<Subject> subjects() {
        return corrections.stream().map(Correction::subject).toList();
    }
}
