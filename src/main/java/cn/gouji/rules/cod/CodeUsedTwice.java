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
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One code stands twice among the lines of one unit: 编码重复. */
final class CodeUsedTwice extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-03", Severity.ERROR);

    CodeUsedTwice(CodeLists lists) {
        super(INFO, lists);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        Stream<Finding> findings = unit.duplicates().stream().map(group -> finding(unit.list(), group));
        return brokenOrHolds(findings, unit.outsideSlides());
    }

    /** The finding on lines that share a code; that a name in it belongs to another code is folded under it. */
    static Finding finding(CodeList list, List<Subject> group) {
        Subject odd = odd(group);
        Subject other = group.stream().filter(line -> line != odd).findFirst().orElseThrow();
        Optional<CodeRow> meant = odd.isWrong() ? odd.onlyMeant() : Optional.empty();
        List<Place> others =
                group.stream().map(line -> line.code().origin().first()).toList();
        Message message = new Message(
                sameName(group) ? "same-name" : meant.isPresent() ? "" : "unlisted-name",
                Map.of(
                        "code", odd.printed(),
                        "name", odd.name().text().strip(),
                        "other", other.name().text().strip(),
                        "expected", meant.map(CodeRow::code).orElse(""),
                        "times", group.size()));
        return Finding.of(
                        INFO,
                        severity(list, group),
                        odd.code().origin(),
                        others,
                        message,
                        odd.printed(),
                        meant.map(CodeRow::code).orElse(""))
                .withRepairs(meant.stream().map(right -> repair(odd, right)).toList())
                .withConsequences(group.stream()
                        .filter(Subject::isWrong)
                        .filter(UnitCodes::disagrees)
                        .map(line -> CodeAndNameDisagree.finding(list, line))
                        .toList());
    }

    /** The line to look at first: one whose name belongs to another code, else one with an unlisted name, else the second. */
    private static Subject odd(List<Subject> group) {
        return group.stream()
                .filter(Subject::isWrong)
                .findFirst()
                .or(() -> group.stream().skip(1).filter(line -> !line.isRight()).findFirst())
                .orElse(group.get(1));
    }

    private static boolean sameName(List<Subject> group) {
        return group.stream().allMatch(Subject::isRight)
                || group.stream().map(line -> line.name().name()).distinct().count() == 1;
    }

    private static Severity severity(CodeList list, List<Subject> group) {
        if (sameName(group)) {
            return Severity.WARNING;
        }
        Stream<CodeRow> rows = group.stream()
                .flatMap(line ->
                        Stream.concat(line.row().stream(), line.isWrong() ? line.meant().stream() : Stream.empty()));
        Severity known = Gravity.of(rows, list.year());
        boolean certain = group.stream().anyMatch(line -> line.isWrong() && UnitCodes.disagrees(line));
        return certain ? known : Gravity.milder(known, breaksDown(group) ? Severity.INFO : Severity.WARNING);
    }

    /** Whether unlisted names follow directly on the code's own line: most likely the unit's own breakdown of it. */
    private static boolean breaksDown(List<Subject> group) {
        return group.get(0).isRight()
                && group.stream().skip(1).allMatch(line -> line.implied().isEmpty())
                && IntStream.range(1, group.size())
                        .allMatch(
                                at -> group.get(at).index() == group.get(at - 1).index() + 1);
    }

    private static Repair repair(Subject odd, CodeRow right) {
        return new Repair(
                "code-by-name",
                List.of(new Repair.Change(
                        odd.code().origin().first(), odd.code().text(), right.code())));
    }
}
