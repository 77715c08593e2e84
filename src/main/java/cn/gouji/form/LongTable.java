package cn.gouji.form;

import cn.gouji.filing.Form;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table too long to be kept, read anew slice by slice, each slice a table of its own (长表). */
public final class LongTable {

    private static final int SLICE = 2_000;

    /** The lines of one unit stay together up to so many. */
    private static final int LARGEST_UNIT = 20_000;

    /**
     * Some lines that follow each other.
     *
     * @param whole whether they are all lines of their units, so that sums and duplicates show in them
     * @param ranks where each line stands in its unit; empty where the slice is whole
     */
    public record Slice(Table table, boolean whole, List<Rank> ranks) {

        public Slice {
            ranks = List.copyOf(ranks);
        }
    }

    /**
     * Where a line stands.
     *
     * @param unit the number of its unit
     * @param code its code with a one in front, 0 where it has none, -1 where it is part of another line
     * @param above the code of the line it stands under; 0 for one under the unit's total
     * @param leads whether lines stand under it
     * @param placed whether it is known of all lines of the unit what they stand under
     */
    public record Rank(int unit, int code, int above, boolean leads, boolean placed) {}

    private final LongBlock block;
    private final TableBuilder builder;

    LongTable(Form form, LongBlock block) {
        this.block = block;
        this.builder = new TableBuilder(form, block.sample());
    }

    /** How many lines there are. */
    public int lines() {
        return block.shape().size();
    }

    /** Hands all slices on, top down; the total of all units, above or below them, is a slice of its own that is not whole. */
    public void slices(Consumer<Slice> taker) {
        Slicing slicing = new Slicing(taker);
        block.each(slicing::take);
        slicing.end();
    }

    private final class Slicing {

        private final Consumer<Slice> taker;
        private final LongShape shape = block.shape();
        private final Function<RawLine, Line> reader = builder.lineReader(shape::decimals);
        private final List<Line> lines = new ArrayList<>();
        private final List<Rank> ranks = new ArrayList<>();
        private LongOrder order = new LongOrder(shape, shape.units().get(0));
        private int unit;
        private int at;

        Slicing(Consumer<Slice> taker) {
            this.taker = taker;
        }

        void take(RawLine read) {
            boolean first = at == 0 && shape.hasTotalAbove();
            boolean last = at == shape.size() - 1 && shape.hasTotalBelow();
            RawLine raw = first || last ? read.withRole(Line.Role.GRAND_TOTAL).withOwner(Optional.empty()) : read;
            if (first || last) {
                emit(!isLarge());
                lines.add(reader.apply(raw));
                ranks.add(new Rank(-1, LongShape.NO_CODE, LongShape.NO_CODE, false, false));
                emit(false);
            } else {
                next(raw);
            }
            at++;
        }

        private void next(RawLine raw) {
            if (at >= shape.units().get(unit).to()) {
                boolean large = isLarge();
                unit++;
                if (large || isLarge() || lines.size() >= SLICE) {
                    emit(!large);
                }
                order = new LongOrder(shape, shape.units().get(unit));
            } else if (isLarge() && lines.size() >= SLICE) {
                emit(false);
            }
            lines.add(reader.apply(raw));
            if (isLarge()) {
                ranks.add(order.rank(unit, at));
            }
        }

        private boolean isLarge() {
            return shape.units().get(unit).size() > LARGEST_UNIT;
        }

        private void emit(boolean whole) {
            if (!lines.isEmpty()) {
                taker.accept(new Slice(builder.of(lines), whole, ranks));
                lines.clear();
                ranks.clear();
            }
        }

        void end() {
            emit(!isLarge());
        }
    }
}
