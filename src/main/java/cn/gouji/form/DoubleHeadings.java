package cn.gouji.form;

import cn.gouji.filing.CellFact;
import cn.gouji.filing.Column;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds headings of amounts that lead to two columns: said twice, or reaching over two columns of amounts. */
final class DoubleHeadings {

    private DoubleHeadings() {}

    static List<CellFact> of(List<SheetReader.RawForm> forms) {
        List<RawBlock> all = forms.stream()
                .filter(form -> form.rest().isEmpty())
                .flatMap(form -> form.blocks().stream())
                .toList();
        return all.stream()
                .flatMap(block -> Stream.concat(saidTwice(block, all), reachingOverTwo(block)))
                .toList();
    }

    private static Stream<HeadingPath> figureHeadings(RawBlock block) {
        return block.match().columns().entrySet().stream()
                .filter(column -> column.getKey().kind() != Column.Kind.TEXT)
                .map(Map.Entry::getValue);
    }

    private static Stream<CellFact> saidTwice(RawBlock block, List<RawBlock> all) {
        List<RawBlock> here = all.stream()
                .filter(other -> other.grid().sheet() == block.grid().sheet())
                .toList();
        return UnreadColumns.of(block, here).stream()
                .filter(path -> isAlone(block, path))
                .filter(path ->
                        figureHeadings(block).anyMatch(known -> known.path().equals(path.path())))
                .flatMap(path -> amounts(block, path, 1).stream());
    }

    /** Whether no half of the block that stands beside it was read there. */
    private static boolean isAlone(RawBlock block, HeadingPath path) {
        return block.extents().stream().skip(1).map(Table.Extent::region).noneMatch(region -> stands(region, path));
    }

    private static boolean stands(Region region, HeadingPath path) {
        return region.firstColumn() <= path.lastColumn() && path.firstColumn() <= region.lastColumn();
    }

    private static Stream<CellFact> reachingOverTwo(RawBlock block) {
        return figureHeadings(block)
                .filter(path -> path.lastColumn() > path.firstColumn())
                .flatMap(path -> amounts(block, path, 2).stream());
    }

    /** The heading, where a line has so many numbers under it, with the last of those of the first such line. */
    private static Optional<CellFact> amounts(RawBlock block, HeadingPath path, int wanted) {
        return block.lines().stream()
                .map(line -> numbers(block.grid(), line.row(), path))
                .filter(numbers -> numbers.size() >= wanted)
                .findFirst()
                .map(numbers -> fact(path, numbers.get(numbers.size() - 1)));
    }

    private static List<Cell> numbers(Grid grid, int row, HeadingPath path) {
        return IntStream.rangeClosed(path.firstColumn(), path.lastColumn())
                .mapToObj(column -> grid.cell(row, column))
                .filter(cell -> RawFigure.of(cell).state() == RawFigure.State.NUMBER)
                .toList();
    }

    private static CellFact fact(HeadingPath path, Cell number) {
        CellPlace at = path.cell().place();
        Origin.Read origin =
                new Origin.Read(at, at.sheet() + "/" + at.spot(), number.place().spot());
        return new CellFact(CellFact.Kind.DOUBLE_HEADING, origin, path.path(), true);
    }
}
