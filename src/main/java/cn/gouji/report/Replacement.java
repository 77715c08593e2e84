package cn.gouji.report;

import cn.gouji.check.Repair;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one cell would store if a proposed change were made, or why it is not made (单元格的替换值). */
record Replacement(Optional<Value> value, Optional<Obstacle> obstacle) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");

    /** Judges the change by what the sheet stores: a number stays a number, a text a text, a formula what it is. */
    static Replacement of(Sheet sheet, Cell cell, Repair.Change change) {
        if (cell.formula().isPresent()) {
            return left(Obstacle.FORMULA);
        }
        Optional<BigDecimal> to = number(change.to());
        if (cell.value() instanceof Value.Number stored) {
            return to.isEmpty() ? left(Obstacle.NO_NUMBER) : number(stored.exact(), change, to.get());
        }
        if (cell.value() instanceof Value.Text stored) {
            return text(stored.text(), change);
        }
        if (!(cell.value() instanceof Value.Blank) || !change.from().isBlank()) {
            return left(Obstacle.DIFFERENT);
        }
        boolean figure = to.isPresent() && !digitsAreTextAbove(sheet, cell);
        return made(figure ? new Value.Number(to.get()) : new Value.Text(change.to()));
    }

    /** A cell that shows its figure in another unit than it stores would get a figure of the wrong size. */
    private static Replacement number(BigDecimal stored, Repair.Change change, BigDecimal to) {
        boolean same = number(change.from())
                .filter(from ->
                        stored.setScale(from.scale(), RoundingMode.HALF_UP).compareTo(from) == 0)
                .isPresent();
        return same ? made(new Value.Number(to)) : left(Obstacle.DIFFERENT);
    }

    /** Indentation stays. */
    private static Replacement text(String stored, Repair.Change change) {
        if (!Words.compact(stored).equals(Words.compact(change.from())) && !sameNumber(stored, change.from())) {
            return left(Obstacle.DIFFERENT);
        }
        if (change.to().isBlank()) {
            return made(new Value.Blank());
        }
        String body = stored.strip();
        int begin = stored.indexOf(body);
        return made(new Value.Text(
                stored.substring(0, begin) + change.to().strip() + stored.substring(begin + body.length())));
    }

    private static boolean sameNumber(String one, String other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) == 0;
    }

    private static boolean digitsAreTextAbove(Sheet sheet, Cell cell) {
        for (int row = cell.row() - 1; row >= 0; row--) {
            Cell above = sheet.cell(row, cell.column());
            if (number(above.text()).isPresent()) {
                return above.value() instanceof Value.Text;
            }
        }
        return false;
    }

    private static Optional<BigDecimal> number(String printed) {
        String plain = printed.strip();
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", ""))) : Optional.empty();
    }

    private static Replacement made(Value value) {
        return new Replacement(Optional.of(value), Optional.empty());
    }

    private static Replacement left(Obstacle obstacle) {
        return new Replacement(Optional.empty(), Optional.of(obstacle));
    }
}
