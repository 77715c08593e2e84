package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The notes set on the cells of a returned workbook (批注): one for a cell, however many findings meet there. Marked are the
 * first cell of every finding, the cells a correction would change, and, as hints, what follows from a finding; the other
 * cells a finding involves are not, because they may well be right.
 */
public final class Marks {

    private final Wording wording;

    /** Notes in the language of these words. */
    public Marks(Wording wording) {
        this.wording = wording;
    }

    /** The marks for the cells of one workbook of the submission, in reading order. */
    public List<Mark> of(Review review, String workbook) {
        Collected collected = new Collected(workbook);
        int number = 0;
        for (Finding finding : Ranking.of(review)) {
            collected.number(++number);
            collected.add(finding.at().place(), Styles.weight(finding.severity()), first(finding));
            proposals(finding, collected);
            for (Finding consequence : finding.consequences()) {
                collected.add(consequence.at().place(), Styles.weight(Severity.INFO), follows(consequence, finding));
            }
        }
        return collected.marks();
    }

    private String first(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                "note.line",
                Map.of(
                        "severity", wording.severity(finding.severity()),
                        "rule", finding.rule().id(),
                        "message", wording.message(finding))));
        String key = finding.repairs().size() > 1 ? "note.repair-one" : "note.repair";
        wording.repairs(finding).forEach(repair -> lines.add(wording.text(key, Map.of("repair", repair))));
        return String.join("\n", lines);
    }

    /** Where several corrections fit equally, none is preferred: their cells are hints, not faults. */
    private void proposals(Finding finding, Collected collected) {
        boolean several = finding.repairs().size() > 1;
        int weight = Styles.weight(several ? Severity.INFO : finding.severity());
        for (Repair repair : finding.repairs()) {
            for (Repair.Change change : repair.changes()) {
                if (!change.place().equals(finding.at().place())) {
                    collected.add(change.place(), weight, proposed(finding, change, several));
                }
            }
        }
    }

    private String proposed(Finding finding, Repair.Change change, boolean several) {
        return wording.text(
                several ? "note.proposed-one" : "note.proposed",
                Map.of(
                        "severity", wording.severity(finding.severity()),
                        "rule", finding.rule().id(),
                        "from", change.from().isBlank() ? wording.text("blank") : change.from(),
                        "to", change.to().isBlank() ? wording.text("blank") : change.to(),
                        "place", wording.place(finding.at().place())));
    }

    private String follows(Finding consequence, Finding cause) {
        return wording.text(
                "note.consequence",
                Map.of(
                        "rule", consequence.rule().id(),
                        "message", wording.message(consequence),
                        "place", wording.place(cause.at().place())));
    }

    /**
     * Notes by cell; a note already there is not written twice. A note cannot hold a link, and one on the unit's cell would
     * change it: each says under which number its finding stands on the sheet.
     */
    private final class Collected {

        private final String workbook;
        private final Map<CellPlace, Integer> weights = new TreeMap<>();
        private final Map<CellPlace, Set<String>> notes = new TreeMap<>();
        private int number;

        Collected(String workbook) {
            this.workbook = workbook;
        }

        /** What is added from now on belongs to the finding of that number. */
        void number(int finding) {
            number = finding;
        }

        void add(Place place, int weight, String note) {
            if (place instanceof CellPlace cell && place.document().equals(workbook)) {
                weights.merge(cell, weight, Math::max);
                notes.computeIfAbsent(cell, key -> new LinkedHashSet<>())
                        .add(wording.text("note.numbered", Map.of("note", note, "number", number)));
            }
        }

        List<Mark> marks() {
            return notes.entrySet().stream()
                    .map(entry -> new Mark(
                            entry.getKey(),
                            weights.getOrDefault(entry.getKey(), 0),
                            String.join("\n", entry.getValue())))
                    .toList();
        }
    }
}
