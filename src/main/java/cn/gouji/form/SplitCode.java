package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a code together that is split over columns (类、款、项分列): 208, 05, 05 are 2080505. The code stands where its deepest
 * part does. A part left blank in front of one that is filled is the one above, and a part typed as a number has lost its
 * leading zero.
 */
final class SplitCode {

    /** The columns of the parts. */
    static final List<Column> PARTS = List.of(Column.CODE_CLASS, Column.CODE_SECTION, Column.CODE_ITEM);

    /** The columns that may hold a code or a part of one. */
    static final List<Column> CODES = List.of(Column.CODE, Column.CODE_CLASS, Column.CODE_SECTION, Column.CODE_ITEM);

    private static final int[] DIGITS = {3, 2, 2};
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String[] above = {"", "", ""};

    /** Replaces the parts among the texts of a line by the code, and a word in their stead by the line's name. */
    void compose(Map<Column, Cell> texts) {
        Optional<Cell> first =
                PARTS.stream().filter(texts::containsKey).map(texts::get).findFirst();
        if (first.isEmpty()) {
            return;
        }
        Optional<Cell> word = PARTS.stream()
                .map(texts::get)
                .filter(cell -> cell != null && !cell.isBlank() && !isNumber(cell))
                .findFirst();
        Cell code = word.isPresent() ? blank(first.get()) : composed(texts, first.get());
        PARTS.forEach(texts::remove);
        texts.put(Column.CODE, code);
        Cell name = texts.get(Column.NAME);
        if (word.isPresent() && (name == null || name.isBlank())) {
            texts.put(Column.NAME, word.get());
        }
    }

    private Cell composed(Map<Column, Cell> texts, Cell first) {
        int deepest = -1;
        for (int part = 0; part < PARTS.size(); part++) {
            deepest = isFilled(texts.get(PARTS.get(part))) ? part : deepest;
        }
        if (deepest < 0) {
            return blank(first);
        }
        StringBuilder code = new StringBuilder();
        for (int part = 0; part < PARTS.size(); part++) {
            Cell cell = texts.get(PARTS.get(part));
            if (part > deepest) {
                above[part] = "";
            } else if (cell != null && isFilled(cell)) {
                above[part] = own(Words.compact(cell.text()), code, DIGITS[part]);
            }
            code.append(above[part]);
        }
        return cell(Objects.requireNonNull(texts.get(PARTS.get(deepest))), code.toString());
    }

    /** The part in its digits; some print the whole code so far in every column. */
    private static String own(String printed, CharSequence before, int digits) {
        boolean whole = before.length() > 0 && printed.length() == before.length() + digits;
        return whole && printed.startsWith(before.toString())
                ? printed.substring(before.length())
                : "0".repeat(Math.max(0, digits - printed.length())) + printed;
    }

    private static boolean isFilled(@Nullable Cell cell) {
        return cell != null && !cell.isBlank();
    }

    private static boolean isNumber(Cell cell) {
        return NUMBER.matcher(Words.compact(cell.text())).matches();
    }

    private static Cell blank(Cell cell) {
        return new Cell(cell.place(), new Value.Blank(), "", Optional.empty());
    }

    private static Cell cell(Cell part, String code) {
        return new Cell(part.place(), new Value.Text(code), code, Optional.empty());
    }
}
