package cn.gouji;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes long lists as a stream: the budget lines of very many units, all sums right but one total, all codes right but one that
 * stands twice and one that belongs to another name. By hand: {@code LongList FILE.xlsx|FILE.csv ROWS SEED}.
 */
final class LongList {

    private static final List<List<String>> SECTIONS = List.of(
            List.of(
                    "20101 人大事务",
                    "2010101 行政运行",
                    "2010102 一般行政管理事务",
                    "2010103 机关服务",
                    "2010104 人大会议",
                    "2010105 人大立法",
                    "2010106 人大监督",
                    "2010108 代表工作"),
            List.of(
                    "20103 政府办公厅（室）及相关机构事务",
                    "2010301 行政运行",
                    "2010302 一般行政管理事务",
                    "2010303 机关服务",
                    "2010304 专项服务",
                    "2010306 政务公开审批"));
    private static final List<String> HEADINGS = List.of("预算单位", "科目编码", "科目名称", "合计", "基本支出", "项目支出", "说明", "备注");

    /** What was spoiled: the cell of the wrong total, of the second of two equal codes, and of the wrong code. */
    record Spoiled(String total, String twice, String wrong, String grand, int rows) {}

    /** Where lines go. */
    private interface Sink {
        void row(List<Object> cells) throws IOException;
    }

    private final Random random;
    private final Sink sink;
    private final int wanted;
    private final boolean oneUnit;
    private int rows;
    private String total = "";
    private String twice = "";
    private String wrong = "";

    private LongList(long seed, int wanted, boolean oneUnit, Sink sink) {
        this.random = new Random(seed);
        this.wanted = wanted;
        this.oneUnit = oneUnit;
        this.sink = sink;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        System.out.println("seed " + seed + ": "
                + (file.toString().endsWith(".csv") ? csv(file, rows, seed) : xlsx(file, rows, seed, false)));
    }

    /** A text file in UTF-8 with a mark. */
    static Spoiled csv(Path file, int rows, long seed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            return new LongList(seed, rows, false, cells -> {
                        List<String> texts = new ArrayList<>();
                        cells.forEach(cell -> texts.add(String.valueOf(cell)));
                        out.write((String.join(",", texts) + "\r\n").getBytes(StandardCharsets.UTF_8));
                    })
                    .write();
        }
    }

    /** A workbook with shared strings, as Excel writes it. */
    static Spoiled xlsx(Path file, int rows, long seed, boolean oneUnit) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml", 1));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"明细\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("worksheet", "worksheets/sheet1.xml", 1)
                            .replace(
                                    "</Relationships>",
                                    relation("sharedStrings", "sharedStrings.xml", 2)
                                                    .replaceAll(".*(<Relationship .*/>).*", "$1")
                                            + "</Relationships>"));
            Map<String, Integer> numbers = new HashMap<>();
            List<String> texts = new ArrayList<>();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            put(
                    zip,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            int[] row = {0};
            Spoiled spoiled =
                    new LongList(seed, rows, oneUnit, cells -> put(zip, row(++row[0], cells, numbers, texts))).write();
            put(zip, "</sheetData></worksheet>");
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            put(zip, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            for (String text : texts) {
                put(zip, "<si><t>" + text + "</t></si>");
            }
            put(zip, "</sst>");
            zip.closeEntry();
            return spoiled;
        }
    }

    private static String relation(String kind, String target, int id) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId"
                + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        put(zip, content);
        zip.closeEntry();
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int row, List<Object> cells, Map<String, Integer> numbers, List<String> texts) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int at = 0; at < cells.size(); at++) {
            String place = (char) ('A' + at) + String.valueOf(row);
            if (cells.get(at) instanceof Number number) {
                xml.append("<c r=\"" + place + "\"><v>" + number + "</v></c>");
            } else if (!cells.get(at).equals("")) {
                int known = numbers.computeIfAbsent(String.valueOf(cells.get(at)), text -> {
                    texts.add(text);
                    return texts.size() - 1;
                });
                xml.append("<c r=\"" + place + "\" t=\"s\"><v>" + known + "</v></c>");
            }
        }
        return xml.append("</row>").toString();
    }

    private Spoiled write() {
        try {
            row("2026年一般公共预算支出表");
            row("编制部门：某市财政局", "", "", "", "", "单位：元");
            row(HEADINGS.toArray());
            Random twin = new Random(random.nextLong());
            if (oneUnit) {
                items(twin.nextLong());
            } else {
                units(twin);
            }
            return new Spoiled(total, twice, wrong, "D4", rows);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The lines are made twice from the same numbers: once for the grand total above them, once to be written. */
    private void units(Random twin) throws IOException {
        long seed = twin.nextLong();
        long[] sum = new long[2];
        int begun = rows + 1;
        int count = 0;
        for (Random made = new Random(seed); begun + count < wanted; ) {
            Unit unit = new Unit(made, count);
            sum[0] += unit.basic;
            sum[1] += unit.project;
            count += unit.lines.size();
        }
        row("合计", "", "", sum[0] + sum[1], sum[0], sum[1], "", "");
        int written = 0;
        for (Random made = new Random(seed); begun + written < wanted; ) {
            Unit unit = new Unit(made, written);
            boolean middle = total.isEmpty() && written > count / 2;
            written += unit.lines.size();
            for (int at = 0; at < unit.lines.size(); at++) {
                Object[] line = unit.lines.get(at);
                if (middle) {
                    spoil(line, at, unit);
                }
                row(line);
            }
        }
    }

    /** One unit with a single class of very many items, each with a code of its own; its total is 900 too much. */
    private void items(long seed) throws IOException {
        long[] sum = new long[2];
        Random first = new Random(seed);
        for (int at = rows + 2; at < wanted; at++) {
            sum[0] += first.nextInt(1_000);
            sum[1] += first.nextInt(1_000);
        }
        total = "E" + (rows + 1);
        row("某市财政局", "", "", sum[0] + sum[1] + 900, sum[0] + 900, sum[1], "", "");
        row("", "201", "一般公共服务支出", sum[0] + sum[1], sum[0], sum[1], "", "");
        Random made = new Random(seed);
        for (int at = rows; at < wanted; at++) {
            long own = made.nextInt(1_000);
            long other = made.nextInt(1_000);
            row("", "201" + (100_000 + at), "第" + at + "项", own + other, own, other, "", "");
        }
    }

    /** In one unit in the middle. */
    private void spoil(Object[] line, int at, Unit unit) {
        int row = rows + 1;
        if (at == 2) {
            line[3] = (Long) line[3] + 900;
            line[4] = (Long) line[4] + 900;
            total = "E" + row;
        } else if (at == 4) {
            line[1] = unit.lines.get(3)[1];
            twice = "B" + row;
        } else if (at == unit.lines.size() - 1) {
            line[1] = "2010350";
            wrong = "B" + row;
        }
    }

    private void row(Object... cells) throws IOException {
        rows++;
        sink.row(List.of(cells));
    }

    /** One unit: its total, a class, sections, items. */
    private static final class Unit {

        private final List<Object[]> lines = new ArrayList<>();
        private long basic;
        private long project;

        Unit(Random random, int number) {
            List<Object[]> below = new ArrayList<>();
            for (List<String> section : SECTIONS) {
                int head = below.size();
                long[] sum = new long[2];
                below.add(new Object[0]);
                for (String item : section.subList(1, section.size())) {
                    long own = random.nextInt(9_000_000);
                    long other = random.nextInt(3) == 0 ? 0 : random.nextInt(90_000_000);
                    sum[0] += own;
                    sum[1] += other;
                    below.add(line(item, own, other, "第" + number + "号之" + below.size() + "项，据实编列"));
                }
                below.set(head, line(section.get(0), sum[0], sum[1], ""));
                basic += sum[0];
                project += sum[1];
            }
            Object[] own = line("201 一般公共服务支出", basic, project, "");
            lines.add(new Object[] {"某市第" + number + "单位", "", "", own[3], own[4], own[5], "", ""});
            lines.add(own);
            lines.addAll(below);
        }

        private static Object[] line(String subject, long basic, long project, String remark) {
            String[] parts = subject.split(" ", 2);
            return new Object[] {"", parts[0], parts[1], basic + project, basic, project, remark, "编列"};
        }
    }
}
