package cn.gouji.rules.txt;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.text.Lexicon;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The items under one class of the table by economic classification, found by their names (公用支出各项): the names are
 * right even where the code column has slid.
 */
final class PublicItems {

    private static final int CLASS_DIGITS = 3;
    private static final Map<String, String> ALIASES = Lexicon.rows("public-items.txt").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private final Map<String, Line> items = new LinkedHashMap<>();
    private boolean ambiguous;

    /** The items below that class line. */
    PublicItems(Table table, Line classLine) {
        boolean below = false;
        for (Line line : table.lines()) {
            String code = line.text(Column.CODE);
            if (line == classLine) {
                below = true;
            } else if (below && code.length() == CLASS_DIGITS) {
                return;
            } else if (below && code.length() > CLASS_DIGITS) {
                String name = line.label(Column.NAME).map(Label::name).orElse("");
                ambiguous |= items.put(name, line) != null;
            }
        }
    }

    /** The item a part of the text means. */
    Optional<Line> meantBy(String part) {
        String name = Words.name(part);
        return ambiguous ? Optional.empty() : Optional.ofNullable(items.get(ALIASES.getOrDefault(name, name)));
    }

    /** The figures of all items but these; empty where one of them cannot be read. */
    Optional<List<Figure.Known>> without(List<Line> named, Column column) {
        List<Figure.Known> rest = new ArrayList<>();
        for (Line line : items.values()) {
            Optional<Figure.Known> figure = line.figure(column).flatMap(Figure::known);
            if (ambiguous || figure.isEmpty()) {
                return Optional.empty();
            }
            if (!named.contains(line)) {
                rest.add(figure.orElseThrow());
            }
        }
        return Optional.of(List.copyOf(rest)).filter(figures -> !figures.isEmpty());
    }
}
