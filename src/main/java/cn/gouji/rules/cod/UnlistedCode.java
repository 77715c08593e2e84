package cn.gouji.rules.cod;

import cn.gouji.catalogue.Certainty;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Level;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The list of the year does not have the code: 编码未收录. */
final class UnlistedCode extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-06", Severity.WARNING);

    private final CodeLists lists;

    UnlistedCode(CodeLists lists) {
        super(INFO, lists);
        this.lists = lists;
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        CodeTree tree = CodeTree.of(unit);
        Set<Integer> explained = new HashSet<>();
        tree.oddLengths().forEach(line -> explained.add(line.index()));
        tree.strays().forEach(stray -> stray.lines().forEach(line -> explained.add(line.index())));
        unit.duplicates().forEach(group -> group.forEach(line -> explained.add(line.index())));
        Stream<Finding> findings = unit.outsideSlides()
                .filter(line -> !explained.contains(line.index()))
                .filter(line -> isUnlisted(unit.list(), line))
                .map(line -> finding(unit.list(), line));
        return brokenOrHolds(findings, unit.outsideSlides());
    }

    /** Codes below a listed one are the unit's own; codes of another classification are that one's affair. */
    private boolean isUnlisted(CodeList list, Subject line) {
        String code = line.printed();
        int deepest = list.classification().deepest();
        boolean own =
                code.length() > deepest && list.row(code.substring(0, deepest)).isPresent();
        boolean elsewhere = lists.classificationOf(code)
                .filter(other -> other != list.classification())
                .map(other -> lists.of(other, list.year()))
                .filter(other -> other.byName(line.name().text()).stream()
                        .anyMatch(row -> row.code().equals(code)))
                .isPresent();
        return line.row().isEmpty() && !own && !elsewhere;
    }

    private static Finding finding(CodeList list, Subject line) {
        Optional<CodeRow> meant = line.onlyMeant();
        Optional<CodeRow> otherYears = list.rowOfOtherYears(line.printed());
        Message message = new Message(
                otherYears.isPresent() ? "other-years" : meant.isPresent() ? "known-name" : "",
                Map.of(
                        "code", line.printed(),
                        "name", line.name().text().strip(),
                        "year", list.year(),
                        "years", otherYears.map(UnlistedCode::years).orElse(""),
                        "expected", meant.map(CodeRow::code).orElse("")));
        return Finding.of(
                        INFO,
                        severity(list, line),
                        line.code().origin(),
                        line.name().origin().places(),
                        message,
                        line.printed(),
                        meant.map(CodeRow::code).orElse(""))
                .withRepairs(meant.stream().map(right -> repair(line, right)).toList());
    }

    /** A list known from memory may simply lack the code. */
    private static Severity severity(CodeList list, Subject line) {
        Certainty certainty = list.certaintyOfClass(classOf(line)).orElse(Certainty.FROM_MEMORY);
        return Gravity.milder(Severity.WARNING, Gravity.of(certainty));
    }

    private static String classOf(Subject line) {
        String own = line.printed().substring(0, Math.min(line.printed().length(), Level.CLASS.digits()));
        return line.onlyMeant().map(CodeRow::classCode).orElse(own);
    }

    private static String years(CodeRow row) {
        String from = row.from().isPresent() ? Integer.toString(row.from().getAsInt()) : "";
        String to = row.to().isPresent() ? Integer.toString(row.to().getAsInt()) : "";
        return from + "–" + to;
    }

    private static Repair repair(Subject line, CodeRow right) {
        return new Repair(
                "code-by-name",
                List.of(new Repair.Change(
                        line.code().origin().first(), line.code().text(), right.code())));
    }
}
