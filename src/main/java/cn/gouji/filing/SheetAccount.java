package cn.gouji.filing;

import cn.gouji.money.Unit;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Region;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one sheet was read (识别情况): which region became which form, which heading which column, and what was left out.
 *
 * @param regions the regions read, top down; empty where nothing of the sheet was
 */
public record SheetAccount(String document, String sheet, State state, List<RegionAccount> regions) {

    /** What became of a sheet. */
    public enum State {
        READ,
        HIDDEN_READ,
        HIDDEN_LEFT,
        NOTHING_READ
    }

    /**
     * A region that was read as a block of a form.
     *
     * @param generic whether no known form fits, so that it was read by the usual headings only
     * @param score which share of the headings the form explains, in percent
     * @param lines how many lines were read
     * @param columns the headings that were understood
     * @param unread the headings with figures under them that were not
     * @param skipped the rows that were not read as lines
     */
    public record RegionAccount(
            String form,
            String block,
            boolean generic,
            int score,
            Region region,
            int lines,
            List<ColumnAccount> columns,
            List<Label> unread,
            List<SkippedRow> skipped) {

        public RegionAccount {
            columns = List.copyOf(columns);
            unread = List.copyOf(unread);
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * A heading and the meaning it was given.
     *
     * @param unit what its figures count; empty where it has none
     * @param step the finest step its figures are printed in
     */
    public record ColumnAccount(
            Column column, CellPlace at, String heading, Optional<Unit> unit, Optional<BigDecimal> step) {}

    /**
     * A row that was not read as a line.
     *
     * @param row counted from 1, as people do
     * @param why the key of the reason, under {@code skipped.*} in the wording
     */
    public record SkippedRow(int row, String why) {}

    public SheetAccount {
        regions = List.copyOf(regions);
    }

    /** Whether the place lies in a region of this sheet that was read generically. */
    public boolean isGeneric(Place place) {
        return place instanceof CellPlace cell
                && cell.document().equals(document)
                && cell.sheet().equals(sheet)
                && regions.stream()
                        .anyMatch(region -> region.generic() && region.region().contains(cell.row(), cell.column()));
    }
}
