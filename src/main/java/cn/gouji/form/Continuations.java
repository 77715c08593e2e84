package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Glues the pages of one table together (续表): title and heading repeated, the lines going on. */
final class Continuations {

    private Continuations() {}

    /** The forms with every continuation glued to the page before it. */
    static List<SheetReader.RawForm> glued(List<SheetReader.RawForm> forms) {
        List<SheetReader.RawForm> result = new ArrayList<>();
        for (SheetReader.RawForm form : forms) {
            int before = lastOf(result, form);
            if (before >= 0 && LongBlock.continues(result.get(before), form)) {
                result.set(before, LongBlock.joined(result.get(before), form));
            } else if (before >= 0 && continues(result.get(before), form)) {
                result.set(before, joined(result.get(before), form));
            } else {
                result.add(form);
            }
        }
        return result;
    }

    private static int lastOf(List<SheetReader.RawForm> forms, SheetReader.RawForm form) {
        for (int at = forms.size() - 1; at >= 0; at--) {
            if (forms.get(at).form() == form.form()) {
                return at;
            }
        }
        return -1;
    }

    /** A page goes on where the one before stopped: it has no total of its own and repeats no line but a class. */
    private static boolean continues(SheetReader.RawForm first, SheetReader.RawForm page) {
        if (first.blocks().size() != 1
                || page.blocks().size() != 1
                || first.rest().isPresent()
                || page.rest().isPresent()) {
            return false;
        }
        RawBlock before = first.blocks().get(0);
        RawBlock after = page.blocks().get(0);
        boolean sameColumns =
                before.match().columns().keySet().equals(after.match().columns().keySet());
        boolean openList = after.lines().stream()
                .allMatch(line -> line.role() == Line.Role.ENTRY || line.role() == Line.Role.FRAGMENT);
        Set<String> known = new HashSet<>();
        before.lines().forEach(line -> known.add(key(line)));
        long repeated = after.lines().stream()
                .map(Continuations::key)
                .filter(known::contains)
                .count();
        return sameColumns && openList && repeated <= 1;
    }

    private static String key(RawLine line) {
        StringBuilder key = new StringBuilder();
        line.texts().forEach((column, cell) -> {
            if (column != Column.OWNER) {
                key.append(cell.text().strip()).append('|');
            }
        });
        return key.toString();
    }

    private static SheetReader.RawForm joined(SheetReader.RawForm first, SheetReader.RawForm page) {
        List<Cell> notes = new ArrayList<>(first.notes());
        notes.addAll(page.notes());
        RawBlock block = first.blocks().get(0).continuedBy(page.blocks().get(0)).withOwnersFilledDown();
        return new SheetReader.RawForm(
                first.form(), first.title(), first.facts(), List.of(block), notes, first.start(), first.end());
    }
}
