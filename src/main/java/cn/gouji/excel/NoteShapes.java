package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Numbers the boxes of the notes uniquely across an .xlsx workbook. POI begins on every sheet with the same number, where
 * each sheet should have blocks of 1024 of its own. Drawings the unit's file already had are left as they are, because its
 * buttons and embedded objects are found by these numbers.
 */
final class NoteShapes {

    private static final Pattern DRAWING = Pattern.compile("xl/drawings/[^/]+\\.vml", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCKS = Pattern.compile("(<o:idmap[^>]*data=\")([0-9,]+)\"");
    private static final Pattern SHAPE = Pattern.compile("(id=\"_x0000_s)([0-9]{1,9})\"");
    private static final int BLOCK = 1024;

    private final Parts original;
    private int block;

    private NoteShapes(Parts original) {
        this.original = original;
    }

    /** The workbook with the boxes of its new drawings numbered anew. */
    static byte[] numbered(byte[] before, byte[] marked) throws IOException {
        try (Parts original = Parts.of(before, Limits.DEFAULT)) {
            NoteShapes shapes = new NoteShapes(original);
            for (String name : original.names()) {
                if (DRAWING.matcher(name).matches()) {
                    shapes.reserve(new String(original.open(name).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return shapes.rewritten(marked);
        }
    }

    private void reserve(String drawing) {
        for (Matcher blocks = BLOCKS.matcher(drawing); blocks.find(); ) {
            for (String each : blocks.group(2).split(",")) {
                block = Math.max(block, each.isEmpty() || each.length() > 6 ? 0 : Integer.parseInt(each));
            }
        }
    }

    private byte[] rewritten(byte[] marked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(marked.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(marked));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                zip.putNextEntry(copy);
                boolean added = DRAWING.matcher(entry.getName()).matches() && !original.has(entry.getName());
                zip.write(added ? renumbered(in.readAllBytes()) : in.readAllBytes());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] renumbered(byte[] drawing) {
        String text = new String(drawing, StandardCharsets.UTF_8);
        int first = block + 1;
        int[] number = {first * BLOCK};
        String shapes = SHAPE.matcher(text).replaceAll(shape -> "$1" + ++number[0] + "\"");
        block = number[0] / BLOCK;
        StringBuilder blocks = new StringBuilder().append(first);
        for (int each = first + 1; each <= block; each++) {
            blocks.append(',').append(each);
        }
        return BLOCKS.matcher(shapes).replaceAll("$1" + blocks + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
