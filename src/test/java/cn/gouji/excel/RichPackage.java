package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A workbook with one of everything a unit's file may hold, part by part in {@code src/test/resources/rich}: macros, charts
 * and a chart sheet, pictures, WPS cell images, sparklines, a slicer, a table, conditional formats, validations, protection,
 * print settings, a calculation chain, notes, threaded comments, custom XML, names that count sheets.
 */
final class RichPackage {

    static final String NAME = "部门预算.xlsm";
    static final Path FOLDER = Path.of("src/test/resources/rich");

    /** One mark of each kind: on notes that are there, on a filled cell, on cells and rows that are not there. */
    static final List<Mark> MARKS = List.of(
            mark("收支总表", 2, 1, 3, "[错误] 应为 1,307.66 <万元>"),
            mark("收支总表", 1, 3, 2, "[核实] 说明"),
            mark("收支总表", 2, 2, 1, "[提示] 有底色"),
            mark("收支总表", 3, 2, 3, "[错误] 空格"),
            mark("收支总表", 6, 0, 3, "[错误] 空行"),
            mark("支出'表", 3, 0, 3, "[错误] 有讨论"),
            mark("支出'表", 3, 1, 3, "[错误] 中间"),
            mark("支出'表", 1, 0, 3, "[错误] 之间的行"),
            mark("空表", 2, 2, 2, "[核实] 空表"));

    private RichPackage() {}

    static Mark mark(String sheet, int row, int column, int weight, String note) {
        return new Mark(new CellPlace(NAME, sheet, 0, row, column), weight, note);
    }

    /** A small findings sheet with a folded line, a choice and a hidden column. */
    static Leaf leaf() {
        List<Leaf.Column> columns = List.of(
                new Leaf.Column(12, false, List.of()),
                new Leaf.Column(16, false, List.of("已修改", "属实，说明如下")),
                new Leaf.Column(18, true, List.of()));
        return new Leaf(
                "核对意见",
                columns,
                1,
                List.of(
                        new Leaf.Row(List.of(entry("某局核对意见", Leaf.Style.TITLE, null)), 0, true),
                        row(0, entry("单元格", Leaf.Style.HEADER, null), entry("单位说明", Leaf.Style.HEADER, null)),
                        row(
                                0,
                                entry("B3", Leaf.Style.ERROR, MARKS.get(0).place()),
                                entry("", Leaf.Style.INPUT, null),
                                entry("0123456789abcdef", Leaf.Style.PLAIN, null)),
                        row(1, entry("由上一条引起 & \"=1+1\" _x0041_", Leaf.Style.INFO, null))));
    }

    private static Leaf.Row row(int group, Leaf.Entry... entries) {
        return new Leaf.Row(List.of(entries), group, false);
    }

    private static Leaf.Entry entry(String text, Leaf.Style style, CellPlace link) {
        return new Leaf.Entry(text, style, Optional.ofNullable(link));
    }

    static Map<String, byte[]> parts() {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (String name : Files.readAllLines(FOLDER.resolve("order.txt"))) {
                parts.put(name, Files.readAllBytes(FOLDER.resolve(name)));
            }
            return parts;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** As the JDK packs it: every entry with a data descriptor, pictures stored. */
    static byte[] described() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("单位");
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 18, 9, 30));
                if (part.getKey().endsWith(".png")) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** As writers for very large files pack it: sizes among the extra fields, and an end record for many entries. */
    static byte[] large() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }
}
