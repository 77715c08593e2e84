package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name is one the code had in earlier years: 旧科目名称. */
final class FormerName extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-07", Severity.WARNING);

    FormerName(CodeLists lists) {
        super(INFO, lists);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        Stream<Finding> findings = unit.subjects().stream()
                .filter(Subject::isRight)
                .filter(line -> !unit.list()
                        .byName(line.name().text())
                        .contains(line.row().orElseThrow()))
                .map(line -> finding(unit.list(), line));
        return brokenOrHolds(findings, unit.subjects().stream().filter(Subject::isRight));
    }

    private static Finding finding(CodeList list, Subject line) {
        CodeRow row = line.row().orElseThrow();
        String name = line.name().text().strip();
        String nowCoded = list.byName(name).stream().map(CodeRow::code).collect(Collectors.joining(" "));
        Message message = new Message(
                nowCoded.isEmpty() ? "" : "now-elsewhere",
                Map.of(
                        "code", row.code(),
                        "name", name,
                        "official", row.name(),
                        "year", list.year(),
                        "expected", nowCoded));
        return Finding.of(
                        INFO,
                        Gravity.milder(Severity.WARNING, Gravity.of(row.certaintyIn(list.year()))),
                        line.name().origin(),
                        line.code().origin().places(),
                        message,
                        name,
                        row.name())
                .withRepairs(List.of(new Repair(
                        "former-name",
                        List.of(new Repair.Change(
                                line.name().origin().first(), line.name().text(), row.name())))));
    }
}
