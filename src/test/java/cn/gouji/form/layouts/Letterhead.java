package cn.gouji.form.layouts;

import java.util.List;

/** Draws what stands above the headings: number, title, owner and unit. */
final class Letterhead {

    private Letterhead() {}

    /** Draws it and says in which row the headings begin. */
    static int draw(Sketch sketch, Layout layout, String title, String owner, int width) {
        int row = 0;
        if (layout.random.nextBoolean()) {
            sketch.put(row++, 0, "表" + (1 + layout.random.nextInt(12)));
        }
        String full = layout.random.nextInt(3) == 0 ? "2025年" + title : title;
        if (layout.random.nextBoolean()) {
            sketch.merged(row, 0, row, width - 1, full);
        } else {
            sketch.put(row, 0, full);
        }
        row++;
        String unit = unit(layout);
        String named = "部门名称：" + owner;
        switch (layout.unitPlace) {
            case RIGHT -> {
                sketch.put(row, 0, named);
                sketch.put(row, width - 1, unit);
            }
            case WITH_OWNER -> sketch.put(row, 0, named + "        " + unit);
            case HEADINGS, FOOT -> sketch.put(row, 0, named);
        }
        return row + 1;
    }

    /** The line that says the unit. */
    static String unit(Layout layout) {
        return layout.one(List.of("单位：", "单位： ", "单位:", "金额单位：")) + layout.unit.chinese();
    }
}
