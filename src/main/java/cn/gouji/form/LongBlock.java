package cn.gouji.form;

import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A block with so many rows that its lines are read anew whenever they are wanted instead of being kept (长表). */
final class LongBlock {

    /** With more rows than this, lines are not kept. */
    static final int FEWEST_ROWS = 20_000;

    private static final int SAMPLE = 1_000;

    private record Part(Grid grid, BlockMatch match, int first, int last) {

        Table.Extent extent() {
            Region region = new Region(match.top(), match.firstColumn(), last, match.lastColumn());
            return new Table.Extent(grid.sheet().document(), grid.sheet().name(), region);
        }
    }

    private final List<Part> parts;
    private final List<Cell> notes = new ArrayList<>();
    private final List<RawLine> first = new ArrayList<>();
    private final LongShape shape = new LongShape();
    private Optional<RawLine> total = Optional.empty();

    private LongBlock(List<Part> parts) {
        this.parts = List.copyOf(parts);
        each(line -> {
            shape.add(line);
            if (first.size() < SAMPLE) {
                first.add(line);
            }
            if (total.isEmpty() && line.role() == Line.Role.TOTAL) {
                total = Optional.of(line);
            }
        });
        shape.close();
    }

    /** The form's only block, where it has too many rows; headings printed again further down change nothing. */
    static Optional<LongBlock> of(Grid grid, Instance instance, int end) {
        Band heading = instance.bands().get(0);
        if (!grid.isLong() || end - heading.bottom() < FEWEST_ROWS) {
            return Optional.empty();
        }
        List<BlockMatch> blocks = heading.blocksOf(instance.form());
        boolean same = blocks.size() == 1
                && instance.bands().stream()
                        .map(band -> band.blocksOf(instance.form()))
                        .allMatch(other -> other.size() == 1
                                && other.get(0)
                                        .columns()
                                        .keySet()
                                        .equals(blocks.get(0).columns().keySet()));
        return same
                ? Optional.of(new LongBlock(List.of(new Part(grid, blocks.get(0), heading.bottom() + 1, end))))
                : Optional.empty();
    }

    /** Whether the second form is the rest of the first, which had no room on its sheet: the same columns and no total. */
    static boolean continues(SheetReader.RawForm first, SheetReader.RawForm second) {
        if (first.rest().isEmpty() || second.blocks().size() != 1) {
            return false;
        }
        RawBlock before = first.blocks().get(0);
        RawBlock after = second.blocks().get(0);
        List<RawLine> lines = second.rest().map(rest -> rest.first).orElse(after.lines());
        return before.match().columns().keySet().equals(after.match().columns().keySet())
                && before.grid() != after.grid()
                && !lines.isEmpty()
                && lines.get(0).role() == Line.Role.ENTRY;
    }

    /** Both as one form. */
    static SheetReader.RawForm joined(SheetReader.RawForm first, SheetReader.RawForm second) {
        List<Part> parts = new ArrayList<>(first.rest().orElseThrow().parts);
        RawBlock page = second.blocks().get(0);
        parts.addAll(second.rest()
                .map(rest -> rest.parts)
                .orElseGet(() ->
                        List.of(new Part(page.grid(), page.match(), page.match().bottom() + 1, second.end()))));
        LongBlock both = new LongBlock(parts);
        List<Cell> notes = new ArrayList<>(first.notes());
        notes.addAll(second.notes());
        return new SheetReader.RawForm(
                first.form(),
                first.title(),
                first.facts(),
                List.of(both.head()),
                notes,
                first.start(),
                first.end(),
                Optional.of(both));
    }

    /** Hands all lines on, top down. */
    void each(Consumer<RawLine> sink) {
        notes.clear();
        for (Part part : parts) {
            BlockReader reader = new BlockReader(part.grid(), part.match());
            reader.read(part.first(), part.last(), sink);
            notes.addAll(reader.notes());
        }
    }

    /** What is known of all lines. */
    LongShape shape() {
        return shape;
    }

    List<Cell> notes() {
        return List.copyOf(notes);
    }

    /** The block with the first lines, enough to tell what stands under its headings. */
    RawBlock sample() {
        return block(first);
    }

    /** The block with nothing but the first total. */
    RawBlock head() {
        return block(total.stream().toList());
    }

    private RawBlock block(List<RawLine> lines) {
        Part part = parts.get(0);
        List<Table.Extent> extents = parts.stream().map(Part::extent).toList();
        return new RawBlock(part.grid(), part.match(), lines, extents, List.of());
    }
}
