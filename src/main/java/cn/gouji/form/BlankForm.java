package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints a form's blank from its description (空白表样): title, corners, merged headings and the lines the form names. */
final class BlankForm {

    private static final int EMPTY_LINES = 6;

    private final FormDefinition form;
    private final Canvas canvas;

    private BlankForm(FormDefinition form, String document, int index) {
        this.form = form;
        this.canvas = new Canvas(document, form.title().zh(), index);
    }

    /** The blank as a sheet of that document. */
    static Sheet of(FormDefinition form, String document, int index) {
        return new BlankForm(form, document, index).print();
    }

    private Sheet print() {
        int width = rows().stream().mapToInt(BlankForm::width).max().orElse(1);
        canvas.across(0, 0, width - 1, form.title().zh());
        int row = corners(1, width) + 1;
        for (List<FormDefinition.Block> beside : rows()) {
            row = blocks(beside, row) + 1;
        }
        return canvas.sheet();
    }

    /** The blocks that stand beside each other, row by row. */
    private List<List<FormDefinition.Block>> rows() {
        List<List<FormDefinition.Block>> rows = new ArrayList<>();
        for (FormDefinition.Block block : form.blocks().values()) {
            if (!block.beside() || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(block);
        }
        return rows;
    }

    private static int width(List<FormDefinition.Block> beside) {
        return beside.stream().mapToInt(block -> block.columns().size()).sum();
    }

    /** Labels stand on the left, one a row; what has no label, such as the unit, on the right of the first row. */
    private int corners(int first, int width) {
        int row = first;
        for (FormDefinition.Fact fact : form.facts().values()) {
            if (fact.label() != null) {
                String label = fact.print() == null ? Printed.of(fact.label()) : fact.print();
                canvas.text(row++, 0, label + "：");
            }
        }
        int right = first;
        for (FormDefinition.Fact fact : form.facts().values()) {
            if (fact.label() == null && fact.print() != null && !fact.anywhere()) {
                canvas.text(right++, Math.max(1, width - 1), fact.print());
            }
        }
        return Math.max(row, right) - 1;
    }

    private int blocks(List<FormDefinition.Block> beside, int top) {
        int height = beside.stream()
                .flatMap(block -> block.columns().values().stream())
                .mapToInt(head -> levels(head).length)
                .max()
                .orElse(1);
        int column = 0;
        int last = top + height;
        for (FormDefinition.Block block : beside) {
            headings(block, top, height, column);
            last = Math.max(last, lines(block, top + height, column));
            column += block.columns().size();
        }
        canvas.framed(top, last, column - 1);
        return last;
    }

    private void headings(FormDefinition.Block block, int top, int height, int left) {
        List<String[]> paths =
                block.columns().values().stream().map(BlankForm::levels).toList();
        for (int level = 0; level < height; level++) {
            int first = 0;
            while (first < paths.size()) {
                int last = first;
                while (last + 1 < paths.size() && same(paths.get(first), paths.get(last + 1), level)) {
                    last++;
                }
                String[] path = paths.get(first);
                if (level < path.length) {
                    int bottom = level == path.length - 1 ? top + height - 1 : top + level;
                    canvas.merged(top + level, left + first, bottom, left + last, path[level]);
                }
                first = last + 1;
            }
        }
    }

    /** Whether both headings share everything down to that level and go on below it. */
    private static boolean same(String[] one, String[] other, int level) {
        if (one.length <= level + 1 || other.length <= level + 1) {
            return false;
        }
        for (int at = 0; at <= level; at++) {
            if (!one[at].equals(other[at])) {
                return false;
            }
        }
        return true;
    }

    /** A heading's levels; a column without heading shows what is printed there, such as the money's unit. */
    private static String[] levels(FormDefinition.Head head) {
        String path = head.print() != null ? head.print() : head.heading() == null ? "" : Printed.of(head.heading());
        return path.split("/");
    }

    /** The named lines, or empty ones to write into; returns the last row. */
    private int lines(FormDefinition.Block block, int first, int left) {
        int label = left;
        for (Map.Entry<Column, FormDefinition.Head> column : block.columns().entrySet()) {
            if (column.getKey() == Column.ITEM) {
                break;
            }
            label++;
        }
        boolean labelled = block.columns().containsKey(Column.ITEM);
        int row = first + (labelled ? 0 : EMPTY_LINES);
        for (String item : block.items().keySet()) {
            canvas.text(row++, labelled ? label : left, Printed.of(block.items().get(item)));
        }
        return Math.max(row, first + EMPTY_LINES) - 1;
    }
}
