package cn.gouji.form.layouts;

import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One way to lay a table out, chosen at random; every choice is one that units were seen to make. */
final class Layout {

    enum Codes {
        TEXT,
        NUMBER,
        APOSTROPHE,
        SPLIT,
        SPLIT_OWN_PART,
        BRACKETS,
        BLANK
    }

    enum Heads {
        ONE,
        TWO,
        TWO_UNMERGED,
        THREE,
        FOUR
    }

    enum Owners {
        NONE,
        ONCE,
        EVERY,
        MERGED
    }

    enum Totals {
        FIRST,
        LAST,
        BOTH
    }

    enum UnitPlaces {
        RIGHT,
        WITH_OWNER,
        HEADINGS,
        FOOT
    }

    final Random random;
    final Unit unit;
    final Codes codes;
    final Heads heads;
    final Owners owners;
    final Totals totals;
    final UnitPlaces unitPlace;
    final boolean serial;
    final boolean remark;
    final boolean numbered;
    final boolean indented;
    final boolean notes;
    final boolean swapped;
    final int figures;
    final int zeros;

    Layout(Random random, List<Unit> units) {
        this.random = random;
        this.unit = one(units);
        this.codes = one(List.of(Codes.values()));
        this.heads = one(List.of(Heads.values()));
        this.owners = one(List.of(Owners.values()));
        this.totals = one(List.of(Totals.values()));
        this.unitPlace = one(List.of(UnitPlaces.values()));
        this.serial = random.nextInt(3) == 0;
        this.remark = random.nextInt(3) == 0;
        this.numbered = random.nextInt(4) == 0;
        this.indented = random.nextInt(3) == 0;
        this.notes = random.nextBoolean();
        this.swapped = random.nextInt(3) == 0;
        this.figures = random.nextInt(6);
        this.zeros = random.nextInt(5);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean isSplit() {
        return codes == Codes.SPLIT || codes == Codes.SPLIT_OWN_PART;
    }

    boolean isJoined() {
        return codes == Codes.BRACKETS || codes == Codes.BLANK;
    }

    boolean isOwned() {
        return owners != Owners.NONE;
    }

    /** The unit as a heading says it, where headings do. */
    String unitInHeading() {
        return unitPlace == UnitPlaces.HEADINGS ? "（" + unit.chinese() + "）" : "";
    }

    /** The money columns in their order. */
    List<String> money() {
        List<String> money = new ArrayList<>(List.of("total", "basic", "project"));
        if (swapped) {
            Collections.shuffle(money, random);
        }
        return money;
    }

    String name(String name, int level, int turn) {
        String indent = indented ? "　".repeat(level) : "";
        return indent + (numbered ? (turn + 1) + "." : "") + name;
    }

    /** A figure as a cell. */
    Object figure(BigDecimal number) {
        if (number.signum() == 0 && zeros > 0) {
            return List.of("", "", "-", "—", "／").get(zeros);
        }
        int decimals = number.scale();
        String grouped = String.format("%,." + decimals + "f", number);
        String format = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return switch (figures) {
            case 1 -> grouped;
            case 2 -> wide(number.toPlainString());
            case 3 -> "￥" + grouped;
            case 4 -> grouped + unit.chinese();
            case 5 -> new Sketch.Number(number, "_ ¥* " + format + "_ ;_ ¥* -" + format + "_ ;_ ¥* \"-\"_ ;_ @_ ");
            default -> new Sketch.Number(number, format);
        };
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (char character : text.toCharArray()) {
            wide.append(character == '.' ? '．' : (char) (character + '０' - '0'));
        }
        return wide.toString();
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                unit.name(),
                "codes=" + codes,
                "heads=" + heads,
                "owners=" + owners,
                "totals=" + totals,
                "unit=" + unitPlace,
                "serial=" + serial,
                "remark=" + remark,
                "numbered=" + numbered,
                "swapped=" + swapped,
                "figures=" + figures,
                "zeros=" + zeros);
    }
}
