package cn.gouji.sheet;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the cells of a row as bytes and makes them again, equal in every part. Texts that come again and again, such as
 * names of units, are written once.
 */
final class PackedCells {

    private static final int KIND = 7;
    private static final int SHOWN_APART = 8;
    private static final int FORMULA = 16;
    private static final int LARGE = 32;
    private static final int MOST_COMMON = 1 << 15;
    private static final int LONGEST_COMMON = 60;

    private final String document;
    private final String sheet;
    private final int index;
    private final Map<String, Integer> common = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    PackedCells(String document, String sheet, int index) {
        this.document = document;
        this.sheet = sheet;
        this.index = index;
    }

    /** Writes how many cells there are, and each. */
    void write(Collection<Cell> row, ByteArrayOutputStream out) {
        number(out, row.size());
        row.forEach(cell -> write(cell, out));
    }

    private void write(Cell cell, ByteArrayOutputStream out) {
        Value value = cell.value();
        int kind = value instanceof Value.Blank
                ? 0
                : value instanceof Value.Number
                        ? 1
                        : value instanceof Value.Text
                                ? 2
                                : value instanceof Value.Truth ? 3 : value instanceof Value.Fault ? 4 : 5;
        boolean apart = !cell.text().equals(usual(value));
        boolean large = value.number()
                .filter(number -> number.unscaledValue().bitLength() >= Long.SIZE)
                .isPresent();
        number(out, cell.column());
        out.write(kind | (apart ? SHOWN_APART : 0) | (cell.formula().isPresent() ? FORMULA : 0) | (large ? LARGE : 0));
        value.number().ifPresent(number -> decimal(out, number, large));
        if (value instanceof Value.Text text) {
            text(out, text.text(), true);
        } else if (value instanceof Value.Truth truth) {
            out.write(truth.truth() ? 1 : 0);
        }
        value.fault().ifPresent(code -> text(out, code, true));
        if (apart) {
            text(out, cell.text(), false);
        }
        cell.formula().ifPresent(formula -> text(out, formula, false));
    }

    /** What a cell shows if nothing else is said. */
    private static String usual(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value.number().map(BigDecimal::toPlainString).or(value::fault).orElse("");
    }

    private static void decimal(ByteArrayOutputStream out, BigDecimal number, boolean large) {
        number(out, zigzag(number.scale()));
        if (large) {
            byte[] digits = number.unscaledValue().toByteArray();
            number(out, digits.length);
            out.write(digits, 0, digits.length);
        } else {
            number(out, zigzag(number.unscaledValue().longValueExact()));
        }
    }

    private void text(ByteArrayOutputStream out, String text, boolean mayRepeat) {
        Integer known = mayRepeat ? common.get(text) : null;
        number(out, known == null ? 0 : known + 1L);
        if (known == null) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            boolean exact = new String(content, StandardCharsets.UTF_8).equals(text);
            content = exact ? content : characters(text);
            number(out, 2L * content.length + (exact ? 1 : 0));
            out.write(content, 0, content.length);
            if (mayRepeat && text.length() <= LONGEST_COMMON && texts.size() < MOST_COMMON) {
                common.put(text, texts.size());
                texts.add(text);
            }
        }
    }

    /** Half a character, which a file may hold, is lost in any encoding. */
    private static byte[] characters(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** The cells of the row that was written there. */
    List<Cell> read(int row, byte[] bytes, int offset) {
        Input in = new Input(bytes, offset);
        int size = (int) in.number();
        List<Cell> cells = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            cells.add(in.cell(row));
        }
        return cells;
    }

    private final class Input {

        private final byte[] bytes;
        private int at;

        Input(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        Cell cell(int row) {
            CellPlace place = new CellPlace(document, sheet, index, row, (int) number());
            int head = bytes[at++];
            Value value = switch (head & KIND) {
                case 0 -> new Value.Blank();
                case 1 -> new Value.Number(decimal((head & LARGE) != 0));
                case 2 -> new Value.Text(text());
                case 3 -> new Value.Truth(bytes[at++] == 1);
                case 4 -> new Value.Fault(text());
                default -> new Value.NotComputed();
            };
            String shown = (head & SHOWN_APART) != 0 ? text() : usual(value);
            Optional<String> formula = (head & FORMULA) != 0 ? Optional.of(text()) : Optional.empty();
            return new Cell(place, value, shown, formula);
        }

        private BigDecimal decimal(boolean large) {
            int scale = (int) unzigzag(number());
            if (!large) {
                return BigDecimal.valueOf(unzigzag(number()), scale);
            }
            int length = (int) number();
            BigInteger digits = new BigInteger(bytes, at, length);
            at += length;
            return new BigDecimal(digits, scale);
        }

        private String text() {
            int known = (int) number();
            if (known > 0) {
                return texts.get(known - 1);
            }
            long head = number();
            int length = (int) (head >> 1);
            at += length;
            return head % 2 == 1
                    ? new String(bytes, at - length, length, StandardCharsets.UTF_8)
                    : ByteBuffer.wrap(bytes, at - length, length).asCharBuffer().toString();
        }

        private long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                number |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }

    private static long unzigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }
}
