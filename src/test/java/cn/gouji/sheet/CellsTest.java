package cn.gouji.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cells that are packed come out as they went in. */
class CellsTest {

    private static final long SEED = 20_261_126;

    private static Cell random(Random random, int row, int column) {
        Value value = switch (random.nextInt(8)) {
            case 0 -> new Value.Blank();
            case 1 -> new Value.Number(new BigDecimal("123456789012345678901234567890.120"));
            case 2, 3 -> new Value.Number(BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 5));
            case 4 -> new Value.Text("单位" + random.nextInt(50));
            case 5 -> new Value.Truth(random.nextBoolean());
            case 6 -> new Value.Fault("#REF!");
            default -> random.nextBoolean() ? new Value.NotComputed() : new Value.Text("\uD800半个字符" + random.nextInt());
        };
        String text = random.nextInt(3) == 0
                ? "显示 " + random.nextInt(9)
                : value.number().map(BigDecimal::toPlainString).orElse("");
        Optional<String> formula = random.nextInt(5) == 0 ? Optional.of("SUM(A1:A" + column + ")") : Optional.empty();
        return new Cell(new CellPlace("大表.xlsx", "明细", 2, row, column), value, text, formula);
    }

    private static List<Cell> rows(int rows) {
        Random random = new Random(SEED);
        List<Cell> cells = new ArrayList<>();
        for (int row = 3; row < 3 + 2 * rows; row += 2) {
            for (int column = 0; column < 5; column++) {
                cells.add(random(random, row, column * 60));
            }
        }
        return cells;
    }

    private static Sheet sheet(List<Cell> cells, int kept) {
        Cells gathered = new Cells("大表.xlsx", "明细", 2, kept);
        cells.forEach(gathered::add);
        return new Sheet("大表.xlsx", "明细", 2, Sheet.Visibility.SHOWN, gathered, List.of(), new BitSet(), new BitSet());
    }

    @Test
    void packedCellsAreTheSameCells() {
        List<Cell> cells = rows(2_000);

        Sheet packed = sheet(cells, 10);
        Sheet kept = sheet(cells, Integer.MAX_VALUE);

        assertThat(List.copyOf(packed.rowNumbers())).isEqualTo(List.copyOf(kept.rowNumbers()));
        for (int row : kept.rowNumbers()) {
            assertThat(List.copyOf(packed.row(row))).isEqualTo(List.copyOf(kept.row(row)));
        }
        assertThat(packed.lastRow()).isEqualTo(kept.lastRow());
        assertThat(packed.lastColumn()).isEqualTo(240);
        assertThat(packed.cell(4, 0).value()).isEqualTo(new Value.Blank());
    }

    @Test
    void cellsOutOfOrderInTheirRowsAreSorted() {
        List<Cell> cells = rows(300);
        for (int at = 0; at + 5 <= cells.size(); at += 5) {
            Collections.shuffle(cells.subList(at, at + 5), new Random(SEED));
        }

        Sheet packed = sheet(cells, 50);
        Sheet kept = sheet(cells, Integer.MAX_VALUE);

        for (int row : kept.rowNumbers()) {
            assertThat(List.copyOf(packed.row(row))).isEqualTo(List.copyOf(kept.row(row)));
        }
    }

    @Test
    void twinsAreNoted() {
        Cells gathered = new Cells("大表.xlsx", "明细", 2, 10);
        rows(20).forEach(gathered::add);

        assertThat(gathered.twin()).isEmpty();

        Cell last = rows(20).get(99);
        gathered.add(last);
        assertThat(gathered.twin()).contains(last.place());
    }

    @Test
    void aLargeSheetWhoseRowsRunBackwardsIsRefused() {
        Cells gathered = new Cells("大表.xlsx", "明细", 2, 0);

        assertThatThrownBy(() -> {
                    for (int row = 1_000_000; row > 0; row--) {
                        CellPlace place = new CellPlace("大表.xlsx", "明细", 2, row, 0);
                        gathered.add(new Cell(place, new Value.Text("a"), "a", Optional.empty()));
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void packedCellsTakeLittleMoreThanTheirDigitsAndTexts() {
        Cells gathered = new Cells("大表.xlsx", "明细", 2, 0);
        long content = 0;
        Random random = new Random(SEED);
        for (int row = 0; row < 20_000; row++) {
            for (int column = 0; column < 8; column++) {
                CellPlace place = new CellPlace("大表.xlsx", "明细", 2, row, column);
                String text = column < 3 ? "第" + random.nextInt(40) + "单位" : String.valueOf(random.nextInt(90_000_000));
                Value value = column < 3 ? new Value.Text(text) : new Value.Number(new BigDecimal(text));
                gathered.add(new Cell(place, value, text, Optional.empty()));
                content += 2L * text.length();
            }
        }

        assertThat(gathered.bytes()).as("bytes of %d in the file", content).isLessThan(content);
    }
}
