package cn.gouji.rules.identity;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * States an equation over figures that may be known or not: a figure that is unknown, or a total left blank over parts that
 * are not, makes it unstated; a figure that does not apply is no addend.
 */
public final class Statements {

    /** A figure and what people call it. */
    public record Named(Figure figure, String name) {}

    /** An addend of the right side. */
    public record Addend(int sign, Named named) {}

    private final RuleInfo rule;

    /** Statements of that rule. */
    public Statements(RuleInfo rule) {
        this.rule = rule;
    }

    /** total = Σ parts, or nothing where there is nothing to compare. */
    public Stream<Rule.Statement> sum(Named total, List<Named> parts) {
        return relation(total, parts.stream().map(part -> new Addend(1, part)).toList(), Equation.Relation.EQUAL);
    }

    /** The relation between a total and its parts, or nothing where there is nothing to compare. */
    public Stream<Rule.Statement> relation(Named total, List<Addend> parts, Equation.Relation relation) {
        List<Addend> addends = parts.stream()
                .filter(part -> !(part.named().figure() instanceof Figure.NotApplicable))
                .toList();
        if (total.figure() instanceof Figure.NotApplicable || addends.isEmpty()) {
            return Stream.empty();
        }
        Optional<Figure> unknown = Stream.concat(
                        Stream.of(total), addends.stream().map(Addend::named))
                .map(Named::figure)
                .filter(Figure.Unknown.class::isInstance)
                .findFirst();
        if (unknown.isPresent()) {
            return Stream.of(unknown(unknown.get()));
        }
        return known(total, addends, relation);
    }

    private Stream<Rule.Statement> known(Named total, List<Addend> parts, Equation.Relation relation) {
        Figure.Known left = total.figure().known().orElseThrow();
        List<Equation.Term> terms = parts.stream()
                .map(part -> new Equation.Term(
                        part.sign(), part.named().figure().known().orElseThrow()))
                .toList();
        boolean nothing = terms.stream().allMatch(term -> term.figure().blank());
        if (left.blank() && nothing) {
            return Stream.empty();
        }
        if (left.blank()
                && terms.stream()
                        .anyMatch(term -> term.figure().amount().printed().signum() != 0)) {
            return Stream.of(unstated("cannot-tell.blank-total", Map.of("total", total.name()), left.origin()));
        }
        Message message = Message.of(Map.of("total", total.name(), "parts", written(parts)));
        return Stream.of(new Equation(rule, left, terms, relation, rule.severity(), message, false));
    }

    private static String written(List<Addend> parts) {
        String text = parts.stream()
                .map(part -> (part.sign() > 0 ? " ＋ " : " － ") + part.named().name())
                .collect(Collectors.joining());
        return text.startsWith(" ＋ ") ? text.substring(3) : text.strip();
    }

    private Rule.Statement unknown(Figure figure) {
        return unstated(
                "cannot-tell.unknown-figure", Map.of("shown", figure.shown().strip()), figure.origin());
    }

    /** That something is missing, at the places where it is missed. */
    public Rule.Statement unstated(String variant, Map<String, Object> values, Origin... origins) {
        return new Rule.Unstated(new Verdict.CannotTell(rule, new Message(variant, values), List.of(origins)));
    }

    /** The statements, each unknown figure named once. */
    public static Stream<Rule.Statement> distinct(Stream<Rule.Statement> statements) {
        List<Object> seen = new ArrayList<>();
        return statements.filter(statement -> {
            if (statement instanceof Rule.Unstated unstated) {
                List<Object> key =
                        List.of(unstated.verdict().message(), unstated.verdict().origins());
                boolean first = !seen.contains(key);
                seen.add(key);
                return first;
            }
            return true;
        });
    }
}
