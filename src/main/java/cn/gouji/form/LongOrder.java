package cn.gouji.form;

import cn.gouji.filing.Line;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which line of one unit of a long block stands under which, by code (长表科目层级). */
final class LongOrder {

    private static final int SHORTEST = 1_000;

    private final LongShape shape;
    private final int[] codes;
    private final int[] leading;
    private final boolean placed;

    LongOrder(LongShape shape, LongShape.Unit unit) {
        this.shape = shape;
        this.codes = IntStream.range(unit.from(), unit.to())
                .filter(line -> shape.role(line) == Line.Role.ENTRY)
                .map(shape::code)
                .filter(code -> code > LongShape.NO_CODE)
                .sorted()
                .distinct()
                .toArray();
        this.leading = Arrays.stream(codes)
                .map(this::above)
                .filter(code -> code > LongShape.NO_CODE)
                .sorted()
                .distinct()
                .toArray();
        // Where no line has a usable code, all stand under the total; where only some have, nobody knows.
        this.placed = codes.length == 0
                || IntStream.range(unit.from(), unit.to())
                        .filter(line -> shape.role(line) == Line.Role.ENTRY)
                        .noneMatch(line -> shape.code(line) == LongShape.NO_CODE);
    }

    LongTable.Rank rank(int unit, int line) {
        int code = shape.code(line);
        boolean leads = Arrays.binarySearch(leading, code) >= 0;
        return new LongTable.Rank(unit, code, above(code), leads, placed);
    }

    /** The longest code that begins this one. */
    private int above(int code) {
        for (int shorter = code / 10; shorter >= SHORTEST; shorter /= 10) {
            if (Arrays.binarySearch(codes, shorter) >= 0) {
                return shorter;
            }
        }
        return LongShape.NO_CODE;
    }
}
