package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A line that stands twice, one under the other (一行重复), so that the sums above count it twice. */
final class DoubledRow {

    static final String NAME = "row-doubled";

    private static final int ENOUGH = 2;
    private static final int TELLING_DIGITS = 4;

    private final Trial trial;
    private final Layout layout;

    DoubledRow(Trial trial, Layout layout) {
        this.trial = trial;
        this.layout = layout;
    }

    /** The first line that is one too many. */
    Optional<Slip> find() {
        for (Layout.Page page : layout.pages()) {
            List<List<Cell>> rows = layout.rows(page);
            for (int at = 1; at < rows.size(); at++) {
                if (isRepeated(rows.get(at - 1), rows.get(at))) {
                    Optional<Slip> slip = without(rows.get(at));
                    if (slip.isPresent()) {
                        return slip;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRepeated(List<Cell> row, List<Cell> next) {
        if (row.size() != next.size()) {
            return false;
        }
        for (int at = 0; at < row.size(); at++) {
            boolean under = row.get(at)
                    .place()
                    .spot()
                    .replaceAll("[0-9]", "")
                    .equals(next.get(at).place().spot().replaceAll("[0-9]", ""));
            if (!under
                    || row.get(at)
                                    .amount()
                                    .printed()
                                    .compareTo(next.get(at).amount().printed())
                            != 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Slip> without(List<Cell> row) {
        SortedMap<Cell, Amount> prints = new TreeMap<>();
        int digits = 0;
        for (Cell cell : row) {
            if (cell.amount().printed().signum() != 0) {
                prints.put(cell, Amount.exact(BigDecimal.ZERO, cell.amount().unit()));
                digits = Math.max(digits, cell.amount().printed().precision());
            }
        }
        int longest = digits;
        return trial.mended(prints)
                .filter(mended -> mended.size() >= ENOUGH || longest >= TELLING_DIGITS)
                .map(mended -> new Slip(NAME, prints, mended, Map.of()));
    }
}
