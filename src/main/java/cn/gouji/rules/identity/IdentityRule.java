package cn.gouji.rules.identity;

import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.stream.Stream;

/** A rule whose equations are lines of {@code identities.yaml}. */
public final class IdentityRule implements Rule.LinearRule {

    private final RuleInfo info;

    /** The rule of that id. */
    public IdentityRule(String id, Severity severity) {
        this.info = new RuleInfo(id, severity);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return Statements.distinct(Identity.of(info.id()).stream().flatMap(identity -> stated(identity, filing)));
    }

    private Stream<Rule.Statement> stated(Identity identity, Filing filing) {
        Statements statements = new Statements(info);
        Stream<Rule.Statement> stated = Stream.of(
                        identity.eachLine().stream()
                                .flatMap(formula -> new EachLine(statements, formula, identity).in(filing)),
                        identity.items().stream()
                                .flatMap(formula -> new Items(statements, formula, identity).in(filing)),
                        identity.across().stream()
                                .flatMap(formula -> new Across(statements, formula, identity.whenZero()).in(filing)))
                .flatMap(stream -> stream);
        return stated.map(statement -> limited(statement, identity.atMost()));
    }

    private static Rule.Statement limited(Rule.Statement statement, Severity atMost) {
        return statement instanceof Equation equation && atMost.compareTo(equation.highest()) > 0
                ? equation.atMost(atMost)
                : statement;
    }
}
