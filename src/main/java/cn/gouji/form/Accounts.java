package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.SheetAccount;
import cn.gouji.filing.Table;
import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gives account of how the sheets of a submission were read, region by region. */
final class Accounts {

    private final List<Table> tables;

    /** @param tables the tables made of the regions, which know the units and steps */
    Accounts(List<Table> tables) {
        this.tables = tables;
    }

    /** The account of every sheet of the file. */
    List<SheetAccount> of(DocumentReading reading) {
        return sheets(reading.document()).stream()
                .map(sheet -> sheet(sheet, reading.forms()))
                .toList();
    }

    private static List<Sheet> sheets(Document document) {
        return document instanceof Workbook workbook ? workbook.sheets() : ((Prose) document).tables();
    }

    private SheetAccount sheet(Sheet sheet, List<SheetReader.RawForm> forms) {
        List<SheetAccount.RegionAccount> regions = forms.stream()
                .filter(form -> form.blocks().stream().anyMatch(block -> isOn(block, sheet)))
                .flatMap(form -> form.blocks().stream().map(block -> region(block, form.blocks())))
                .toList();
        boolean hidden = sheet.visibility() == Sheet.Visibility.HIDDEN;
        SheetAccount.State state = regions.isEmpty()
                ? hidden ? SheetAccount.State.HIDDEN_LEFT : SheetAccount.State.NOTHING_READ
                : hidden ? SheetAccount.State.HIDDEN_READ : SheetAccount.State.READ;
        return new SheetAccount(sheet.document(), sheet.name(), state, regions);
    }

    private static boolean isOn(RawBlock block, Sheet sheet) {
        return block.grid().sheet() == sheet;
    }

    /** The headings by meaning; one over codes with their names means both. */
    private static Map<Column, HeadingPath> headings(BlockMatch match) {
        Map<Column, HeadingPath> headings = new LinkedHashMap<>();
        match.columns().forEach((column, path) -> {
            headings.put(column, path);
            if (column == Column.CODE && CodeArrangements.isJoined(match.layout())) {
                headings.put(Column.NAME, path);
            }
        });
        return headings;
    }

    private SheetAccount.RegionAccount region(RawBlock block, List<RawBlock> blocks) {
        FormDefinition form = block.match().form();
        Table.Extent extent = block.extents().get(0);
        return new SheetAccount.RegionAccount(
                form.id(),
                block.match().block(),
                form.fallback(),
                score(block, blocks),
                block.extents().stream()
                        .map(Table.Extent::region)
                        .reduce(Region::union)
                        .orElseThrow(),
                block.lines().size(),
                headings(block.match()).entrySet().stream()
                        .map(column -> column(column.getKey(), column.getValue(), extent))
                        .toList(),
                UnreadColumns.of(block, blocks).stream().map(Accounts::label).toList(),
                block.skipped().stream()
                        .map(row -> new SheetAccount.SkippedRow(row.row() + 1, row.why()))
                        .toList());
    }

    /** Which share of the headings in these rows the form's blocks explain together. */
    private static int score(RawBlock block, List<RawBlock> blocks) {
        int matched = blocks.stream()
                .filter(other -> other.match().overlaps(block.match()))
                .mapToInt(other -> other.match().matched())
                .sum();
        int headed = block.match().headed();
        return headed == 0 ? 0 : Math.min(100, 100 * matched / headed);
    }

    private SheetAccount.ColumnAccount column(Column column, HeadingPath path, Table.Extent extent) {
        List<Amount> amounts = tables.stream()
                .filter(table -> table.extents().contains(extent))
                .flatMap(table -> table.lines().stream())
                .map((Line line) -> line.figures().get(column))
                .filter(Objects::nonNull)
                .map(Figure::known)
                .flatMap(Optional::stream)
                .map(Figure.Known::amount)
                .toList();
        Optional<Unit> unit = amounts.stream().map(Amount::unit).findFirst();
        Optional<BigDecimal> step = amounts.stream()
                .filter(amount -> !amount.isExact())
                .map(Amount::step)
                .min(BigDecimal::compareTo);
        return new SheetAccount.ColumnAccount(column, path.cell().place(), path.path(), unit, step);
    }

    private static Label label(HeadingPath path) {
        return new Label(path.path(), new Origin.Read(path.cell().place(), "heading/" + path.path()));
    }
}
