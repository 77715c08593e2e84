package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a marked copy with its original, cell by cell: a figure of the unit's that changed must never leave the house. */
final class Untouched {

    private Untouched() {}

    /** Whether every sheet of the original stands in the copy behind so many more, every value and formula as it was. */
    static boolean holds(Opened original, Opened copy, int more) {
        List<Sheet> before = sheets(original);
        List<Sheet> after = sheets(copy);
        if (before.isEmpty() || after.size() != before.size() + more) {
            return false;
        }
        for (int at = 0; at < before.size(); at++) {
            if (!same(before.get(at), after.get(at + more))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cleaned workbook holds every sheet of the returned one but ours, every value and formula as it was. */
    static boolean holdsWithout(String name, byte[] returned, byte[] cleaned, Set<String> ours) {
        Documents documents = new Documents();
        List<Sheet> before = documents.sheets(name, returned).stream()
                .filter(sheet -> !ours.contains(sheet.name()))
                .toList();
        List<Sheet> after = documents.sheets(name, cleaned);
        boolean all = !before.isEmpty() && before.size() == after.size();
        for (int at = 0; all && at < before.size(); at++) {
            all = same(before.get(at), after.get(at));
        }
        return all;
    }

    /** Whether a workbook built anew holds what the original holds; a formula may have become its result. */
    static boolean holdsAnew(Opened original, Opened rebuilt) {
        List<Sheet> before = sheets(original);
        List<Sheet> after = sheets(rebuilt);
        boolean all = before.size() == after.size();
        for (int at = 0; all && at < before.size(); at++) {
            all = sameFrame(before.get(at), after.get(at)) && sameShown(before.get(at), after.get(at));
        }
        return all;
    }

    private static boolean sameShown(Sheet before, Sheet after) {
        return before.rowNumbers().stream()
                .allMatch(row -> before.row(row).stream().allMatch(cell -> {
                    Cell other = after.cell(row, cell.column());
                    return cell.text().equals(other.text())
                            && same(cell.value(), other.value())
                            && before.isHidden(row, cell.column()) == after.isHidden(row, cell.column());
                }));
    }

    private static List<Sheet> sheets(Opened opened) {
        return opened.fold(
                readable -> readable.document() instanceof Workbook book
                        ? Stream.concat(book.returned().stream(), book.sheets().stream())
                                .toList()
                        : List.of(),
                unreadable -> List.of());
    }

    private static boolean same(Sheet before, Sheet after) {
        return sameFrame(before, after)
                && before.rowNumbers().stream().allMatch(row -> same(before.row(row), after.row(row)));
    }

    private static boolean sameFrame(Sheet before, Sheet after) {
        return before.name().equals(after.name())
                && before.visibility() == after.visibility()
                && List.copyOf(before.rowNumbers()).equals(List.copyOf(after.rowNumbers()))
                && before.merges().equals(after.merges());
    }

    private static boolean same(Collection<Cell> before, Collection<Cell> after) {
        Iterator<Cell> other = after.iterator();
        return before.size() == after.size() && before.stream().allMatch(cell -> same(cell, other.next()));
    }

    private static boolean same(Cell before, Cell after) {
        return before.column() == after.column()
                && before.formula().equals(after.formula())
                && before.text().equals(after.text())
                && same(before.value(), after.value());
    }

    private static boolean same(Value before, Value after) {
        return before.number().isPresent() && after.number().isPresent()
                ? before.number().get().compareTo(after.number().get()) == 0
                : before.equals(after);
    }
}
