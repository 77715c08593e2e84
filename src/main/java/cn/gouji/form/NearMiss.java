package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says which headings are missing where a table has the title of a form, or the other tables of one, and still cannot be read:
 * one heading misspelt must not lose a table in silence.
 */
final class NearMiss {

    private static final int MOST_TOLD = 5;

    private final Grid grid;
    private final KnownForms forms;

    /** Heading rows that have some of a block's headings. */
    private record Candidate(HeadingWords.Shape shape, List<HeadingPath> found, List<HeadingPath> others, Region rows) {

        List<String> missing() {
            return shape.columns().keySet().stream()
                    .filter(column -> shape.layout().required().contains(column))
                    .filter(column -> found.stream().noneMatch(path -> describes(path, column)))
                    .map(column -> printed(shape.layout(), column))
                    .toList();
        }

        private boolean describes(HeadingPath path, Column column) {
            return path.matches(Objects.requireNonNull(shape.columns().get(column)));
        }

        /** At least half of the headings; of a table beside another, any. */
        boolean isNear(boolean beside) {
            int needed = shape.required().cardinality();
            return !missing().isEmpty() && 2 * found.size() >= needed && found.size() >= (beside ? 1 : 2);
        }
    }

    NearMiss(Grid grid, KnownForms forms) {
        this.grid = grid;
        this.forms = forms;
    }

    /** The tables that have the title of a form that none of the instances found bears. */
    List<Recogniser.Undecided> titled(Recogniser recogniser, List<Instance> instances) {
        List<Recogniser.Undecided> near = new ArrayList<>();
        if (grid.isLong()) {
            return near;
        }
        for (int row : grid.rowNumbers()) {
            for (Cell title : grid.filled(row)) {
                if (recogniser.isTitle(title) && isUntold(title, recogniser, instances)) {
                    int last = Math.min(row + Recogniser.TITLE_REACH, nextHeading(instances, row) - 1);
                    recogniser.titled(title).stream()
                            .flatMap(form -> nearest(form, form.blocks().keySet(), row + 1, last, List.of()).stream())
                            .map(found -> undecided(found, Optional.of(title)))
                            .findFirst()
                            .ifPresent(near::add);
                }
            }
        }
        return near;
    }

    private static boolean isUntold(Cell title, Recogniser recogniser, List<Instance> instances) {
        boolean borne = instances.stream()
                .filter(instance -> !instance.form().fallback())
                .anyMatch(instance -> instance.title().filter(title::equals).isPresent());
        return !borne
                && recogniser.undecided().stream()
                        .noneMatch(
                                region -> region.title().filter(title::equals).isPresent());
    }

    private static int nextHeading(List<Instance> instances, int row) {
        return instances.stream()
                .filter(instance -> !instance.form().fallback())
                .flatMap(instance -> instance.bands().stream())
                .mapToInt(Band::top)
                .filter(top -> top > row)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The blocks of a form found that it lacks, though some of their headings are there. */
    List<Recogniser.Undecided> within(Instance instance, int end) {
        if (instance.form().fallback() || grid.isLong()) {
            return List.of();
        }
        List<BlockMatch> read = instance.bands().stream()
                .flatMap(band -> band.blocksOf(instance.form()).stream())
                .toList();
        Set<String> lacking = new HashSet<>(instance.form().blocks().keySet());
        read.forEach(match -> lacking.remove(match.block()));
        return lacking.stream()
                .sorted()
                .flatMap(block -> nearest(instance.form(), Set.of(block), instance.start(), end, read).stream())
                .map(found -> undecided(found, instance.title()))
                .toList();
    }

    private Optional<Candidate> nearest(
            FormDefinition form, Set<String> blocks, int first, int last, List<BlockMatch> read) {
        Candidate best = null;
        for (int bottom : grid.rowNumbers(first, last)) {
            boolean heading = Band.couldBeHeading(grid, bottom);
            for (int top = bottom; heading && top > bottom - Band.MOST_HEADING_ROWS && top >= first; top--) {
                for (Candidate found : candidates(form, blocks, top, bottom, read)) {
                    best = best == null || found.found().size() > best.found().size() ? found : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Candidate> candidates(
            FormDefinition form, Set<String> blocks, int top, int bottom, List<BlockMatch> read) {
        boolean beside = read.stream().anyMatch(match -> match.top() <= bottom && top <= match.bottom());
        List<HeadingPath> free = HeadingPath.of(grid, forms.words(), top, bottom).stream()
                .filter(path -> read.stream().noneMatch(match -> isUsed(match, path)))
                .toList();
        return forms.words().shapesOf(form).stream()
                .filter(shape -> blocks.contains(shape.block()))
                .map(shape -> candidate(shape, free, new Region(top, 0, bottom, Math.max(0, grid.lastColumn()))))
                .filter(found -> found.isNear(beside))
                .toList();
    }

    private static boolean isUsed(BlockMatch match, HeadingPath path) {
        return match.top() <= path.cell().row()
                && path.cell().row() <= match.bottom()
                && match.firstColumn() <= path.lastColumn()
                && path.firstColumn() <= match.lastColumn();
    }

    private static Candidate candidate(HeadingWords.Shape shape, List<HeadingPath> paths, Region rows) {
        List<HeadingPath> found = new ArrayList<>();
        for (Map.Entry<Column, Integer> column : shape.columns().entrySet()) {
            if (shape.layout().required().contains(column.getKey())) {
                paths.stream()
                        .filter(path -> path.matches(column.getValue()) && !found.contains(path))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        List<HeadingPath> others = paths.stream()
                .filter(path -> shape.columns().values().stream().noneMatch(path::matches))
                .toList();
        return new Candidate(shape, found, others, rows);
    }

    private static String printed(FormDefinition.Block layout, Column column) {
        FormDefinition.Head head = Objects.requireNonNull(layout.columns().get(column));
        String path = head.print() == null ? Printed.of(Objects.requireNonNull(head.heading())) : head.print();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Recogniser.Undecided undecided(Candidate found, Optional<Cell> title) {
        Cell first = found.found().get(0).cell();
        List<String> others = found.others().stream()
                .map(path -> path.cell().text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST_TOLD)
                .toList();
        return new Recogniser.Undecided(
                first.place(),
                found.rows(),
                title,
                List.of(found.shape().form()),
                Optional.of(new Recogniser.Lacking(found.missing(), others)));
    }
}
