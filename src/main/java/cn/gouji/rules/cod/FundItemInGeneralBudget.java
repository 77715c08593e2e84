package cn.gouji.rules.cod;

import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Fund;
import cn.gouji.catalogue.Level;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item of the government funds stands in the table of the general public budget: 基金科目列入一般公共预算表. */
final class FundItemInGeneralBudget extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-04", Severity.ERROR);
    private static final String GENERAL = "一般公共预算";
    private static final List<String> OTHER_BUDGETS = List.of("政府性基金", "国有资本");

    FundItemInGeneralBudget(CodeLists lists) {
        super(INFO, lists);
    }

    /** Overviews list the items of all budgets; only a table that is said to be of the general budget has none of a fund. */
    @Override
    boolean concerns(Table table) {
        String title = table.form().title().compact();
        return title.contains(GENERAL) && OTHER_BUDGETS.stream().noneMatch(title::contains);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        if (unit.list().classification() != Classification.FUNCTIONAL) {
            return Stream.empty();
        }
        List<Subject> certain = unit.outsideSlides().filter(Subject::isRight).toList();
        Map<String, List<Subject>> funds = certain.stream()
                .filter(line -> fundRow(line).isPresent())
                .filter(FundItemInGeneralBudget::hasMoney)
                .collect(Collectors.groupingBy(
                        line -> line.printed()
                                .substring(0, Math.min(line.printed().length(), Level.SECTION.digits())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return brokenOrHolds(
                funds.values().stream().map(group -> finding(unit.list().year(), group)), certain.stream());
    }

    private static Finding finding(int year, List<Subject> group) {
        Subject first = group.get(0);
        Severity severity = group.stream()
                .map(line -> Gravity.of(fundRow(line).orElseThrow().certaintyIn(year)))
                .min(Severity::compareTo)
                .orElse(Severity.INFO);
        List<Place> others =
                group.stream().map(line -> line.code().origin().first()).toList();
        Message message = Message.of(Map.of(
                "code", first.printed(),
                "name", first.name().text().strip(),
                "count", group.size()));
        return Finding.of(
                INFO,
                severity,
                first.code().origin(),
                others,
                message,
                first.printed() + " " + first.name().text().strip(),
                "");
    }

    private static Optional<CodeRow> fundRow(Subject line) {
        return line.row().filter(row -> row.fund() == Fund.GOVERNMENT_FUND);
    }

    /** A line of the template that is not used is nobody's mistake. */
    private static boolean hasMoney(Subject line) {
        return line.line().figures().values().stream()
                .map(Figure::known)
                .flatMap(Optional::stream)
                .anyMatch(known -> known.amount().printed().signum() != 0);
    }
}
