package cn.gouji;

import cn.gouji.check.Repair;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Statement;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filing as it would be if a proposed correction of figures had been made (改正后的报送). Nothing is ever written out so. */
final class Corrected {

    /** Longer lists are read anew each time; nobody looks through one again for a single cell. */
    private static final int LONGEST = 20_000;

    private final Map<Place, Repair.Change> changes = new HashMap<>();

    private Corrected(Repair repair) {
        repair.changes().forEach(change -> changes.put(change.place(), change));
    }

    /** The filing with that correction; empty where it is not one of figures. */
    static Optional<Filing> by(Repair repair, Filing filing) {
        boolean figures =
                repair.changes().stream().allMatch(change -> number(change.to()).isPresent());
        boolean apart =
                repair.changes().stream().map(Repair.Change::place).distinct().count()
                        == repair.changes().size();
        return figures && apart ? Optional.of(new Corrected(repair).filing(filing)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private Filing filing(Filing filing) {
        return new Filing(
                filing.kind(),
                filing.unit(),
                filing.year(),
                filing.tables().stream().map(this::table).toList(),
                filing.statements().stream().map(this::statement).toList(),
                filing.paragraphs(),
                filing.contents(),
                filing.unread(),
                filing.extraction(),
                filing.workings());
    }

    private Table table(Table table) {
        boolean here = table.lines().size() <= LONGEST
                && table.lines().stream()
                        .flatMap(line -> line.figures().values().stream())
                        .anyMatch(this::isChanged);
        return here
                ? new Table(
                        table.form(),
                        table.block(),
                        table.headings(),
                        table.lines().stream().map(this::line).toList(),
                        table.extents())
                : table;
    }

    private Line line(Line line) {
        Map<Column, Figure> figures = new EnumMap<>(Column.class);
        line.figures().forEach((column, figure) -> figures.put(column, figure(figure)));
        return new Line(line.role(), line.item(), line.owner(), line.labels(), figures);
    }

    private Statement statement(Statement statement) {
        if (statement instanceof Statement.Growth growth) {
            return new Statement.Growth(
                    growth.subject(),
                    figure(growth.current()),
                    figure(growth.change()),
                    growth.direction(),
                    growth.directionWord(),
                    growth.percent().map(this::figure),
                    growth.percentWord(),
                    growth.reason(),
                    growth.sentence());
        }
        if (statement instanceof Statement.Composition whole) {
            List<Statement.Amounts> parts =
                    whole.parts().stream().map(this::amounts).toList();
            return new Statement.Composition(
                    whole.subject(), figure(whole.total()), parts, whole.complete(), whole.sentence());
        }
        return statement instanceof Statement.Amounts amounts ? amounts(amounts) : statement;
    }

    private Statement.Amounts amounts(Statement.Amounts amounts) {
        return new Statement.Amounts(amounts.subject(), figure(amounts.amount()), amounts.sentence());
    }

    private Figure figure(Figure figure) {
        return figure.known()
                .flatMap(known -> change(known).map(change -> corrected(known, change)))
                .orElse(figure);
    }

    private static Figure corrected(Figure.Known known, Repair.Change change) {
        BigDecimal number = number(change.to()).orElseThrow();
        return new Figure.Known(known.amount().withPrinted(number), known.origin(), change.to(), false);
    }

    private boolean isChanged(Figure figure) {
        return figure.known().flatMap(this::change).isPresent();
    }

    /** What becomes of it. A paragraph holds several figures: the one that is meant is known by what it shows. */
    private Optional<Repair.Change> change(Figure.Known known) {
        return Optional.ofNullable(changes.get(known.origin().first()))
                .filter(change -> change.from().equals(known.amount().text()));
    }
}
