package cn.gouji.rules.rec;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A long code typed as a number, of which a spreadsheet keeps fifteen digits (长编码丢位). What was lost cannot be told from the
 * file, so nothing is proposed.
 */
final class LongCodeLostDigits implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-04", Severity.ERROR);
    private static final int KEPT = 15;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?e\\+[0-9]{1,3}");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Verdict> facts = filing.forms().stream()
                .flatMap(form -> form.facts().entrySet().stream())
                .filter(fact -> fact.getKey().endsWith("-code"))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> verdict(fact.getValue()));
        return Stream.concat(facts, filing.tables().stream().flatMap(LongCodeLostDigits::inTable));
    }

    private static Stream<Verdict> inTable(Table table) {
        return Verdict.folded(table.lines().stream()
                        .flatMap(line ->
                                Stream.of(Column.CODE, Column.PROJECT_CODE).map(line::label))
                        .flatMap(Optional::stream)
                        .filter(label -> !label.isBlank())
                        .map(LongCodeLostDigits::verdict)
                        .toList())
                .stream();
    }

    private static Verdict verdict(Label label) {
        boolean scientific = SCIENTIFIC.matcher(label.compact()).matches();
        boolean whole = label.stored().filter(number -> digits(number) <= KEPT).isPresent();
        if (scientific) {
            return whole ? broken(label, "shown", Severity.WARNING) : broken(label, "scientific", Severity.ERROR);
        }
        boolean lost = label.stored().filter(number -> digits(number) > KEPT).isPresent();
        return lost ? broken(label, "", Severity.ERROR) : Verdict.holds(INFO, label.origin());
    }

    private static int digits(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private static Verdict broken(Label label, String variant, Severity severity) {
        String text = label.text().strip();
        return new Verdict.Broken(Finding.of(
                INFO, severity, label.origin(), List.of(), new Message(variant, Map.of("code", text)), text, ""));
    }
}
