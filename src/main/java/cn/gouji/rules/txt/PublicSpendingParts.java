package cn.gouji.rules.txt;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Statement.Amounts;
import cn.gouji.filing.Statement.Composition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parts of 公用支出 in the text against the items of the table by economic classification: each named part is its
 * item, and the 公用经费定额 is what the other items come to. The definitions are similar, not the same.
 */
final class PublicSpendingParts {

    private static final Pattern PUBLIC = Pattern.compile("(?:日常)?公用(?:支出|经费)");
    private static final Pattern QUOTA = Pattern.compile("(?:日常)?公用经费定额|定额公用经费|定额经费");

    private PublicSpendingParts() {}

    static Stream<Rule.Statement> equations(Filing filing) {
        return filing.statements().stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .filter(list -> PUBLIC.matcher(list.subject().name()).matches())
                .flatMap(list -> TableQuantity.meantBy(list.subject().text()).stream()
                        .flatMap(meaning -> meaning.in(filing).stream())
                        .limit(1)
                        .flatMap(found -> equations(list, found)));
    }

    private static Stream<Rule.Statement> equations(Composition list, TableQuantity.Found found) {
        PublicItems items = new PublicItems(found.table(), found.line());
        Stream<Rule.Statement> named = list.parts().stream()
                .flatMap(part -> items
                        .meantBy(part.subject().text())
                        .flatMap(line -> line.figure(found.column())
                                .flatMap(Figure::known)
                                .map(figure -> new TableQuantity.Found(found.table(), line, found.column(), figure)))
                        .flatMap(cell -> part.amount().known().map(known -> item(part, known, cell)))
                        .stream());
        List<Line> lines = list.parts().stream()
                .flatMap(part -> items.meantBy(part.subject().text()).stream())
                .toList();
        Stream<Rule.Statement> quota = list.parts().stream()
                .filter(part -> QUOTA.matcher(part.subject().name()).matches())
                .filter(part -> lines.size() == list.parts().size() - 1)
                .flatMap(part -> items
                        .without(lines, Column.BASIC)
                        .flatMap(rest -> part.amount().known().map(known -> quota(part, known, rest, found)))
                        .stream());
        return Stream.concat(named, quota);
    }

    private static Rule.Statement item(Amounts part, Figure.Known known, TableQuantity.Found cell) {
        Message message = new Message("similar", TextDiffersFromTable.words(part, cell));
        return Equation.same(TextDiffersFromTable.INFO, known, cell.figure(), message)
                .atMost(Severity.WARNING);
    }

    private static Rule.Statement quota(
            Amounts part, Figure.Known known, List<Figure.Known> rest, TableQuantity.Found found) {
        Map<String, Object> words = new TreeMap<>(TextDiffersFromTable.words(part, found));
        words.put("items", rest.size());
        words.put("sum", PartsDifferFromTotalInProse.sum(known, rest));
        words.remove("figure");
        return Equation.sum(TextDiffersFromTable.INFO, known, rest, new Message("quota", words))
                .atMost(Severity.WARNING);
    }
}
