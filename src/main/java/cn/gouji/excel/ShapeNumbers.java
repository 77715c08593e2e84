package cn.gouji.excel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The numbers of shapes in old drawings, unique across the workbook: each drawing has blocks of 1024 of its own (图形编号).
 * Some writers number outside the blocks they declare, so that what is used counts as well as what is declared.
 */
final class ShapeNumbers {

    private static final Pattern BLOCKS = Pattern.compile("<o:idmap\\b[^>]*?\\bdata\\s*=\\s*[\"']([0-9, ]+)[\"']");
    private static final Pattern SHAPE = Pattern.compile("_x0000_s([0-9]{1,9})\\b");
    private static final int BLOCK = 1024;
    private static final int LONGEST = 6;

    /** Numbers that follow each other, and the blocks they are in as a drawing declares them. */
    record Run(long first, String blocks) {}

    private long last;

    /** The numbers that no drawing of the package uses. */
    static ShapeNumbers free(Parts parts) {
        ShapeNumbers numbers = new ShapeNumbers();
        for (String name : parts.names()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".vml")) {
                numbers.reserve(parts, name);
            }
        }
        return numbers;
    }

    private void reserve(Parts parts, String name) {
        String drawing;
        try (var in = parts.open(name)) {
            // Two bytes a character: what is looked for is ASCII.
            drawing = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
        } catch (java.io.IOException broken) {
            throw new Unmarkable(name);
        }
        for (Matcher blocks = BLOCKS.matcher(drawing); blocks.find(); ) {
            for (String each : blocks.group(1).split("[, ]+")) {
                last = Math.max(last, each.isEmpty() || each.length() > LONGEST ? 0 : Long.parseLong(each));
            }
        }
        for (Matcher shapes = SHAPE.matcher(drawing); shapes.find(); ) {
            last = Math.max(last, Long.parseLong(shapes.group(1)) / BLOCK);
        }
    }

    /** So many numbers in blocks of their own. */
    Run take(int count) {
        long first = last + 1;
        last = first + count / BLOCK;
        String blocks =
                LongStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return new Run(first * BLOCK + 1, blocks);
    }
}
