package cn.gouji.form;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.filing.Column;
import cn.gouji.filing.Line;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rest of a name, wrapped into the row below, to where it belongs. Only where the two make a name of the official lists
 * and the first alone does not: all other words without figures may be captions.
 */
final class WrappedNames {

    private final List<RawLine> lines = new ArrayList<>();
    private final List<RawBlock.SkippedRow> joined = new ArrayList<>();

    WrappedNames(List<RawLine> read) {
        for (RawLine line : read) {
            RawLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            Optional<RawLine> whole = last == null ? Optional.empty() : joined(last, line);
            if (whole.isPresent()) {
                lines.set(lines.size() - 1, whole.get());
                joined.add(new RawBlock.SkippedRow(line.row(), "name-continued"));
            } else {
                lines.add(line);
            }
        }
    }

    List<RawLine> lines() {
        return lines;
    }

    List<RawBlock.SkippedRow> joined() {
        return joined;
    }

    private Optional<RawLine> joined(RawLine named, RawLine below) {
        Cell own = name(named);
        Cell more = name(below);
        boolean follows = below.role() == Line.Role.FRAGMENT && below.row() == named.row() + joinedBelow(named) + 1;
        if (!follows || own == null || more == null || isOfficial(own.text())) {
            return Optional.empty();
        }
        String text = own.text().stripTrailing() + more.text().strip();
        Cell whole = new Cell(own.place(), new Value.Text(text), text, Optional.empty());
        return isOfficial(text) ? Optional.of(named.withText(Column.NAME, whole)) : Optional.empty();
    }

    private long joinedBelow(RawLine line) {
        return joined.stream().filter(row -> row.row() > line.row()).count();
    }

    private static boolean isOfficial(String name) {
        return CodeLists.official().isName(Words.name(name));
    }

    private static @Nullable Cell name(RawLine line) {
        Cell name = line.texts().get(Column.NAME);
        return name == null || name.isBlank() ? null : name;
    }
}
