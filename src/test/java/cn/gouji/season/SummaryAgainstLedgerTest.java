package cn.gouji.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.check.Severity;
import cn.gouji.desk.Desk;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.Reminding;
import cn.gouji.desk.Report;
import cn.gouji.desk.ReportFiles;
import cn.gouji.desk.Settings;
import cn.gouji.desk.SummaryBook;
import cn.gouji.desk.Workspace;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Ledger;
import cn.gouji.report.LetterWriter;
import cn.gouji.season.District.Spoiling;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sheet of the summary of a generated season against plain SQL on its ledger: nothing that made the summary is asked how it did.
 */
@Tag("slow")
class SummaryAgainstLedgerTest {

    private static final Wording WORDING = new Wording(Language.CHINESE);
    private static final int RUNS = 3;
    private static final long SEED = Long.getLong("season.seed", 11);

    @TempDir
    private static Path folder;

    private static Connection sql;
    private static SummaryBook book;
    private static Map<String, Long> disagreements;

    /** Departments with something still wrong, with a fault of a template, with a unit that is missing and one that is unknown. */
    @BeforeAll
    static void aSeason() throws Exception {
        District district = new District(
                SEED, List.of(Spoiling.STILL_WRONG, Spoiling.TEMPLATE, Spoiling.UNIT_MISSING, Spoiling.STRANGER), 3);
        System.out.printf("seed %d%n", SEED);
        SeasonFolder.create(folder, district);
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\ndeadline: 2026年1月10日\n");
        Workspace workspace = Workspace.in(folder);
        for (int run = 1; run <= RUNS; run++) {
            SeasonFolder.drop(folder, district, run);
            Files.writeString(folder.resolve("inbox/坏" + run % 2 + ".xlsx"), "nothing of run " + run);
            new Desk(new GoujiChecker(Samples.gouji()), new WorkbookAnnotator(), WORDING, clock(run))
                    .run(workspace, (stage, done, total, what) -> {});
        }
        Settings settings = workspace.settings();
        Path file = folder.resolve("核对.xlsx");
        try (Ledger ledger = Ledger.open(workspace.ledger(settings))) {
            new Reminding(workspace, settings, ledger, WORDING, clock(8)).draft();
            Report report = new Report(ledger, workspace.register(), WORDING);
            new ReportFiles(workspace, WORDING).write(file, report.overview(settings, clock(9)));
            disagreements = report.disagreements(settings.rules()).stream()
                    .collect(Collectors.groupingBy(one -> one.rule().id(), Collectors.counting()));
        }
        book = new SummaryBook(Files.readAllBytes(file));
        sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gouji.db"));
        views(district);
    }

    private static Clock clock(int day) {
        return Clock.fixed(Instant.parse("2026-01-1" + day + "T02:03:04Z"), ZoneOffset.UTC);
    }

    /** What the ledger does not know: the words people read, and what the register wants. */
    private static void views(District district) throws SQLException {
        try (Statement statement = sql.createStatement()) {
            statement.execute("create temp table word (kind text, name text)");
            statement.execute("create temp table level (severity text, name text, rank integer)");
            statement.execute("create temp table due (code text, unit text, superior text, year integer, kind text)");
            statement.execute("create temp view standing as select s.* from submission s where s.state = 'ANSWERED' and"
                    + " (s.kind <> 'BUDGET' or not exists (select 1 from submission l where l.state = 'ANSWERED' and"
                    + " l.kind = 'BUDGET' and l.unit_key = s.unit_key and l.year = s.year and"
                    + " (l.round, l.run, l.number) > (s.round, s.run, s.number)))"
                    + " union all select s.* from submission s where s.state not in ('ANSWERED', 'REPEATED')");
            statement.execute("create temp view cause as select s.code, coalesce((select d.unit from due d where"
                    + " d.code = s.code), s.unit) as unit, f.*, l.name as level, l.rank, (select count(*) from finding c"
                    + " where c.run = f.run and c.number = f.number and c.under = f.position) as folded"
                    + " from standing s join finding f on f.run = s.run and f.number = s.number"
                    + " join level l on l.severity = f.severity where f.under = -1");
        }
        for (Filing.Kind kind : Filing.Kind.values()) {
            insert("insert into word values (?, ?)", kind.name(), LetterWriter.kind(kind, WORDING));
        }
        for (Severity severity : Severity.values()) {
            insert(
                    "insert into level values (?, ?, ?)",
                    severity.name(),
                    WORDING.severity(severity),
                    severity.ordinal());
        }
        for (Account unit : district.accounts()) {
            String superior = unit.isDepartment() ? "" : unit.superior();
            String due = "insert into due values (?, ?, ?, ?, ?)";
            insert(due, unit.code(), unit.name(), superior, District.LAST, "BUDGET");
            insert(due, unit.code(), unit.name(), superior, District.NEXT, "BUDGET");
            if (!unit.isDepartment()) {
                insert(due, unit.code(), unit.name(), superior, District.LAST, "SELF_EVALUATION");
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        sql.close();
    }

    @Test
    void unitsByStateAndSeverity() throws SQLException {
        same(
                "单位情况",
                "编码 单位 年度 材料 轮次 状态 错误 核实 提示 无法核对 尾差 批次 文件 校验码",
                "select s.code, coalesce((select d.unit from due d where d.code = s.code), s.unit), s.year, w.name,"
                        + " case s.state when 'ANSWERED' then s.round else '' end,"
                        + " case s.state when 'ANSWERED' then case s.passed when 1 then '通过' else '退回修改' end"
                        + " when 'HELD' then '" + WORDING.text("state.held") + "' else s.state end,"
                        + figures("errors", "warnings", "hints", "unverifiable", "roundings")
                        + " (select r.name from run r where r.number = s.run),"
                        + files("c.name") + ", " + files("c.sha256")
                        + " from standing s join word w on w.kind = s.kind");
    }

    private static String figures(String... columns) {
        return Arrays.stream(columns)
                .map(column -> " case s.state when 'ANSWERED' then s." + column + " else '' end,")
                .collect(Collectors.joining());
    }

    private static String files(String column) {
        return "(select group_concat(" + column + ", char(10)) from (select * from member m where m.run = s.run"
                + " and m.number = s.number order by m.position) m join content c on c.run = m.run"
                + " and c.path = m.path and c.entry = m.entry)";
    }

    @Test
    void totals() throws SQLException {
        String counts = "count(s.run), total(s.state = 'ANSWERED' and s.passed = 1),"
                + " total(s.state = 'ANSWERED' and s.passed = 0), total(s.state <> 'ANSWERED'), total(s.run is null),"
                + " total(s.errors), total(s.warnings), total(s.hints), total(s.unverifiable), total(s.roundings)";
        String all =
                "(select year, kind, run, state, passed, errors, warnings, hints, unverifiable, roundings from standing"
                        + " union all select d.year, d.kind, null, null, null, 0, 0, 0, 0, 0 from due d" + notCome()
                        + ") s";
        same(
                "总览",
                "年度 材料 已报 通过 退回修改 其他 未报 错误 核实 提示 无法核对 尾差",
                "select s.year, w.name, " + counts + " from " + all + " join word w on w.kind = s.kind group by 1, 2"
                        + " union all select '', '合计', " + counts + " from " + all);
    }

    private static String notCome() {
        return " where not exists (select 1 from standing s where s.code = d.code and s.year = d.year and s.kind = d.kind)";
    }

    @Test
    void whatHasNotComeAndHowOftenItWasRemindedOf() throws SQLException {
        same(
                "未报催报",
                "编码 单位 主管部门 年度 材料 邮箱 逾期天数 催报次数 最近催报",
                "select d.code, d.unit, d.superior, d.year, w.name, 'u' || d.code || '@example.gov.cn',"
                        + " cast(julianday('2026-01-19') - julianday('2026-01-10') as integer),"
                        + " (select count(*) from mail m where m.round = 0 and m.code = d.code and ',' || m.kind || ','"
                        + " like '%,' || d.kind || ' ' || d.year || ',%'),"
                        + " (select substr(max(m.changed), 1, 10) from mail m where m.round = 0 and m.code = d.code)"
                        + " from due d join word w on w.kind = d.kind" + notCome());
        assertThat(book.lines("未报催报"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("催报次数")).isEqualTo("1"));
        assertThat(select("select count(*), count(distinct code) from mail where round = 0"))
                .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(row.get(1)));
    }

    @Test
    void findingsOneByOneAndByRule() throws SQLException {
        same(
                "问题清单",
                "编码 单位 级别 规则 文件 位置 现值 应为 说明 建议值 连带",
                "select code, unit, level, rule, document, place, " + brief("actual") + ", " + brief("expected")
                        + ", message, proposals, folded from cause");
        same(
                "规则统计",
                "级别 规则 条数 单位数",
                "select l.name, g.rule, g.findings, g.units from (select rule, min(rank) as rank, count(*) as findings,"
                        + " count(distinct unit) as units from cause group by rule) g join level l on l.rank = g.rank");
        assertThat(book.lines("问题清单")).hasSizeGreaterThan(3);
    }

    private static String brief(String column) {
        return "case when length(" + column + ") > 60 then substr(" + column + ", 1, 60) || '…' else " + column
                + " end";
    }

    /** A fault may be alike in two ways and is told once: each line is part of what SQL finds alike, the widest all of it. */
    @Test
    void whatManyUnitsHaveInCommon() throws SQLException {
        List<Map<String, String>> lines = book.lines("共性问题");
        assertThat(lines).isNotEmpty();
        for (Map<String, String> line : lines) {
            List<String> units = select(
                            "select distinct unit from cause where rule = ? and case ? when '位置' then place = ? else "
                                    + brief("actual") + " = ? and " + brief("expected") + " = ? end",
                            line.get("规则"),
                            line.get("相同之处").contains("位置") ? "位置" : "内容",
                            line.get("位置"),
                            line.get("现值"),
                            line.get("应为"))
                    .stream()
                    .map(row -> row.get(0))
                    .toList();
            List<String> told = List.of(line.get("单位").split("、"));
            assertThat(told).hasSize(Integer.parseInt(line.get("单位数"))).hasSizeGreaterThan(2);
            assertThat(units).as(line.toString()).containsAll(told);
            if (line == lines.get(0)) {
                assertThat(told).hasSameSizeAs(units);
            }
        }
        assertThat(lines.stream().map(line -> line.get("规则")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        select("select distinct rule from (select rule from cause group by rule, place having"
                                        + " count(distinct unit) > 2 union select rule from cause where trim(actual) <> ''"
                                        + " group by rule, actual, expected having count(distinct unit) > 2)")
                                .stream()
                                .map(row -> row.get(0))
                                .toList());
    }

    /** What documents do not agree on is not in the ledger; what is still wrong in the next round can be told from it. */
    @Test
    void whatDocumentsDoNotAgreeOn() throws SQLException {
        List<Map<String, String>> lines = book.lines("文档间核对");
        assertThat(lines.stream().collect(Collectors.groupingBy(line -> line.get("规则"), Collectors.counting())))
                .isEqualTo(disagreements)
                .containsKey("DOC-09");
        assertThat(rows(
                        lines.stream()
                                .filter(line -> line.get("规则").equals("DOC-09"))
                                .toList(),
                        "单位 位置 现值 对照位置 对照值"))
                .containsExactlyInAnyOrderElementsOf(
                        select("select n.unit, " + cell("n.place") + ", " + brief("n.actual") + ", " + cell("f.place")
                                + ", f.actual from cause n"
                                + " join submission s on s.run = n.run and s.number = n.number"
                                + " join submission b on b.state = 'ANSWERED' and b.unit_key = s.unit_key"
                                + " and b.year = s.year and b.kind = s.kind and b.round = s.round - 1"
                                + " join finding f on f.run = b.run and f.number = b.number and f.under = -1"
                                + " and f.fingerprint = n.fingerprint and f.severity = 'ERROR'"
                                + " where n.severity = 'ERROR'"));
    }

    /** Without the sheet. */
    private static String cell(String column) {
        return "substr(" + column + ", instr(" + column + ", '!') + 1)";
    }

    @Test
    void whatCouldNotBeRead() throws SQLException {
        same(
                "无法读取",
                "文件 原因 批次",
                "select c.name, c.detail, r.name from content c join run r on r.number = c.run where c.state ="
                        + " 'UNREADABLE' and not exists (select 1 from content l where l.name = c.name and l.run > c.run)");
        assertThat(book.lines("无法读取")).hasSize(2);
    }

    @Test
    void whatEachRunDid() throws SQLException {
        String of = "(select count(*) from submission s where s.run = r.number and s.state = ";
        same(
                "处理记录",
                "批次 开始 完成 收到文件 其中材料 通过 退回修改 待认领 重复 出错 无法读取 写信 已发信 程序版本",
                "select r.name, replace(substr(r.started, 1, 16), 'T', ' '), replace(substr(r.finished, 1, 16), 'T', ' '),"
                        + " (select count(*) from file f where f.run = r.number),"
                        + " (select count(*) from content c where c.run = r.number),"
                        + of + "'ANSWERED' and s.passed = 1), " + of + "'ANSWERED' and s.passed = 0), " + of
                        + "'HELD'), " + of + "'REPEATED'), " + of + "'FAILED'),"
                        + " (select count(*) from content c where c.run = r.number and c.state = 'UNREADABLE'),"
                        + " (select count(*) from mail m where m.run = r.number),"
                        + " (select count(*) from mail m where m.run = r.number and m.state = 'ACCEPTED'),"
                        + " r.engine from run r");
        assertThat(book.lines("处理记录")).hasSize(RUNS);
    }

    /** The sheet shows under these headings what the query says, no line more and no line less. */
    private static void same(String sheet, String headings, String query) throws SQLException {
        assertThat(rows(book.lines(sheet), headings)).containsExactlyInAnyOrderElementsOf(select(query));
    }

    private static List<List<String>> rows(List<Map<String, String>> lines, String headings) {
        return lines.stream()
                .map(line -> Arrays.stream(headings.split(" "))
                        .map(heading -> line.getOrDefault(heading, "no column " + heading))
                        .toList())
                .toList();
    }

    private static void insert(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = sql.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setObject(at + 1, values[at]);
            }
            prepared.executeUpdate();
        }
    }

    private static List<List<String>> select(String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = sql.prepareStatement(query)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setObject(at + 1, values[at]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                        String text = result.getString(at);
                        row.add(text == null ? "" : text.replaceFirst("\\.0$", ""));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
