package cn.gouji.rules.txt;

import cn.gouji.check.Equation;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Statement.Amounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount of the text differs from the table quantity it names (文字与表格金额不一致). One quantity printed twice is an
 * error when no rounding explains it; definitions that merely resemble each other make a warning at most.
 */
public final class TextDiffersFromTable implements Rule.LinearRule {

    static final RuleInfo INFO = new RuleInfo("TXT-02", Severity.ERROR);
    private static final Pattern ONE_FUND = Pattern.compile("一般公共预算|政府性基金|国有资本经营|财政拨款|本级");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Statement> equations(Filing filing) {
        List<Amounts> named = named(filing);
        List<Statement> statements = new ArrayList<>();
        List<Amounts> missing = new ArrayList<>();
        Set<String> stated = new HashSet<>();
        for (Amounts amount : named) {
            List<TableQuantity> meanings =
                    TableQuantity.meantBy(amount.subject().text());
            Optional<Statement> found = meanings.stream()
                    .flatMap(meaning -> equation(amount, meaning, filing).stream())
                    .findFirst();
            if (found.isPresent() && stated.add(key(amount, meanings.get(0)))) {
                statements.add(found.orElseThrow());
            } else if (found.isEmpty() && meanings.stream().noneMatch(meaning -> hasTable(meaning, filing))) {
                missing.add(amount);
            }
        }
        unstated(missing).ifPresent(statements::add);
        return Stream.concat(statements.stream(), PublicSpendingParts.equations(filing));
    }

    /** A figure repeated in the text is one statement, else its repetition would speak against the table. */
    private static String key(Amounts amount, TableQuantity meaning) {
        return meaning.subject() + " "
                + amount.amount().known().orElseThrow().amount().value().stripTrailingZeros();
    }

    private static boolean hasTable(TableQuantity meaning, Filing filing) {
        return filing.tablesWith(meaning.columns().toArray(Column[]::new))
                .findAny()
                .isPresent();
    }

    /** The amounts that name a table quantity, without those stated for several units of one filing. */
    private static List<Amounts> named(Filing filing) {
        List<Amounts> named = filing.statements().stream()
                .filter(Amounts.class::isInstance)
                .map(Amounts.class::cast)
                .filter(amount -> amount.amount().known().isPresent())
                .filter(amount ->
                        !TableQuantity.meantBy(amount.subject().text()).isEmpty())
                .toList();
        return named.stream()
                .filter(amount -> named.stream().noneMatch(other -> isOfAnotherUnit(amount, other)))
                .toList();
    }

    /** The same subject under another heading of the same part: a text that goes through several units. */
    private static boolean isOfAnotherUnit(Amounts one, Amounts other) {
        String[] here = one.amount().origin().item().split("/");
        String[] there = other.amount().origin().item().split("/");
        return one.subject().name().equals(other.subject().name())
                && here.length == there.length
                && here.length > 3
                && here[0].equals(there[0])
                && !here[1].equals(there[1]);
    }

    private static Optional<Statement> equation(Amounts amount, TableQuantity meaning, Filing filing) {
        boolean sameDefinition = meaning.sameDefinition() && !isOfOneFund(amount, meaning);
        return meaning.in(filing).map(found -> {
            Equation same = Equation.same(
                    INFO,
                    amount.amount().known().orElseThrow(),
                    found.figure(),
                    new Message(sameDefinition ? "" : "similar", words(amount, found)));
            return sameDefinition ? same : same.atMost(Severity.WARNING);
        });
    }

    /** Under a heading, or behind words, that speak of one kind of money the subject is only a part of the table's. */
    private static boolean isOfOneFund(Amounts amount, TableQuantity meaning) {
        String sentence = amount.sentence().text();
        int figure = sentence.indexOf(amount.amount().shown());
        String before = amount.amount().origin().item() + sentence.substring(0, Math.max(0, figure));
        return !meaning.line().equals("@year") && ONE_FUND.matcher(before).find();
    }

    /** What a message about a text amount and a table cell names. */
    static Map<String, Object> words(Amounts amount, TableQuantity.Found found) {
        Map<String, Object> words = new TreeMap<>();
        words.put("subject", amount.subject().text());
        words.put("stated", amount.amount().shown());
        words.put("table", found.table().form().title().text());
        words.put(
                "column",
                found.table()
                        .heading(found.column())
                        .map(Heading::label)
                        .map(Label::text)
                        .orElse(""));
        words.put("figure", found.figure().amount().textWithUnit());
        return words;
    }

    private static Optional<Statement> unstated(List<Amounts> missing) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String subjects = missing.stream()
                .map(amount -> amount.subject().text())
                .distinct()
                .collect(Collectors.joining("、"));
        List<Origin> origins =
                missing.stream().map(amount -> amount.amount().origin()).toList();
        return Optional.of(new Unstated(
                new Verdict.CannotTell(INFO, new Message("no-table", Map.of("subjects", subjects)), origins)));
    }
}
