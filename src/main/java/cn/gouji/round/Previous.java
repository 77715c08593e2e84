package cn.gouji.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The round before (上次核对).
 *
 * @param round its number, from 1
 * @param findings what was found then
 * @param strays explanations that fit none of them
 */
public record Previous(int round, List<Earlier> findings, List<Stray> strays) {

    /** There was none. */
    public static final Previous NONE = new Previous(0, List.of(), List.of());

    public Previous {
        findings = List.copyOf(findings);
        strays = List.copyOf(strays);
    }

    /** Whether there was one. */
    public boolean isKnown() {
        return round > 0;
    }

    /** One round told by several sheets: each finding once, with what was said to it on any of them. */
    public static Previous merged(List<Previous> sheets) {
        int round = sheets.stream().mapToInt(Previous::round).max().orElse(0);
        Map<String, Earlier> findings = new LinkedHashMap<>();
        List<Stray> strays = new ArrayList<>();
        for (Previous sheet : sheets) {
            if (sheet.round() == round) {
                sheet.findings()
                        .forEach(finding -> findings.merge(finding.fingerprint(), finding, Previous::moreTelling));
                strays.addAll(sheet.strays());
            }
        }
        return new Previous(round, List.copyOf(findings.values()), strays);
    }

    /**
     * The round as the bureau's own record has it, with what the unit wrote on the sheet that came back. What the sheet calls
     * a finding and the record does not know is a stray, unless the sheet is older than the record.
     */
    public Previous heard(Previous sheet) {
        Map<String, Earlier> known = new LinkedHashMap<>();
        findings.forEach(finding -> known.putIfAbsent(finding.fingerprint(), finding));
        List<Stray> lost = new ArrayList<>(sheet.strays());
        for (Earlier said : sheet.findings()) {
            Earlier finding = known.get(said.fingerprint());
            if (finding != null) {
                known.put(said.fingerprint(), finding.with(said.explanation()));
            } else if (sheet.round() >= round && !said.explanation().isBlank()) {
                said.row().ifPresent(row -> lost.add(new Stray(row, said.rule(), said.explanation())));
            }
        }
        return new Previous(round, List.copyOf(known.values()), lost);
    }

    private static Earlier moreTelling(Earlier one, Earlier other) {
        return one.explanation().isBlank() && !other.explanation().isBlank() ? other : one;
    }
}
