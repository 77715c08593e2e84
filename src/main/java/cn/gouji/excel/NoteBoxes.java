package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The boxes of a sheet's notes, in the old drawing language, without those of some cells. */
final class NoteBoxes {

    private static final Pattern SHAPE = Pattern.compile("<v:shape\\b[^>]*?(?:/>|>.*?</v:shape>)", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("ObjectType\\s*=\\s*\"Note\"");
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*([0-9]{1,5})\\s*</x:Column>");

    private final String rest;

    /** @param gone the cells whose boxes are left out, A1 style */
    NoteBoxes(String drawing, Set<String> gone) {
        StringBuilder kept = new StringBuilder(drawing.length());
        Matcher shape = SHAPE.matcher(drawing);
        int from = 0;
        while (shape.find()) {
            kept.append(drawing, from, shape.start());
            if (!gone.contains(cell(shape.group()))) {
                kept.append(shape.group());
            }
            from = shape.end();
        }
        rest = kept.append(drawing, from, drawing.length()).toString();
    }

    /** Whether no shape of any kind is left. */
    boolean isEmpty() {
        return !SHAPE.matcher(rest).find();
    }

    byte[] bytes() {
        return rest.getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return NOTE.matcher(shape).find() && row.find() && column.find()
                ? CellPlace.columnName(Integer.parseInt(column.group(1))) + (Integer.parseInt(row.group(1)) + 1)
                : "";
    }
}
