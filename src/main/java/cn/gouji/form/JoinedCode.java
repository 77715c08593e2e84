package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes apart what stands in one cell: {@code [30201]办公费}, {@code 30201 办公费}; and takes the apostrophe off a code. */
final class JoinedCode {

    private static final int LOOKED_AT = 12;
    private static final Pattern JOINED = Pattern.compile(
            "\\s*'?\\s*[\\[(【（［〔]?\\s*([0-9０-９]{3,7})\\s*[\\])】）］〕]?[\\s\u3000:：、.-]*([^\\s\u3000:：、.0-9０-９-].*)");
    private static final Pattern BEHIND = Pattern.compile("\\s*(\\S.*?)\\s*[\\[(【（［〔]([0-9０-９]{3,7})[\\])】）］〕]\\s*");
    private static final Pattern APOSTROPHE = Pattern.compile("\\s*['‘’＇`]\\s*([0-9０-９]+)\\s*");

    private JoinedCode() {}

    /**
     * Whether most of what stands in the column below the row is a code with its name, or most down to the second of them or a
     * later one: below a short table stand its notes and the head of the next.
     */
    static boolean standsBelow(Grid grid, int column, int row) {
        int texts = 0;
        int joined = 0;
        boolean stands = false;
        for (int below = row + 1; below <= row + LOOKED_AT; below++) {
            Cell cell = grid.seen(below, column);
            if (cell.value() instanceof Value.Text && !cell.isBlank()) {
                texts++;
                joined += parts(cell.text()) == null ? 0 : 1;
                stands |= joined > 1 && 2 * joined >= texts;
            }
        }
        return stands || (joined > 0 && 2 * joined >= texts);
    }

    /** Puts code and name of a line into their own columns. */
    static void compose(Map<Column, Cell> texts) {
        Cell code = texts.get(Column.CODE);
        if (code == null || code.isBlank()) {
            return;
        }
        Matcher apostrophe = APOSTROPHE.matcher(code.text());
        if (apostrophe.matches()) {
            texts.put(Column.CODE, with(code, apostrophe.group(1)));
            return;
        }
        Cell name = texts.get(Column.NAME);
        String[] parts = parts(code.text());
        if (parts != null && (name == null || name.isBlank())) {
            texts.put(Column.CODE, with(code, parts[0]));
            texts.put(Column.NAME, with(code, parts[1]));
        } else if (name == null && !isCode(code.text())) {
            texts.put(Column.CODE, with(code, ""));
            texts.put(Column.NAME, code);
        }
    }

    private static boolean isCode(String text) {
        return text.strip().matches("[0-9０-９]+");
    }

    private static String @Nullable [] parts(String text) {
        Matcher joined = JOINED.matcher(text);
        if (joined.matches()) {
            return new String[] {joined.group(1), joined.group(2)};
        }
        Matcher behind = BEHIND.matcher(text);
        return behind.matches() ? new String[] {behind.group(2), behind.group(1)} : null;
    }

    private static Cell with(Cell cell, String text) {
        Value value = text.isEmpty() ? new Value.Blank() : new Value.Text(text);
        return new Cell(cell.place(), value, text, Optional.empty());
    }
}
