package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the tests of this package open and look at. */
final class Grids {

    private Grids() {}

    static Workbook workbook(String name, byte[] content) {
        return (Workbook) document(name, content);
    }

    static Prose prose(String name, byte[] content) {
        return (Prose) document(name, content);
    }

    private static Document document(String name, byte[] content) {
        return new Documents().open(name, content).fold(Opened.Readable::document, unreadable -> {
            throw new AssertionError(unreadable.toString());
        });
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Path> samples(String folder, String extension) {
        try (Stream<Path> files = Files.list(Path.of("samples", folder))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** All cells, one line each: place, value, text, formula. */
    static List<String> dump(Workbook book) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            lines.add(sheet.index() + " " + sheet.name() + " " + sheet.visibility() + " "
                    + sheet.merges().stream().map(area -> area.a1()).sorted().toList());
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    lines.add(sheet.name() + "!" + cell.place().spot() + " " + value(cell) + " «" + cell.text() + "» "
                            + cell.formula().orElse("") + (sheet.isHidden(row, cell.column()) ? " hidden" : ""));
                }
            }
        }
        return lines;
    }

    private static String value(Cell cell) {
        return cell.value()
                .number()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseGet(() -> cell.value().toString());
    }
}
