package cn.gouji.reconcile;

import cn.gouji.sheet.CellPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** How the cells of tables stand to one another: columns top down, rows from left to right (版面). */
final class Layout {

    /** A sheet, told by a key that keeps reading order. */
    record Page(String document, int sheet) implements Comparable<Page> {

        static Page of(CellPlace place) {
            return new Page(place.document(), place.sheetIndex());
        }

        @Override
        public int compareTo(Page other) {
            int documents = document.compareTo(other.document);
            return documents != 0 ? documents : Integer.compare(sheet, other.sheet);
        }
    }

    private final Map<Page, NavigableMap<Integer, NavigableMap<Integer, Cell>>> columns = new TreeMap<>();
    private final Map<Page, NavigableMap<Integer, NavigableMap<Integer, Cell>>> rows = new TreeMap<>();

    Layout(Collection<Cell> cells) {
        for (Cell cell : cells) {
            if (cell.place() instanceof CellPlace place) {
                put(columns, place, place.column()).put(place.row(), cell);
                put(rows, place, place.row()).put(place.column(), cell);
            }
        }
    }

    private static NavigableMap<Integer, Cell> put(
            Map<Page, NavigableMap<Integer, NavigableMap<Integer, Cell>>> map, CellPlace place, int at) {
        return map.computeIfAbsent(Page.of(place), key -> new TreeMap<>()).computeIfAbsent(at, key -> new TreeMap<>());
    }

    /** The sheets, in order. */
    Collection<Page> pages() {
        return columns.keySet();
    }

    /** All cells of a sheet, row by row. */
    List<Cell> cells(Page page) {
        List<Cell> cells = new ArrayList<>();
        page(rows, page).values().forEach(row -> cells.addAll(row.values()));
        return cells;
    }

    /** The columns of a sheet, each top down. */
    List<List<Cell>> columns(Page page) {
        return lists(page(columns, page));
    }

    /** The rows of a sheet, each from left to right. */
    List<List<Cell>> rows(Page page) {
        return lists(page(rows, page));
    }

    /** The next cell under this one in its column. */
    Optional<Cell> below(Cell cell) {
        return cell.place() instanceof CellPlace place
                ? Optional.ofNullable(line(columns, place, place.column()).higherEntry(place.row()))
                        .map(Map.Entry::getValue)
                : Optional.empty();
    }

    /** The next cell to the right in its row. */
    Optional<Cell> rightOf(Cell cell) {
        return cell.place() instanceof CellPlace place
                ? Optional.ofNullable(line(rows, place, place.row()).higherEntry(place.column()))
                        .map(Map.Entry::getValue)
                : Optional.empty();
    }

    private static NavigableMap<Integer, Cell> line(
            Map<Page, NavigableMap<Integer, NavigableMap<Integer, Cell>>> map, CellPlace place, int at) {
        return Objects.requireNonNull(page(map, Page.of(place)).get(at));
    }

    private static NavigableMap<Integer, NavigableMap<Integer, Cell>> page(
            Map<Page, NavigableMap<Integer, NavigableMap<Integer, Cell>>> map, Page page) {
        return Objects.requireNonNull(map.get(page));
    }

    private static List<List<Cell>> lists(NavigableMap<Integer, NavigableMap<Integer, Cell>> lines) {
        return lines.values().stream().map(line -> List.copyOf(line.values())).toList();
    }
}
