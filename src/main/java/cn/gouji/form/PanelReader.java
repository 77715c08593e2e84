package cn.gouji.form;

import cn.gouji.filing.Label;
import cn.gouji.sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the forms of a panel: a whole sheet, or a part of one that has other tables beside it. */
final class PanelReader {

    private static final int NEAR = 10;

    private final Grid grid;
    private final List<SheetReader.RawForm> forms = new ArrayList<>();
    private final List<Recogniser.Undecided> undecided = new ArrayList<>();
    private final List<Recogniser.Undecided> lacking = new ArrayList<>();

    PanelReader(Grid grid, KnownForms known) {
        this.grid = grid;
        Map<Boolean, List<BlockMatch>> matches = Band.matches(grid, known.words()).stream()
                .collect(Collectors.partitioningBy(match -> match.form().fallback()));
        List<Band> bands = Band.grouped(grid, Objects.requireNonNull(matches.get(false)));
        List<Band> generic = Band.grouped(grid, Objects.requireNonNull(matches.get(true)));
        Recogniser named = new Recogniser(grid, known, bands);
        GenericLists recogniser = new GenericLists(grid, generic, named);
        List<Instance> instances = recogniser.instances();
        NearMiss near = new NearMiss(grid, known);
        undecided.addAll(recogniser.undecided());
        undecided.addAll(near.titled(named, instances));
        for (int at = 0; at < instances.size(); at++) {
            int end = end(instances, at);
            lacking.addAll(near.within(instances.get(at), end));
            forms.add(read(instances.get(at), end));
        }
    }

    List<SheetReader.RawForm> forms() {
        return forms;
    }

    /** What could not be told, and what is lacking in the forms that were. */
    List<Recogniser.Undecided> undecided() {
        return Stream.concat(undecided.stream(), lacking.stream()).toList();
    }

    /** Whether the row belongs to a form, its head included, or was reported as undecided. */
    boolean covers(int row) {
        return grid.holds(row)
                && (forms.stream().anyMatch(form -> row >= form.start() && row <= form.end())
                        || undecided.stream()
                                .anyMatch(region -> row >= region.region().firstRow()));
    }

    /** The row before the next form's head or the next undecided heading. */
    private int end(List<Instance> instances, int at) {
        int next = at + 1 < instances.size() ? instances.get(at + 1).start() : Integer.MAX_VALUE;
        int top = instances.get(at).bands().get(0).top();
        for (Recogniser.Undecided region : undecided) {
            int row = region.title().map(Cell::row).orElse(region.region().firstRow());
            if (row > top) {
                next = Math.min(next, row);
            }
        }
        return next == Integer.MAX_VALUE ? grid.lastRow() : next - 1;
    }

    private SheetReader.RawForm read(Instance instance, int end) {
        Optional<LongBlock> rest = LongBlock.of(grid, instance, end);
        return rest.isPresent() ? longForm(instance, end, rest.get()) : shortForm(instance, end);
    }

    private SheetReader.RawForm longForm(Instance instance, int end, LongBlock rest) {
        return new SheetReader.RawForm(
                instance.form(),
                instance.title(),
                facts(instance, end),
                List.of(rest.head()),
                rest.notes(),
                instance.start(),
                end,
                Optional.of(rest));
    }

    private Map<String, Label> facts(Instance instance, int end) {
        int heading = instance.bands().get(0).top();
        List<Integer> head = new ArrayList<>(grid.rowNumbers(instance.start(), heading - 1));
        head.addAll(unitLines(heading, end));
        return new FactReader(grid, instance.form().id())
                .read(instance.form().facts(), head, grid.rowNumbers(instance.start(), end));
    }

    /** Rows below the heading that say the unit; in a long list only right below it and at the foot. */
    private List<Integer> unitLines(int heading, int end) {
        List<Integer> rows = grid.rowNumbers(heading, end);
        return IntStream.range(0, rows.size())
                .filter(at -> !grid.isLong() || at < NEAR || at >= rows.size() - NEAR)
                .mapToObj(rows::get)
                .filter(row -> UnitLine.is(grid, row))
                .toList();
    }

    private SheetReader.RawForm shortForm(Instance instance, int end) {
        List<RawBlock> blocks = new ArrayList<>();
        List<Cell> notes = new ArrayList<>();
        List<Band> bands = instance.bands();
        for (int at = 0; at < bands.size(); at++) {
            int last = lastRow(
                    bands.get(at), at + 1 < bands.size() ? bands.get(at + 1).top() - 1 : end);
            for (BlockMatch match : bands.get(at).blocksOf(instance.form())) {
                BlockReader reader = new BlockReader(grid, match);
                reader.read(bands.get(at).bottom() + 1, last);
                blocks.add(reader.block());
                notes.addAll(reader.notes());
            }
        }
        List<Cell> distinct = notes.stream().distinct().toList();
        return new SheetReader.RawForm(
                instance.form(),
                instance.title(),
                facts(instance, end),
                Continuations.joined(blocks),
                distinct,
                instance.start(),
                end);
    }

    /** Lines end where the headings of a table begin that could not be read. */
    private int lastRow(Band band, int last) {
        return lacking.stream()
                .mapToInt(region -> region.region().firstRow() - 1)
                .filter(row -> row > band.bottom())
                .reduce(last, Math::min);
    }
}
