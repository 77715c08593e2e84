package cn.gouji.form.layouts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws a table in a layout, or a page of one. */
final class TableSketch {

    private final Truth truth;
    private final Layout layout;
    private final Sketch sketch = new Sketch();
    private final List<String> columns = new ArrayList<>();
    private int row;

    private TableSketch(Truth truth, Layout layout, List<String> money) {
        this.truth = truth;
        this.layout = layout;
        if (layout.serial) {
            columns.add("serial");
        }
        if (layout.isOwned()) {
            columns.add("owner");
        }
        if (layout.isSplit()) {
            columns.addAll(List.of("class", "section", "item"));
        } else {
            columns.add("code");
        }
        if (!layout.isJoined()) {
            columns.add("name");
        }
        columns.addAll(money);
        if (layout.remark) {
            columns.add("remark");
        }
    }

    /** The rows from one to before another, with title and heading, and the totals where they belong. */
    static Sketch of(Truth truth, Layout layout, List<String> money, int first, int last) {
        TableSketch table = new TableSketch(truth, layout, money);
        table.row = Letterhead.draw(table.sketch, layout, truth.title(), truth.owner(), table.width());
        table.headings();
        table.body(first, last);
        table.foot(last);
        return table.sketch;
    }

    private int width() {
        return columns.size();
    }

    private String heading(String column) {
        String unit = layout.unitInHeading();
        return switch (column) {
            case "serial" -> "序号";
            case "owner" -> "预算单位";
            case "class" -> "类";
            case "section" -> "款";
            case "item" -> "项";
            case "code" -> layout.isJoined() ? "科目编码及名称" : "科目\n编码";
            case "name" -> "科 目 名 称";
            case "total" -> (layout.heads == Layout.Heads.ONE ? "支出总计" : "合计") + unit;
            case "basic" -> "基本支出" + unit;
            case "project" -> "项目支出" + unit;
            default -> "备注";
        };
    }

    /** The last heading row; above it what covers several columns. */
    private void headings() {
        int height = switch (layout.heads) {
            case ONE -> 1;
            case TWO, TWO_UNMERGED -> 2;
            case THREE -> 3;
            case FOUR -> 4;
        };
        height = layout.isSplit() ? Math.max(2, height) : height;
        int bottom = row + height - 1;
        for (int at = 0; at < width(); at++) {
            String column = columns.get(at);
            boolean part = List.of("class", "section", "item").contains(column);
            boolean money = List.of("total", "basic", "project").contains(column);
            int top = part ? bottom : money && layout.heads != Layout.Heads.ONE ? bottom : row;
            if (layout.heads == Layout.Heads.TWO_UNMERGED) {
                sketch.put(part || money ? bottom : row, at, heading(column));
            } else {
                sketch.merged(top, at, bottom, at, heading(column));
            }
        }
        over(row, bottom, "class", "item", "科目编码");
        if (layout.heads != Layout.Heads.ONE) {
            over(row, bottom, first(true), first(false), "支出预算");
        }
        row = bottom + 1;
    }

    private String first(boolean leftmost) {
        List<String> money = columns.stream()
                .filter(List.of("total", "basic", "project")::contains)
                .toList();
        return leftmost ? money.get(0) : money.get(2);
    }

    private void over(int top, int bottom, String first, String last, String text) {
        if (columns.contains(first) && top < bottom) {
            if (layout.heads == Layout.Heads.TWO_UNMERGED) {
                sketch.put(top, columns.indexOf(first), text);
            } else {
                sketch.merged(top, columns.indexOf(first), bottom - 1, columns.indexOf(last), text);
            }
        }
    }

    private void body(int first, int last) {
        int start = row;
        if (first == 0 && layout.totals != Layout.Totals.LAST) {
            total(layout.isOwned() ? "owner" : layout.isSplit() ? "class" : "code", layout.isOwned());
        }
        for (int at = first; at < last; at++) {
            Truth.Row line = truth.rows().get(at);
            boolean owned = layout.owners == Layout.Owners.EVERY || at == first && first > 0 || row == start;
            put("owner", layout.isOwned() && owned ? truth.owner() : "");
            put("serial", String.valueOf(at + 1));
            code(line, at, at == first);
            figures(line);
            row++;
        }
        if (layout.owners == Layout.Owners.MERGED && row - 1 > start) {
            int column = columns.indexOf("owner");
            sketch.areas.add(new Sketch.Area(start, column, row - 1, column));
        }
        if (last == truth.rows().size() && layout.totals != Layout.Totals.FIRST) {
            total(columns.get(0), false);
        }
    }

    private void total(String column, boolean byOwner) {
        put(column, byOwner ? truth.owner() : layout.one(List.of("合计", "合  计", "总计")));
        figures(truth.total());
        if (truth.total().basic() + truth.total().project() == 0) {
            // a total line without any figure cannot be told from a caption, so nothing is printed as one
            Object nothing = layout.figure(truth.in(layout.unit, 0));
            put("total", nothing.equals("") ? new Sketch.Number(BigDecimal.ZERO, "0") : nothing);
        }
        row++;
    }

    private void put(String column, Object value) {
        if (columns.contains(column)) {
            sketch.put(row, columns.indexOf(column), value);
        }
    }

    private void figures(Truth.Row line) {
        put("total", layout.figure(truth.in(layout.unit, line.basic() + line.project())));
        put("basic", layout.figure(truth.in(layout.unit, line.basic())));
        put("project", layout.figure(truth.in(layout.unit, line.project())));
    }

    /** The code; printed in parts, the first row of a page prints them all, since nothing above says them. */
    private void code(Truth.Row line, int turn, boolean firstOfPage) {
        String code = line.code();
        int level = (code.length() - 3) / 2;
        put("name", layout.name(line.name(), level, turn));
        switch (layout.codes) {
            case TEXT -> put("code", code + " ".repeat(layout.random.nextInt(2)));
            case NUMBER -> put("code", new Sketch.Number(new BigDecimal(code), "General"));
            case APOSTROPHE -> put("code", "'" + code);
            case BRACKETS -> put("code", "[" + code + "]" + line.name());
            case BLANK -> put("code", code + " " + line.name());
            case SPLIT, SPLIT_OWN_PART -> {
                boolean own = layout.codes == Layout.Codes.SPLIT_OWN_PART && !firstOfPage;
                put("class", own && level > 0 ? "" : code.substring(0, 3));
                put("section", level < 1 || own && level > 1 ? "" : code.substring(3, 5));
                put("item", level < 2 ? "" : code.substring(5));
            }
        }
    }

    private void foot(int last) {
        if (layout.unitPlace == Layout.UnitPlaces.FOOT) {
            sketch.put(row++, width() - 1, Letterhead.unit(layout));
        }
        if (layout.notes && last == truth.rows().size()) {
            sketch.put(row++, 0, "注：本表反映本年预算支出情况。");
            sketch.put(row++, 0, "制表人：张三          审核人：李四");
        }
    }
}
