package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Glues the pages of one table together (续表): title and heading repeated, the lines going on. */
final class Continuations {

    private Continuations() {}

    /**
     * The forms with every continuation glued to the page before it.
     *
     * @param seams takes down where the heads of the pages differ
     */
    static List<SheetReader.RawForm> glued(List<SheetReader.RawForm> forms, PageSeams seams) {
        List<SheetReader.RawForm> result = new ArrayList<>();
        for (SheetReader.RawForm form : forms) {
            int before = lastOf(result, form);
            if (before >= 0 && LongBlock.continues(result.get(before), form)) {
                seams.add(result.get(before), form);
                result.set(before, LongBlock.joined(result.get(before), form));
            } else if (before >= 0 && continues(result.get(before), form)) {
                seams.add(result.get(before), form);
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

    /** A page goes on where the one before stopped: it names no other owner, and each of its blocks goes on. */
    private static boolean continues(SheetReader.RawForm first, SheetReader.RawForm page) {
        return first.rest().isEmpty()
                && page.rest().isEmpty()
                && first.blocks().size() == page.blocks().size()
                && isSameOwner(first, page)
                && IntStream.range(0, page.blocks().size())
                        .allMatch(at ->
                                continues(first.blocks().get(at), page.blocks().get(at)));
    }

    private static boolean isSameOwner(SheetReader.RawForm first, SheetReader.RawForm page) {
        return Stream.of("owner", "project-code", "project").allMatch(fact -> {
            Label one = first.facts().get(fact);
            Label other = page.facts().get(fact);
            return one == null || other == null || other.isBlank() || one.name().equals(other.name());
        });
    }

    /** The blocks of one form with each glued to the one it continues: a heading repeated, or the second half beside the first. */
    static List<RawBlock> joined(List<RawBlock> blocks) {
        List<RawBlock> result = new ArrayList<>();
        for (RawBlock block : blocks) {
            int before = result.size() - 1;
            while (before >= 0 && !continues(result.get(before), block)) {
                before--;
            }
            if (before >= 0) {
                result.set(before, result.get(before).continuedBy(block).withOwnersFilledDown());
            } else {
                result.add(block);
            }
        }
        return result;
    }

    /** The page has no total of its own, other than the one the pages before lack or print too, and repeats no line but one. */
    private static boolean continues(RawBlock before, RawBlock after) {
        boolean same = before.match().block().equals(after.match().block())
                && before.match()
                        .columns()
                        .keySet()
                        .equals(after.match().columns().keySet());
        List<RawLine> totals = totals(before);
        boolean oneTotal = totals.isEmpty()
                || totals(after).stream().allMatch(total -> totals.stream().anyMatch(other -> isSame(total, other)));
        Set<String> items = new HashSet<>();
        before.lines().forEach(line -> line.item().ifPresent(items::add));
        boolean ownItems = after.lines().stream()
                .map(RawLine::item)
                .flatMap(Optional::stream)
                .noneMatch(items::contains);
        Set<String> known = new HashSet<>();
        before.lines().forEach(line -> known.add(key(line)));
        long repeated = after.lines().stream()
                .filter(line -> line.role() != Line.Role.TOTAL)
                .map(Continuations::key)
                .filter(known::contains)
                .count();
        return same && oneTotal && ownItems && repeated <= 1;
    }

    private static List<RawLine> totals(RawBlock block) {
        return block.lines().stream()
                .filter(line -> line.role() == Line.Role.TOTAL || line.role() == Line.Role.SUPERIOR)
                .toList();
    }

    private static boolean isSame(RawLine one, RawLine other) {
        return one.figures().keySet().equals(other.figures().keySet())
                && one.figures().entrySet().stream()
                        .allMatch(
                                figure -> Objects.requireNonNull(other.figures().get(figure.getKey()))
                                        .isSame(figure.getValue()));
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
        List<RawBlock> blocks = IntStream.range(0, first.blocks().size())
                .mapToObj(at -> first.blocks()
                        .get(at)
                        .continuedBy(page.blocks().get(at))
                        .withOwnersFilledDown())
                .toList();
        return new SheetReader.RawForm(
                first.form(), first.title(), first.facts(), blocks, notes, first.start(), first.end());
    }
}
