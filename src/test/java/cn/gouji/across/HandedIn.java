package cn.gouji.across;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.SourceFile;
import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Documents as units hand them in, drawn as text, read by Gouji, and kept and read again as the ledger does. */
final class HandedIn {

    static final Document.Owner UNIT = owner("甲中心");

    private HandedIn() {}

    static Document.Owner owner(String name) {
        return new Document.Owner("", name, name);
    }

    static Document budget(Document.Owner owner, int year, Drawn drawn) {
        return document(owner, year, Filing.Kind.BUDGET, 1, 1, drawn);
    }

    static Document evaluation(int year, long run, Drawn drawn) {
        return document(UNIT, year, Filing.Kind.SELF_EVALUATION, 1, run, drawn);
    }

    static Document document(Document.Owner owner, int year, Filing.Kind kind, int round, long run, Drawn drawn) {
        return new Document(owner, year, kind, round, run, Kept.read(Kept.write(filing(drawn))));
    }

    /** A budget whose prose says that, beside tables that do not matter. */
    static Document budget(int year, String... prose) {
        Drawn drawn = projects(year, "万元", "440307250000000000001,网格管理,82.00");
        Filing kept = Kept.read(Kept.write(filing(drawn, prose)));
        return new Document(UNIT, year, Filing.Kind.BUDGET, 1, year, kept);
    }

    static Filing filing(Drawn drawn, String... prose) {
        Gouji gouji = Gouji.standard(
                (name, content) -> new Opened.Readable(name.endsWith(".docx") ? prose(name, prose) : drawn.workbook()),
                RuleSettings.DEFAULT);
        List<ReadFile> files = new ArrayList<>();
        files.add(gouji.read(new SourceFile("报表.xlsx", new byte[0])));
        if (prose.length > 0) {
            files.add(gouji.read(new SourceFile("说明.docx", new byte[0])));
        }
        return gouji.filing(files);
    }

    private static Prose prose(String name, String... texts) {
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            ParagraphPlace place = new ParagraphPlace(name, "第一部分", paragraphs.size() + 1);
            paragraphs.add(new Prose.Paragraph(place, 0, text));
        }
        return new Prose(name, paragraphs, List.of());
    }

    /** A list of projects: code, name and amount of each, parted by commas. */
    static Drawn projects(int year, String unit, String... projects) {
        StringBuilder sheet = new StringBuilder(year + "年项目支出明细表|<|<\n部门名称：甲中心||单位：" + unit + "\n项目编码|项目名称|合计\n");
        for (String project : projects) {
            String[] fields = project.split(",");
            sheet.append("'" + fields[0] + "|" + fields[1] + "|" + fields[2] + "\n");
        }
        return new Drawn().sheet("项目明细", sheet.toString());
    }

    /** The self-evaluation of a project, with what it says was budgeted at first, of which the treasury's and what was carried over. */
    static Drawn form(int year, String code, String project, String initial, String treasury, String carried) {
        return form(new Drawn(), year, code, project, "甲中心", initial, treasury, carried);
    }

    static Drawn form(
            Drawn drawn,
            int year,
            String code,
            String project,
            String carrier,
            String initial,
            String treasury,
            String carried) {
        return drawn.sheet("自评" + drawn.workbook().sheets().size(), """
                项目支出绩效自评表|<|<|<|<|<|<|<
                （%d年度）|<|<|<|<|<|<|<
                项目名称|<|%s|<|项目编码|<|'%s|<
                主管部门|<|某局|<|实施单位|<|%s|<
                项目资金（元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
                |年度资金总额：|%s|90000.00|90000.00|10|100%%|10
                |其中：本年财政拨款|%s|90000.00|90000.00|—|—|—
                |上年结转资金|%s|0.00|0.00|—|—|—
                |其他资金|0.00|0.00|0.00|—|—|—
                年度总体目标|预期目标|<|<|实际完成情况|<|<|<
                ^|完成全部服务|<|<|完成了全部服务|<|<|<
                一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
                产出指标|数量指标|服务场次|≥12场|12场|90|90|
                总分|<|<|<|<|100|100|
                """.formatted(
                        year, project, code, carrier, initial, treasury, carried));
    }

    /** What is said, one line each: severity, rule and the places with what stands there. */
    static List<String> told(UnitDocuments unit) {
        return told(new Comparison(RuleSettings.DEFAULT).of(unit).found());
    }

    static List<String> told(List<Disagreement> disagreements) {
        for (Language language : Language.values()) {
            Wording wording = Wording.strict(language);
            disagreements.forEach(one -> wording.message(one.rule(), one.message()));
        }
        return disagreements.stream()
                .map(one -> one.severity() + " " + one.rule().id() + " "
                        + String.join(
                                " ",
                                one.spots().stream()
                                        .map(spot -> (spot.unit() + spot.year() + " " + spot.place() + " "
                                                        + spot.shown())
                                                .strip())
                                        .toList()))
                .toList();
    }

    /** The first sheet as it may be drawn again. */
    static String text(Drawn drawn) {
        StringBuilder text = new StringBuilder();
        Sheet sheet = drawn.workbook().sheets().get(0);
        for (int row : sheet.rowNumbers()) {
            List<String> cells = new ArrayList<>();
            sheet.row(row).forEach(cell -> {
                while (cells.size() < cell.place().column()) {
                    cells.add(cells.isEmpty() ? "" : "<");
                }
                boolean code = cell.text().matches("[0-9]{3,}") && cell.value() instanceof Value.Text;
                cells.add((code ? "'" : "") + cell.text());
            });
            text.append(String.join("|", cells)).append('\n');
        }
        return text.toString();
    }
}
