package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Announced;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that the contents list announces was not handed in (应报表格缺失). */
final class MissingTable implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-01", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.contents().isEmpty()) {
            return Stream.empty();
        }
        if (filing.tables().stream().allMatch(table -> table.form().title().isBlank())) {
            return Stream.of(cannotTell("no-tables", filing, ""));
        }
        List<Announced> absent = filing.contents().stream()
                .filter(announced -> !isFound(announced, filing))
                .toList();
        if (absent.isEmpty()) {
            return Stream.of(new Verdict.Holds(INFO, places(filing.contents())));
        }
        return absent(filing, absent);
    }

    /** Found by its form; a title no form has, by the title. So 收支总表 is not found in 政府预算拨款收支总表. */
    private static boolean isFound(Announced announced, Filing filing) {
        return filing.tables().stream()
                .map(Table::form)
                .anyMatch(form -> announced.forms().isEmpty()
                        ? form.title().compact().endsWith(announced.title().name())
                        : announced.forms().contains(form.id()));
    }

    /** Only a table we would have known is surely missing, and only where every region could be read. */
    private static Stream<Verdict> absent(Filing filing, List<Announced> absent) {
        List<Announced> missing = absent.stream()
                .filter(announced -> !announced.forms().isEmpty())
                .toList();
        List<Announced> unknown =
                absent.stream().filter(announced -> announced.forms().isEmpty()).toList();
        Stream<Verdict> unknowns =
                unknown.isEmpty() ? Stream.empty() : Stream.of(cannotTell("unknown-form", filing, names(unknown)));
        if (missing.isEmpty()) {
            return unknowns;
        }
        if (filing.extraction()) {
            return Stream.of(cannotTell("extraction", filing, names(missing)));
        }
        return filing.unread().isEmpty()
                ? Stream.concat(Stream.of(broken(filing, missing)), unknowns)
                : Stream.of(cannotTell("unread", filing, names(absent)));
    }

    private static Verdict cannotTell(String variant, Filing filing, String names) {
        return new Verdict.CannotTell(
                INFO,
                new Message(variant, Map.of("count", filing.contents().size(), "names", names)),
                List.of(filing.contents().get(0).title().origin()));
    }

    private static String names(List<Announced> announced) {
        return announced.stream().map(entry -> entry.title().text().strip()).collect(Collectors.joining("、"));
    }

    private static List<Place> places(List<Announced> announced) {
        return announced.stream().map(entry -> entry.title().origin().first()).toList();
    }

    private static Verdict broken(Filing filing, List<Announced> missing) {
        Message message = Message.of(
                Map.of("announced", filing.contents().size(), "missing", missing.size(), "names", names(missing)));
        return new Verdict.Broken(Finding.of(
                INFO, INFO.severity(), missing.get(0).title().origin(), places(missing), message, "", names(missing)));
    }
}
