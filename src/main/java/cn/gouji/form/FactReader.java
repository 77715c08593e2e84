package cn.gouji.form;

import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in the corners of a form: 部门名称：…, 单位：万元, 项目编码 | 4403…. */
final class FactReader {

    private static final Pattern UNIT_BEHIND = Pattern.compile("(金额|计量|货币)?单位[:：].*", Pattern.DOTALL);

    private final Grid grid;
    private final String form;

    FactReader(Grid grid, String form) {
        this.grid = grid;
        this.form = form;
    }

    /**
     * The facts found.
     *
     * @param head the rows above the first heading
     * @param all every row of the form
     */
    Map<String, Label> read(Map<String, FormDefinition.Fact> wanted, List<Integer> head, List<Integer> all) {
        Map<String, Label> facts = new LinkedHashMap<>();
        wanted.forEach((name, fact) -> (fact.anywhere() ? all : head)
                .stream()
                        .flatMap(row -> grid.filled(row).stream())
                        .map(cell -> find(name, fact, cell))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(label -> facts.put(name, label)));
        return facts;
    }

    private Optional<Label> find(String name, FormDefinition.Fact fact, Cell cell) {
        Optional<Label> labelled = fact.label() == null ? Optional.empty() : labelled(name, fact, cell);
        if (labelled.isPresent() || fact.pattern() == null) {
            return labelled;
        }
        Matcher matcher = fact.pattern().matcher(grid.text(cell));
        return matcher.find() ? Optional.of(label(name, matcher.group(1), cell)) : Optional.empty();
    }

    private Optional<Label> labelled(String name, FormDefinition.Fact fact, Cell cell) {
        String compact = grid.text(cell);
        int colon = compact.indexOf(':');
        String front = colon < 0 ? compact : compact.substring(0, colon);
        if (fact.label() == null || !fact.label().matcher(front).matches()) {
            return Optional.empty();
        }
        if (colon >= 0 && colon < compact.length() - 1) {
            return Optional.of(label(name, afterColon(cell.text()), cell));
        }
        return rightOf(cell).map(value -> label(name, value.text().strip(), value));
    }

    private static String afterColon(String text) {
        int half = text.indexOf(':');
        int full = text.indexOf('：');
        int colon = half < 0 ? full : full < 0 ? half : Math.min(half, full);
        String rest = text.substring(colon + 1).strip();
        return UNIT_BEHIND.matcher(rest).replaceFirst("").strip();
    }

    /** The next cell to the right, unless that is a label itself. */
    private Optional<Cell> rightOf(Cell cell) {
        return grid.filled(cell.row()).stream()
                .filter(other -> other.column() > cell.column())
                .findFirst()
                .filter(other -> !grid.text(other).endsWith(":"));
    }

    private Label label(String name, String text, Cell cell) {
        return new Label(
                text,
                new Origin.Read(cell.place(), form + "/" + name),
                cell.value().number());
    }
}
