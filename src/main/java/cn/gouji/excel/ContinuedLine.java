package cn.gouji.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line of a list of which a text is too long for a cell (续行): it goes on in lines below that show nothing else, so that nothing
 * is lost and no number stands twice. Arrows say so.
 */
final class ContinuedLine {

    private static final String ON = " ↓";
    private static final String FROM = "↑ ";
    private static final int LONGEST = CellLimits.LONGEST - ON.length() - FROM.length();

    private ContinuedLine() {}

    /** All lines, those that are too long in several. */
    static List<Map<String, Object>> all(List<Map<String, Object>> lines) {
        return lines.stream()
                .flatMap(line ->
                        line.values().stream().anyMatch(ContinuedLine::isLong) ? parts(line).stream() : Stream.of(line))
                .toList();
    }

    private static boolean isLong(Object value) {
        return value instanceof String text && text.length() > CellLimits.LONGEST;
    }

    private static List<Map<String, Object>> parts(Map<String, Object> line) {
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(new HashMap<>(line));
        Map<String, Object> nothing = new HashMap<>();
        line.keySet().forEach(name -> nothing.put(name, ""));
        line.forEach((name, value) -> {
            List<String> pieces = isLong(value) ? pieces(value.toString()) : List.of();
            for (int at = 0; at < pieces.size(); at++) {
                if (at == parts.size()) {
                    parts.add(new HashMap<>(nothing));
                }
                String from = at == 0 ? "" : FROM;
                String on = at == pieces.size() - 1 ? "" : ON;
                parts.get(at).put(name, from + pieces.get(at) + on);
            }
        });
        return parts;
    }

    /** Cut after an item of the list where there is one, and never within a character. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST) {
            int line = text.lastIndexOf('\n', from + LONGEST - 1);
            int end = line > from ? line + 1 : from + LONGEST;
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(from, end));
            from = end;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
