package cn.gouji.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The merged areas of a sheet as a tree of rectangles, so that looking one up stays quick among tens of thousands. */
final class Merges {

    private static final int LEAF = 8;

    private record Node(
            Region bounds,
            List<Region> areas,
            @Nullable Node one,
            @Nullable Node other) {

        boolean touches(Region place) {
            return bounds.firstRow() <= place.lastRow()
                    && place.firstRow() <= bounds.lastRow()
                    && bounds.firstColumn() <= place.lastColumn()
                    && place.firstColumn() <= bounds.lastColumn();
        }
    }

    private final @Nullable Node root;

    Merges(List<Region> areas) {
        root = areas.isEmpty() ? null : node(areas);
    }

    /** The area that covers the place. */
    Optional<Region> at(int row, int column) {
        return Optional.ofNullable(at(root, row, column));
    }

    private static @Nullable Region at(@Nullable Node node, int row, int column) {
        if (node == null || !node.bounds().contains(row, column)) {
            return null;
        }
        for (Region area : node.areas()) {
            if (area.contains(row, column)) {
                return area;
            }
        }
        Region found = at(node.one(), row, column);
        return found == null ? at(node.other(), row, column) : found;
    }

    /** The areas that have cells in common with that one. */
    List<Region> touching(Region place) {
        List<Region> found = new ArrayList<>();
        visit(root, place, found::add);
        return found;
    }

    private static void visit(@Nullable Node node, Region place, Consumer<Region> found) {
        if (node == null || !node.touches(place)) {
            return;
        }
        for (Region area : node.areas()) {
            if (new Node(area, List.of(), null, null).touches(place)) {
                found.accept(area);
            }
        }
        visit(node.one(), place, found);
        visit(node.other(), place, found);
    }

    private static Node node(List<Region> areas) {
        Region bounds = areas.stream().reduce(Region::union).orElseThrow();
        if (areas.size() <= LEAF) {
            return new Node(bounds, List.copyOf(areas), null, null);
        }
        int height = bounds.lastRow() - bounds.firstRow();
        int width = bounds.lastColumn() - bounds.firstColumn();
        List<Region> sorted = new ArrayList<>(areas);
        sorted.sort(
                height > width
                        ? Comparator.comparingInt(Region::firstRow)
                        : Comparator.comparingInt(Region::firstColumn));
        int half = sorted.size() / 2;
        return new Node(bounds, List.of(), node(sorted.subList(0, half)), node(sorted.subList(half, sorted.size())));
    }
}
