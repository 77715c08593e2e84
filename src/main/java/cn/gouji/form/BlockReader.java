package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows under a heading into lines, and the notes below them. */
final class BlockReader {

    private static final Pattern NOTE = Pattern.compile("(注|备注|说明)[0-9]?:.*");
    private static final Pattern SIGN_OFF = Pattern.compile("(制表人?|审核人?|填表人|单位负责人|财务负责人|联系人|填报日期|打印日期).{0,20}:?.*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(第?[0-9]+页?(共[0-9]+页)?|-[0-9]+-)");

    private final Grid grid;
    private final BlockMatch match;
    private final FormDefinition.Block block;
    private final List<RawLine> lines = new ArrayList<>();
    private final List<Cell> notes = new ArrayList<>();
    private final List<RawBlock.SkippedRow> skipped = new ArrayList<>();
    private final RowCells cells;
    private final Displacement displacement;
    private Consumer<RawLine> sink = lines::add;
    private Optional<Cell> owner = Optional.empty();
    private int lastRow;

    BlockReader(Grid grid, BlockMatch match) {
        this.grid = grid;
        this.match = match;
        this.block = match.layout();
        this.lastRow = match.bottom();
        this.cells = new RowCells(grid, match);
        this.displacement = new Displacement(grid, match);
    }

    /** Reads the rows, both ends included. */
    void read(int first, int last) {
        for (int row : grid.rowNumbers()) {
            if (row >= first && row <= last) {
                row(row);
            }
        }
    }

    /** Reads the rows and hands every line on instead of keeping it. */
    void read(int first, int last, Consumer<RawLine> taker) {
        sink = taker;
        read(first, last);
    }

    List<Cell> notes() {
        return notes;
    }

    RawBlock block() {
        Region region = new Region(match.top(), leftmost(), lastRow, match.lastColumn());
        Table.Extent extent =
                new Table.Extent(grid.sheet().document(), grid.sheet().name(), region);
        WrappedNames names = new WrappedNames(lines);
        skipped.addAll(names.joined());
        return new RawBlock(grid, match, names.lines(), List.of(extent), skipped);
    }

    private int leftmost() {
        return block.columns().values().stream().anyMatch(FormDefinition.Head::unheaded)
                ? grid.firstColumn()
                : match.firstColumn();
    }

    private void row(int row) {
        List<Cell> filled = grid.filled(row);
        if (filled.isEmpty()) {
            return;
        }
        String text = grid.text(filled.get(0));
        boolean single = filled.size() == 1;
        if (NOTE.matcher(text).matches() || (single && !notes.isEmpty())) {
            notes.addAll(filled);
        } else if (isHeadingAgain(row)) {
            skipped.add(new RawBlock.SkippedRow(row, "repeated-heading"));
        } else if (areColumnNumbers(filled)) {
            skipped.add(new RawBlock.SkippedRow(row, "column-numbers"));
        } else if (SIGN_OFF.matcher(text).matches() && !grid.hasNumber(row)) {
            skipped.add(new RawBlock.SkippedRow(row, "sign-off"));
        } else if (single && UnitLine.isUnit(text)) {
            skipped.add(new RawBlock.SkippedRow(row, "unit"));
        } else if (single
                && (isCaption(filled.get(0)) || PAGE_NUMBER.matcher(text).matches())) {
            skipped.add(new RawBlock.SkippedRow(row, "caption"));
        } else {
            line(row);
        }
    }

    /** Whether the row counts the columns (栏次): 1, 2, 3 … */
    private boolean areColumnNumbers(List<Cell> filled) {
        List<String> texts = filled.stream().map(grid::text).toList();
        boolean named = texts.get(0).matches("栏次|栏目|列次");
        List<String> counted = named ? texts.subList(1, texts.size()) : texts;
        return filled.get(0).row() <= match.bottom() + 2
                && counted.size() >= 3
                && IntStream.range(0, counted.size())
                        .allMatch(at -> counted.get(at).equals(String.valueOf(at + 1)));
    }

    /** A single text over the whole width is a caption between blocks, not a line. */
    private boolean isCaption(Cell cell) {
        Region area = grid.area(cell.row(), cell.column());
        return area.firstColumn() <= match.firstColumn() && area.lastColumn() >= match.lastColumn();
    }

    private boolean isHeadingAgain(int row) {
        long same = match.columns().values().stream()
                .filter(path -> grid.text(row, path.firstColumn()).equals(grid.text(path.cell())))
                .count();
        return same == match.columns().size();
    }

    private void line(int row) {
        int shift = displacement.of(row);
        RowCells.Contents contents = cells.of(row, shift);
        if (contents.isEmpty(row)) {
            skipped.add(new RawBlock.SkippedRow(row, "outside"));
            return;
        }
        if (contents.figures().isEmpty() && hasFigureColumns()) {
            skipped.add(new RawBlock.SkippedRow(row, "text-across"));
            return;
        }
        if (shift != 0) {
            skipped.add(new RawBlock.SkippedRow(row, "displaced"));
        }
        sink.accept(finished(row, contents));
        lastRow = Math.max(lastRow, row);
    }

    private boolean hasFigureColumns() {
        return match.columns().keySet().stream().anyMatch(column -> column.kind() != Column.Kind.TEXT);
    }

    private RawLine finished(int row, RowCells.Contents contents) {
        Map<Column, Cell> texts = contents.texts();
        Cell own = texts.get(Column.OWNER);
        if (own != null && !own.isBlank() && !isTotalWord(Map.of(Column.OWNER, own))) {
            owner = Optional.of(own);
        }
        Optional<String> item = item(row);
        return new RawLine(row, role(row, item, contents), item, owner, texts, contents.figures());
    }

    private Optional<String> item(int row) {
        if (block.items().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = grid.filled(row).stream()
                .filter(cell -> cell.column() <= match.lastColumn() && cell.column() >= leftEdge())
                .map(cell -> Words.name(cell.text()))
                .toList();
        for (Map.Entry<String, Pattern> item : block.items().entrySet()) {
            if (names.stream().anyMatch(name -> item.getValue().matcher(name).matches())) {
                return Optional.of(item.getKey());
            }
        }
        return Optional.empty();
    }

    /** Side-by-side blocks name their lines in their own columns only; others may do so left of them too. */
    private int leftEdge() {
        return match.form().blocks().size() > 1 && match.columns().containsKey(Column.ITEM)
                ? match.firstColumn()
                : grid.firstColumn();
    }

    private Line.Role role(int row, Optional<String> item, RowCells.Contents contents) {
        Map<Column, Cell> texts = contents.texts();
        if (item.isPresent()) {
            return Line.Role.ITEM;
        }
        long written = texts.values().stream().filter(cell -> !cell.isBlank()).count();
        if (!contents.figures().isEmpty() && contents.isFigureless() && written <= 1) {
            return Line.Role.FRAGMENT;
        }
        boolean called = isTotalWord(texts)
                || (isBlank(texts.get(Column.CODE)) && isBlank(texts.get(Column.NAME)) && isCalledTotal(row));
        return called || RawLine.namesOwnerOnly(texts) ? Line.Role.TOTAL : Line.Role.ENTRY;
    }

    private static final Pattern TOTAL_WORD = Pattern.compile("(合计|总计|支出总计|支出合计|本年支出合计):?");

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.isBlank();
    }

    /** Whether a cell in front, such as one that begins over a column of serial numbers, calls the row a total. */
    private boolean isCalledTotal(int row) {
        return grid.filled(row).stream()
                .filter(cell -> cell.column() <= match.lastColumn())
                .anyMatch(cell -> TOTAL_WORD.matcher(grid.text(cell)).matches());
    }

    /** Whether the line is called a total instead of naming a unit or a subject. */
    static boolean isTotalWord(Map<Column, Cell> texts) {
        String label = first(texts.get(Column.OWNER), texts.get(Column.CODE), texts.get(Column.NAME));
        return TOTAL_WORD.matcher(label).matches();
    }

    private static String first(@Nullable Cell... cells) {
        for (Cell cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return Words.compact(cell.text());
            }
        }
        return "";
    }
}
