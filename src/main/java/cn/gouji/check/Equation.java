package cn.gouji.check;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Origin;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear relation that must hold between the true values behind printed figures (勾稽关系): total = Σ sign · part, or
 * total ≥ Σ sign · part. Which addend is called the total matters for the words only.
 *
 * @param rule the rule that states it
 * @param total the figure on the left
 * @param parts the figures on the right, each added or subtracted
 * @param relation equality or order
 * @param highest how grave a break may be at most: below the rule's severity where the definitions merely resemble each other
 * @param message the words, with the names of the figures filled in; amounts are added by the judge
 * @param totalFromPrinted whether the total is known to be added up from printed parts, so that no rounding gap is possible
 */
public record Equation(
        RuleInfo rule,
        Figure.Known total,
        List<Term> parts,
        Relation relation,
        Severity highest,
        Message message,
        boolean totalFromPrinted)
        implements Rule.Statement {

    /** Equality or order. */
    public enum Relation {
        EQUAL,
        AT_LEAST
    }

    /** One addend: plus or minus a figure. */
    public record Term(int sign, Figure.Known figure) {

        public Term {
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("a sign is +1 or -1, not " + sign);
            }
        }
    }

    public Equation {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(rule.id() + ": an equation needs parts");
        }
    }

    /** total = Σ parts. */
    public static Equation sum(RuleInfo rule, Figure.Known total, List<Figure.Known> parts, Message message) {
        List<Term> terms = parts.stream().map(part -> new Term(1, part)).toList();
        return new Equation(rule, total, terms, Relation.EQUAL, rule.severity(), message, false);
    }

    /** The same quantity printed twice. */
    public static Equation same(RuleInfo rule, Figure.Known one, Figure.Known other, Message message) {
        return sum(rule, one, List.of(other), message);
    }

    /** one ≥ other. */
    public static Equation atLeast(RuleInfo rule, Figure.Known one, Figure.Known other, Message message) {
        return new Equation(rule, one, List.of(new Term(1, other)), Relation.AT_LEAST, rule.severity(), message, false);
    }

    /** The same equation, never graver than this. */
    public Equation atMost(Severity severity) {
        return new Equation(rule, total, parts, relation, severity, message, totalFromPrinted);
    }

    /** The same equation, a break of it told by another message of the rule's page. */
    public Equation saying(String variant) {
        return new Equation(
                rule, total, parts, relation, highest, new Message(variant, message.values()), totalFromPrinted);
    }

    /** Whether it holds between two figures of different steps but for one thing: the coarser was cut off, not rounded. */
    public boolean isCutOff() {
        if (relation != Relation.EQUAL || parts.size() != 1 || parts.get(0).sign() < 0) {
            return false;
        }
        Amount one = total.amount();
        Amount other = parts.get(0).figure().amount();
        return one.stepValue().compareTo(other.stepValue()) > 0 ? one.isCutOffFrom(other) : other.isCutOffFrom(one);
    }

    /** All figures, the total first. */
    public Stream<Figure.Known> figures() {
        return Stream.concat(Stream.of(total), parts.stream().map(Term::figure));
    }

    /** All places, the total's first. */
    public List<Place> places() {
        return figures().flatMap(figure -> figure.origin().places().stream()).toList();
    }

    /** The origin of the total. */
    public Origin origin() {
        return total.origin();
    }

    /** What the printed parts come to, in 元. */
    public BigDecimal printedParts() {
        return parts.stream()
                .map(term -> term.figure().amount().value().multiply(BigDecimal.valueOf(term.sign())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
