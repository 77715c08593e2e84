package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table without its number, or out of order, though the others are numbered (表号缺失或乱序). */
public final class TableNumberMissing implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-13", Severity.INFO);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Only where most tables are numbered: elsewhere tables go without. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Form> titled =
                filing.forms().stream().filter(form -> !form.title().isBlank()).toList();
        List<Form> numbered =
                titled.stream().filter(form -> number(form).isPresent()).toList();
        if (filing.kind() != Filing.Kind.BUDGET || numbered.size() < 3 || numbered.size() * 2 <= titled.size()) {
            return Stream.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        int before = 0;
        for (Form form : titled) {
            Optional<Integer> number = number(form);
            boolean ordered = number.isEmpty() || number.orElseThrow() >= before;
            verdicts.add(
                    number.isPresent() && ordered
                            ? Verdict.holds(INFO, form.title().origin())
                            : broken(form, number.isEmpty() ? "" : "order"));
            before = number.orElse(before);
        }
        return Verdict.folded(verdicts).stream();
    }

    private static Optional<Integer> number(Form form) {
        Matcher number = NUMBER.matcher(form.fact("number").map(Label::compact).orElse(""));
        return number.find() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    private static Verdict broken(Form form, String variant) {
        String number = form.fact("number").map(Label::text).orElse("");
        Map<String, Object> values = Map.of("title", form.title().text().strip(), "number", number);
        return new Verdict.Broken(Finding.of(
                INFO, INFO.severity(), form.title().origin(), List.of(), new Message(variant, values), number, ""));
    }
}
