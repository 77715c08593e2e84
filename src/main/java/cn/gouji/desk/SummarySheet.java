package cn.gouji.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheets of the summary and what may stand on them (汇总的各页): the names are those of the template and its placeholders. */
enum SummarySheet {
    TOTALS("总览", "年度", "材料", "已报", "通过", "退回修改", "其他", "未报", "错误", "核实", "提示", "无法核对", "尾差"),
    UNITS(
            "单位情况", "序号", "编码", "单位", "主管部门", "年度", "材料", "轮次", "状态", "错误", "核实", "提示", "无法核对", "尾差", "答复时间", "批次",
            "文件", "校验码"),
    FINDINGS("问题清单", "序号", "编码", "单位", "级别", "规则", "规则名称", "文件", "位置", "现值", "应为", "说明", "建议值", "连带", "单位说明"),
    RULES("规则统计", "序号", "级别", "规则", "规则名称", "条数", "单位数"),
    MISSING("未报催报", "序号", "编码", "单位", "主管部门", "年度", "材料", "联系人", "邮箱", "逾期天数", "催报次数", "最近催报"),
    COMMON("共性问题", "序号", "级别", "规则", "规则名称", "相同之处", "位置", "现值", "应为", "说明", "单位数", "主管部门", "单位"),
    ACROSS("文档间核对", "序号", "级别", "规则", "规则名称", "单位", "说明", "文件", "位置", "现值", "对照文件", "对照位置", "对照值", "应为"),
    UNREADABLE("无法读取", "序号", "文件", "原因", "批次"),
    RUNS("处理记录", "序号", "批次", "开始", "完成", "收到文件", "其中材料", "通过", "退回修改", "待认领", "重复", "出错", "无法读取", "写信", "已发信", "程序版本");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    SummarySheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** The name of the sheet. */
    String title() {
        return title;
    }

    /** The names of what a line of it may show, in order. */
    List<String> columns() {
        return columns;
    }

    /** A line of these values, which are texts or whole numbers, one for each column. */
    Map<String, Object> line(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(title + " has " + columns.size() + " columns, not " + values.length);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            line.put(columns.get(at), values[at]);
        }
        return line;
    }
}
