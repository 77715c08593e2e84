package cn.gouji.rules.frm;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of bodies in the heads and rows of a filing, and which of them must be one body (单位名称). */
final class UnitNames {

    /** Words of rank and party that people leave out or put in; what is left is the body's own name. */
    private static final Pattern RANK = Pattern.compile("中国共产党|中共|[省市区县州盟旗乡镇委会]|街道|人民政府");

    private static final Pattern NUMERAL = Pattern.compile("[0-9一二三四五六七八九十东南西北中上下新老]");
    private static final int LONG_ENOUGH = 6;

    private final Map<String, List<Label>> names = new LinkedHashMap<>();
    private final List<Set<String>> together = new ArrayList<>();

    UnitNames(Filing filing) {
        filing.tables().stream()
                .map(Table::form)
                .distinct()
                .flatMap(form -> Stream.concat(form.fact("owner").stream(), form.fact("superior").stream()))
                .forEach(this::take);
        filing.tables().forEach(table -> {
            Set<String> rows = new LinkedHashSet<>();
            table.lines().stream()
                    .filter(line -> line.role() != Line.Role.FRAGMENT)
                    .flatMap(line -> line.label(Column.OWNER).stream())
                    .filter(label -> !label.isBlank())
                    .forEach(label -> {
                        take(label);
                        rows.add(label.compact());
                    });
            together.add(rows);
        });
    }

    private void take(Label label) {
        if (!label.isBlank()) {
            names.computeIfAbsent(label.compact(), name -> new ArrayList<>()).add(label);
        }
    }

    /** Where each name stands, by its compact form, in reading order. */
    Map<String, List<Label>> all() {
        return names;
    }

    /** Whether both must be one body: their own names are equal, or differ in one character, and no table lists both. */
    boolean areOne(String one, String other) {
        return !one.equals(other)
                && together.stream().noneMatch(rows -> rows.contains(one) && rows.contains(other))
                && (bare(one).equals(bare(other)) || oneCharacterApart(one, other));
    }

    private static String bare(String name) {
        return RANK.matcher(name).replaceAll("");
    }

    private static boolean oneCharacterApart(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG_ENOUGH || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int front = 0;
        while (front < Math.min(one.length(), other.length()) && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < Math.min(one.length(), other.length()) - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        String left = one.substring(front, one.length() - back);
        String right = other.substring(front, other.length() - back);
        return left.length() <= 1
                && right.length() <= 1
                && !NUMERAL.matcher(left + right).find();
    }
}
