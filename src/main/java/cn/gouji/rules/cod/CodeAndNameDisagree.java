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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of the year has the code under another name: 编码与名称不符. */
final class CodeAndNameDisagree extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-02", Severity.ERROR);

    CodeAndNameDisagree(CodeLists lists) {
        super(INFO, lists);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        Stream<Finding> findings = unit.mismatches().stream().map(subject -> finding(unit.list(), subject));
        Stream<Verdict> unnamed =
                unit.outsideSlides().filter(subject -> subject.name().isBlank()).map(CodeAndNameDisagree::unnamed);
        Stream<Subject> right = unit.outsideSlides().filter(Subject::isRight);
        return Stream.concat(brokenOrHolds(findings, right), unnamed);
    }

    /** The finding on a line whose code the list has under another name. */
    static Finding finding(CodeList list, Subject subject) {
        CodeRow row = subject.row().orElseThrow();
        List<CodeRow> meant = subject.meant();
        Severity severity = severity(list, subject, row, meant);
        Message message = new Message(
                meant.isEmpty() ? "unlisted-name" : meant.size() > 1 ? "several" : "",
                Map.of(
                        "code", row.code(),
                        "name", subject.name().text().strip(),
                        "official", row.name(),
                        "expected", codes(meant),
                        "year", list.year()));
        String expected = meant.isEmpty() ? row.name() : codes(meant);
        return Finding.of(
                        INFO,
                        severity,
                        subject.code().origin(),
                        subject.name().origin().places(),
                        message,
                        row.code() + " " + subject.name().text().strip(),
                        expected)
                .withRepairs(repairs(subject, row, meant));
    }

    /** A name the list does not know at all may be a lawful local spelling, so it never makes an error. */
    private static Severity severity(CodeList list, Subject subject, CodeRow row, List<CodeRow> meant) {
        Severity known = Gravity.of(Stream.concat(Stream.of(row), meant.stream()), list.year());
        if (!meant.isEmpty()) {
            return known;
        }
        boolean alike = Likeness.alike(subject.name().name(), row.name());
        return Gravity.milder(known, alike ? Severity.INFO : Severity.WARNING);
    }

    private static List<Repair> repairs(Subject subject, CodeRow row, List<CodeRow> meant) {
        List<Repair> repairs = new ArrayList<>();
        only(meant)
                .ifPresent(right -> repairs.add(new Repair(
                        "code-by-name",
                        List.of(new Repair.Change(
                                subject.code().origin().first(), subject.code().text(), right.code())))));
        repairs.add(new Repair(
                "name-by-code",
                List.of(new Repair.Change(
                        subject.name().origin().first(), subject.name().text(), row.name()))));
        return repairs;
    }

    private static Optional<CodeRow> only(List<CodeRow> rows) {
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    private static String codes(List<CodeRow> rows) {
        return rows.stream().map(CodeRow::code).limit(3).collect(Collectors.joining(" "));
    }

    private static Verdict unnamed(Subject subject) {
        return new Verdict.CannotTell(
                INFO,
                new Message("no-name", Map.of("code", subject.printed())),
                List.of(subject.code().origin()));
    }
}
