package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One table does not say whose it is, though the others do (编制部门栏空白). */
public final class UnitLeftBlank implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-10", Severity.WARNING);
    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Only tables with a head of their own are asked, and only where nearly all others name the unit. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Form> heads = filing.forms().stream()
                .filter(form -> !form.title().isBlank() && form.fact("unit").isPresent())
                .toList();
        List<Form> named = heads.stream()
                .filter(form ->
                        form.fact("owner").filter(label -> !label.isBlank()).isPresent())
                .toList();
        List<Form> blank = heads.stream().filter(form -> !named.contains(form)).toList();
        boolean usual = named.size() >= ENOUGH && named.size() >= ENOUGH * blank.size();
        if (filing.kind() != Filing.Kind.BUDGET || !usual) {
            return Stream.empty();
        }
        return Stream.concat(
                named.stream().map(form -> Verdict.holds(INFO, form.title().origin())),
                blank.stream().filter(form -> !namesOwner(filing, form)).map(UnitLeftBlank::broken));
    }

    /** Its rows name the unit. */
    private static boolean namesOwner(Filing filing, Form form) {
        return filing.tables().stream()
                .filter(table -> table.form() == form)
                .flatMap(table -> table.lines().stream())
                .anyMatch(line -> line.owner().filter(label -> !label.isBlank()).isPresent());
    }

    private static Verdict broken(Form form) {
        Map<String, Object> values = Map.of("title", form.title().text().strip());
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), form.title().origin(), List.of(), Message.of(values), "", ""));
    }
}
