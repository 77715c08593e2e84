package cn.gouji.form.layouts;

import cn.gouji.form.Drawn;
import java.util.List;
import java.util.Map;

/** One table in its plainest layout, for the tests that lay it out otherwise. */
final class DrawnTables {

    static final String HEAD = "预算单位|科目编码|科目名称|支出总计|基本支出|项目支出\n";
    static final String BODY = """
            某市民政局|||230|130|100
            |'301|工资福利支出|100|100|0
            |'30101|基本工资|100|100|0
            |'302|商品和服务支出|130|30|100
            |'30201|办公费|60|30|30
            |'30211|差旅费|70|0|70
            """;
    static final String TITLE = "一般公共预算支出表（按经济分类）|<|<|<|<|<\n";
    static final String OWNER = "部门名称：某市民政局|||||单位：万元\n";
    static final String PLAIN = TITLE + OWNER + HEAD + BODY;

    static final String FUND = """
            政府性基金预算支出表|<|<|<|<|<
            部门名称：某市民政局|||||单位：万元
            预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
            某市民政局|||50|0|50
            |'229|其他支出|50|0|50
            |'22960|彩票公益金安排的支出|50|0|50
            """;

    private DrawnTables() {}

    /** The records of a workbook of these sheets. */
    static Map<String, List<String>> records(String... sheets) {
        Drawn drawn = new Drawn();
        for (String sheet : sheets) {
            drawn.sheet("Sheet" + sheet.hashCode(), sheet);
        }
        return Records.of(drawn.workbook());
    }

    /** The body's lines from one to before another. */
    static String lines(int from, int to) {
        return String.join("\n", BODY.lines().toList().subList(from, to)) + "\n";
    }

    /** The drawing further down and to the right. */
    static String shifted(String drawing, int rows, int columns) {
        return ("x|\n").repeat(rows).replace("x", "") + drawing.replaceAll("(?m)^", "|".repeat(columns));
    }

    /** Two drawings side by side, some columns between them. */
    static String beside(String left, String right, int gap) {
        List<String> one = left.lines().toList();
        List<String> other = right.lines().toList();
        int width = one.stream()
                .mapToInt(line -> line.split("\\|", -1).length)
                .max()
                .orElse(0);
        StringBuilder both = new StringBuilder();
        for (int row = 0; row < Math.max(one.size(), other.size()); row++) {
            String own = row < one.size() ? one.get(row) : "";
            int missing = width - own.split("\\|", -1).length + gap;
            both.append(own)
                    .append("|".repeat(missing + 1))
                    .append(row < other.size() ? other.get(row) : "")
                    .append('\n');
        }
        return both.toString();
    }
}
