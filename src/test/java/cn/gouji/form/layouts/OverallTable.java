package cn.gouji.form.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** 收支总表: income on the left, spending on the right, each with its sums; whole or in two pages. */
final class OverallTable implements Laid {

    private static final String[][] INCOME = {
        {"general", "一般公共预算拨款", "一般公共预算拨款收入"},
        {"fund", "政府性基金预算拨款", "政府性基金拨款收入"},
        {"special-account", "财政专户管理资金", "财政专户拨款"},
        {"service-income", "事业收入", "事业收入（不含专户管理资金）"},
        {"superior-grant", "上级补助收入", "上级补助收入"},
        {"other-income", "其他收入", "其他收入"}
    };
    private static final List<String> OUTLAYS = List.of("一般公共服务支出", "教育支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出");

    /** One line of a side: the item it is, if the form has a name for it, and its amount, counting the last printed digit. */
    private record Entry(String item, String name, long amount) {

        String record(Truth scale) {
            String front = item.isEmpty() ? "ENTRY item=" + name : "ITEM " + item;
            return front + " amount:" + scale.figure(amount);
        }
    }

    private final Layout layout;
    private final Truth scale;
    private final List<Entry> income = new ArrayList<>();
    private final List<Entry> outlay = new ArrayList<>();
    private final List<Entry> incomeSums = new ArrayList<>();
    private final List<Entry> outlaySums = new ArrayList<>();
    private final String amountHeading;

    OverallTable(Random random) {
        scale = new Truth("overall", "收支总表", "某市民政局", random.nextBoolean() ? -2 : 4, List.of());
        layout = new Layout(random, scale.units());
        amountHeading = layout.one(List.of("预算数", "2025年预算数", "本年预算数", "金额"));
        int turn = 0;
        for (String[] item : INCOME) {
            if (random.nextBoolean()) {
                String name = layout.name(item[1 + random.nextInt(2)], 0, turn++);
                income.add(new Entry(item[0], name, random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(900_000)));
            }
        }
        long left = income.stream().mapToLong(Entry::amount).sum();
        long carried = random.nextInt(5_000);
        incomeSums.add(new Entry("year-income", "本年收入合计", left));
        incomeSums.add(new Entry("carried-in", layout.one(List.of("上年结余、结转", "上年结转结余", "上年结转")), carried));
        incomeSums.add(new Entry("income-total", "收入总计", left + carried));
        spend(left + carried, random);
    }

    private void spend(long all, Random random) {
        long next = random.nextInt(3) == 0 ? all / 7 : 0;
        long rest = all - next;
        for (int at = 0; at < OUTLAYS.size() && rest > 0; at++) {
            long amount = at + 1 == OUTLAYS.size() ? rest : Math.min(rest, 1 + random.nextInt(900_000));
            outlay.add(new Entry("", layout.name(OUTLAYS.get(at), 0, at), amount));
            rest -= amount;
        }
        outlaySums.add(new Entry("year-outlay", "本年支出合计", all - next));
        outlaySums.add(new Entry("carried-out", layout.one(List.of("结转下年", "年末结转和结余")), next));
        outlaySums.add(new Entry("outlay-total", "支出总计", all));
    }

    @Override
    public Map<String, List<String>> truth() {
        return Map.of("overall/income#1", records(income, incomeSums), "overall/outlay#1", records(outlay, outlaySums));
    }

    private List<String> records(List<Entry> entries, List<Entry> sums) {
        List<String> records = new ArrayList<>();
        entries.forEach(entry -> records.add(entry.record(scale)));
        sums.forEach(entry -> records.add(entry.record(scale)));
        return records.stream()
                .map(record -> record.replaceAll("item=\\s*(\\d+\\.)?", "item="))
                .toList();
    }

    @Override
    public List<Sketch> pages() {
        int rows = Math.max(income.size(), outlay.size());
        if (rows < 4 || layout.random.nextInt(3) > 0) {
            return List.of(page(0, rows, true));
        }
        return List.of(page(0, rows / 2, false), page(rows / 2, rows, true));
    }

    private Sketch page(int first, int last, boolean sums) {
        Sketch sketch = new Sketch();
        int row = Letterhead.draw(sketch, layout, scale.title(), scale.owner(), 4);
        row = headings(sketch, row);
        for (int at = first; at < last; at++, row++) {
            side(sketch, row, 0, income, at);
            side(sketch, row, 2, outlay, at);
        }
        for (int at = 0; sums && at < incomeSums.size(); at++, row++) {
            side(sketch, row, 0, incomeSums, at);
            side(sketch, row, 2, outlaySums, at);
        }
        if (layout.unitPlace == Layout.UnitPlaces.FOOT) {
            sketch.put(row++, 3, Letterhead.unit(layout));
        }
        if (sums && layout.notes) {
            sketch.put(row, 0, "注：本表反映部门本年度的总收支情况。");
        }
        return sketch;
    }

    private int headings(Sketch sketch, int row) {
        String[] sides = {layout.one(List.of("收入", "收  入", "本年收入")), layout.one(List.of("支出", "支　出", "本年支出"))};
        for (int side = 0; side < 2; side++) {
            if (layout.heads == Layout.Heads.TWO_UNMERGED) {
                sketch.put(row, 2 * side, sides[side]);
            } else {
                sketch.merged(row, 2 * side, row, 2 * side + 1, sides[side]);
            }
            sketch.put(row + 1, 2 * side, layout.one(List.of("项目", "项  目", "项\n目")));
            sketch.put(row + 1, 2 * side + 1, amountHeading + layout.unitInHeading());
        }
        return row + 2;
    }

    private void side(Sketch sketch, int row, int column, List<Entry> entries, int at) {
        if (at < entries.size()) {
            Entry entry = entries.get(at);
            sketch.put(row, column, entry.name());
            sketch.put(row, column + 1, layout.figure(scale.in(layout.unit, entry.amount())));
        }
    }

    @Override
    public String toString() {
        return "overall " + layout;
    }
}
