package cn.gouji.filing;

import cn.gouji.sheet.Place;
import java.util.List;
import java.util.stream.Stream;

/** Where a value came from: read at a place, or made from other values (出处). */
public sealed interface Origin {

    /**
     * Read at a place.
     *
     * @param item the place in the unit's own terms — form, row item and column item — which stays the same when rows
     *     are inserted or the file is handed in again
     * @param name what people call what stands there, e.g. 302 商品和服务支出／支出总计
     */
    record Read(Place place, String item, String name) implements Origin {

        /** A reading that people call by its logical address. */
        public Read(Place place, String item) {
            this(place, item, item);
        }
    }

    /** Made from values of these origins. */
    record Derived(List<Origin> parts) implements Origin {

        public Derived {
            parts = List.copyOf(parts);
        }
    }

    /** Every place the value rests on, in the order of its parts. */
    default List<Place> places() {
        return reads().map(Read::place).toList();
    }

    /** Every reading the value rests on. */
    default Stream<Read> reads() {
        return this instanceof Read read
                ? Stream.of(read)
                : ((Derived) this).parts().stream().flatMap(Origin::reads);
    }

    /** The place to look at first. */
    default Place first() {
        return reads().findFirst().orElseThrow().place();
    }

    /** The logical address of the first place. */
    default String item() {
        return reads().findFirst().orElseThrow().item();
    }

    /** What people call the first place. */
    default String name() {
        return reads().findFirst().orElseThrow().name();
    }
}
