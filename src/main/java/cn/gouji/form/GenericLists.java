package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what no known form claims: tables with a code, a name and money under a title nobody knows (通用识别). Rows that
 * belong to a known form are never taken. What could be several known forms but stands under a title of none of them is
 * taken; what has no title at all, or one that several forms share, stays untold.
 */
final class GenericLists {

    private static final int TITLE_REACH = 8;
    private static final int LONGEST_TITLE = 60;
    private static final Pattern TITLE = Pattern.compile(".*(表|清单|明细|一览|情况)(\\(.*\\))?");
    private static final Pattern NO_TITLE = Pattern.compile("表[0-9一二三四五六七八九十]+|.*:.*");

    private static final List<Column> CODES = List.of(Column.CODE, Column.CODE_CLASS, Column.PROJECT_CODE);

    private final Grid grid;
    private final List<Instance> instances = new ArrayList<>();
    private final List<Recogniser.Undecided> untold;

    GenericLists(Grid grid, List<Band> generic, Recogniser known) {
        this.grid = grid;
        this.untold = new ArrayList<>(known.undecided());
        this.instances.addAll(known.instances());
        generic.stream().filter(GenericLists::isCodedList).forEach(this::take);
        instances.sort(Comparator.comparingInt(Instance::start));
    }

    /** The forms of the sheet, the generic ones among them, top down. */
    List<Instance> instances() {
        return instances;
    }

    /** What is still untold. */
    List<Recogniser.Undecided> undecided() {
        return untold;
    }

    private static boolean isCodedList(Band band) {
        return band.matches().stream().allMatch(match -> {
            boolean coded = CODES.stream().anyMatch(match.columns()::containsKey);
            return coded && match.columns().keySet().stream().anyMatch(column -> column.kind() == Column.Kind.MONEY);
        });
    }

    private void take(Band band) {
        int after = lastHeadingAbove(band.top());
        Optional<Cell> title = title(band.top(), after);
        List<Recogniser.Undecided> same =
                untold.stream().filter(region -> touches(region, band)).toList();
        boolean known = instances.stream()
                .flatMap(instance -> instance.bands().stream())
                .anyMatch(other -> other.top() <= band.bottom() && band.top() <= other.bottom());
        boolean tie =
                same.stream().anyMatch(region -> region.title().isPresent()) || (!same.isEmpty() && title.isEmpty());
        if (known || tie || (title.isEmpty() && repeats(band))) {
            return;
        }
        untold.removeAll(same);
        FormDefinition form = band.forms().get(0);
        instances.add(new Instance(form, title, title.map(Cell::row).orElse(band.top()), band));
    }

    private static boolean touches(Recogniser.Undecided region, Band band) {
        return region.region().firstRow() <= band.bottom()
                && band.top() <= region.region().lastRow();
    }

    /** Whether a table above has the same headings over the same columns: they are printed once more on a later page. */
    private boolean repeats(Band band) {
        return instances.stream()
                .flatMap(instance -> instance.bands().stream())
                .anyMatch(other -> other.top() < band.top() && texts(other).containsAll(texts(band)));
    }

    private static List<String> texts(Band band) {
        return band.matches().stream()
                .flatMap(match -> match.columns().values().stream())
                .map(path -> path.path() + path.firstColumn())
                .toList();
    }

    private int lastHeadingAbove(int top) {
        return instances.stream()
                .flatMap(instance -> instance.bands().stream())
                .mapToInt(Band::bottom)
                .filter(bottom -> bottom < top)
                .max()
                .orElse(-1);
    }

    private Optional<Cell> title(int top, int after) {
        for (int row = top - 1; row > Math.max(after, top - 1 - TITLE_REACH); row--) {
            if (grid.hasNumber(row)) {
                return Optional.empty();
            }
            for (Cell cell : grid.filled(row)) {
                String text = grid.text(cell);
                if (cell.value() instanceof Value.Text
                        && text.length() <= LONGEST_TITLE
                        && TITLE.matcher(text).matches()
                        && !NO_TITLE.matcher(text).matches()) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }
}
