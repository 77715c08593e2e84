package cn.gouji;

import cn.gouji.check.RuleInfo;
import cn.gouji.check.RunningSum;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Line;
import cn.gouji.filing.Totals;
import cn.gouji.form.LongTable;
import cn.gouji.reconcile.RunningReport;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Adds up what is too much for one slice of a long table: units of very many lines, and the total of all units. */
final class LongSums {

    private static final RuleInfo SUBJECTS = new RuleInfo("SUM-01", Severity.ERROR);
    private static final int MOST_PARENTS = 100_000;

    private static final class Sums {

        private final Map<Column, RunningSum> columns = new EnumMap<>(Column.class);
        private Optional<Line> total = Optional.empty();

        void add(Line line) {
            line.figures()
                    .forEach((column, figure) -> columns.computeIfAbsent(column, key -> new RunningSum())
                            .add(figure));
        }
    }

    private final Predicate<Place> unsure;
    private final Map<Integer, Sums> subjects = new HashMap<>();
    private final Set<Integer> twice = new HashSet<>();
    private final Sums units = new Sums();
    private final List<Line> totals = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private String counted = "";
    private int unit = -1;
    private boolean placed = true;

    /** @param unsure whether a place lies in a form nobody knows, so that nothing about it is an error */
    LongSums(Predicate<Place> unsure) {
        this.unsure = unsure;
    }

    void take(LongTable.Slice slice) {
        List<Line> lines = slice.table().lines();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean grand = !slice.whole() && slice.ranks().get(at).unit() < 0;
            if (grand) {
                totals.add(line);
            } else if (line.role() == Line.Role.TOTAL && !Totals.owner(line).equals(counted)) {
                counted = Totals.owner(line);
                units.add(line);
            }
            if (!slice.whole() && !grand) {
                take(line, slice.ranks().get(at));
            }
        }
    }

    private void take(Line line, LongTable.Rank rank) {
        if (rank.unit() != unit) {
            endUnit();
            unit = rank.unit();
        }
        if (line.role() == Line.Role.TOTAL) {
            of(0).total = of(0).total.or(() -> Optional.of(line));
        } else if (line.role() == Line.Role.ENTRY) {
            placed = rank.placed();
            if (placed && rank.code() >= 0) {
                of(rank.above()).add(line);
            }
            if (placed && rank.leads()) {
                own(line, rank.code());
            }
        }
    }

    /** A line is the total of those that stand under its code; of two nobody knows which. */
    private void own(Line line, int code) {
        Sums sums = of(code);
        if (sums.total.isPresent()) {
            twice.add(code);
        }
        sums.total = Optional.of(line);
    }

    private Sums of(int code) {
        return subjects.computeIfAbsent(code, key -> new Sums());
    }

    /** What came of all sums. */
    List<Verdict> verdicts() {
        endUnit();
        for (Line total : totals) {
            units.total = Optional.of(total);
            judge(Severity.WARNING, units);
        }
        return verdicts;
    }

    private void endUnit() {
        if (placed && subjects.size() <= MOST_PARENTS) {
            subjects.forEach((code, sums) -> {
                if (!twice.contains(code)) {
                    judge(Severity.ERROR, sums);
                }
            });
        }
        subjects.clear();
        twice.clear();
        placed = true;
    }

    private void judge(Severity most, Sums sums) {
        sums.total.ifPresent(total -> sums.columns.forEach((column, parts) -> total.figure(column)
                .flatMap(Figure::known)
                .filter(figure -> parts.isKnown() && !figure.blank())
                .ifPresent(figure -> {
                    boolean mild = unsure.test(figure.origin().first());
                    Severity highest = mild ? Severity.WARNING : most;
                    verdicts.add(new RunningReport(SUBJECTS, highest).verdict(figure, parts));
                })));
    }
}
