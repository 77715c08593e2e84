package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.round.Standing;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which proposed corrections go into a corrected copy (可直接采用的建议): those without an alternative that no other finding
 * contradicts. A correction of several cells is made as a whole or not at all.
 */
public final class Corrections {

    /** A cell that gets another value. */
    public record Made(Finding finding, CellPlace place, Cell before, Value value, Repair.Change change) {}

    /** A correction that is not made, and the cell for which it is not. */
    public record Left(Finding finding, Place place, Obstacle why) {}

    private final Map<String, Workbook> workbooks;
    private final Map<Place, Set<String>> wanted = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    private Corrections(Map<String, Workbook> workbooks) {
        this.workbooks = Map.copyOf(workbooks);
    }

    /**
     * Chooses what of a review can be corrected without a choice.
     *
     * @param workbooks those of which corrected copies are made, by name
     */
    public static Corrections of(Review review, Map<String, Workbook> workbooks) {
        Corrections corrections = new Corrections(workbooks);
        List<Finding> findings = Ranking.of(review);
        for (Finding finding : findings) {
            for (Repair repair : finding.repairs()) {
                repair.changes()
                        .forEach(change -> corrections
                                .wanted
                                .computeIfAbsent(change.place(), key -> new HashSet<>())
                                .add(change.to().strip()));
            }
        }
        for (Finding finding : findings) {
            if (!finding.repairs().isEmpty()) {
                corrections.judge(review, finding);
            }
        }
        return corrections;
    }

    /** The cells of one workbook that get another value. */
    public List<Made> made(String workbook) {
        return made.stream()
                .filter(each -> each.place().document().equals(workbook))
                .toList();
    }

    /** What is not corrected. */
    public List<Left> left() {
        return List.copyOf(left);
    }

    private void judge(Review review, Finding finding) {
        Place at = finding.at().place();
        if (review.standing(finding).flatMap(Standing::waiver).isPresent()) {
            left.add(new Left(finding, at, Obstacle.APPROVED));
        } else if (finding.repairs().size() > 1) {
            left.add(new Left(finding, at, Obstacle.SEVERAL));
        } else {
            judge(finding, finding.repairs().get(0));
        }
    }

    private void judge(Finding finding, Repair repair) {
        List<Made> all = new ArrayList<>();
        for (Repair.Change change : repair.changes()) {
            Optional<Sheet> sheet = sheet(change.place());
            if (sheet.isEmpty() || !(change.place() instanceof CellPlace place)) {
                left.add(new Left(finding, change.place(), Obstacle.KIND));
                return;
            }
            Cell cell = sheet.get().cell(place.row(), place.column());
            boolean contradicted = wanted.getOrDefault(place, Set.of()).size() > 1;
            Replacement replacement = Replacement.of(sheet.get(), cell, change);
            Optional<Obstacle> obstacle = contradicted ? Optional.of(Obstacle.CONFLICT) : replacement.obstacle();
            if (obstacle.isPresent()) {
                left.add(new Left(finding, place, obstacle.get()));
                return;
            }
            all.add(new Made(finding, place, cell, replacement.value().orElseThrow(), change));
        }
        made.addAll(all);
    }

    private Optional<Sheet> sheet(Place place) {
        return Optional.ofNullable(workbooks.get(place.document())).stream()
                .flatMap(workbook -> workbook.sheets().stream())
                .filter(sheet -> sheet.name().equals(place.sheet()))
                .findFirst();
    }
}
