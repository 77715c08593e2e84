package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A code does not fit the codes above it, its length or its order: 上下级编码不符. */
final class ParentAndChildCodesDisagree extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-05", Severity.WARNING);

    ParentAndChildCodesDisagree(CodeLists lists) {
        super(INFO, lists);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        CodeTree tree = CodeTree.of(unit);
        Stream<Finding> lengths = tree.oddLengths().stream().map(this::length);
        Stream<Finding> strays =
                tree.strays().stream().map(stray -> several("", stray.lines(), stray.above(), Severity.WARNING));
        Stream<Finding> orders =
                tree.outOfOrder().stream().map(stray -> several("order", stray.lines(), stray.above(), Severity.INFO));
        return brokenOrHolds(Stream.of(lengths, strays, orders).flatMap(findings -> findings), unit.outsideSlides());
    }

    private Finding length(Subject line) {
        Message message = new Message(
                "length",
                Map.of(
                        "code", line.printed(),
                        "name", line.name().text().strip(),
                        "digits", line.printed().length()));
        return Finding.of(INFO, Severity.WARNING, line.code().origin(), List.of(), message, line.printed(), "");
    }

    private static Finding several(String variant, List<Subject> lines, Subject above, Severity severity) {
        Subject first = lines.get(0);
        List<Place> others = Stream.concat(lines.stream(), Stream.of(above))
                .map(line -> line.code().origin().first())
                .toList();
        Message message = new Message(
                variant,
                Map.of(
                        "code", first.printed(),
                        "name", first.name().text().strip(),
                        "above", above.printed(),
                        "aboveName", above.name().text().strip(),
                        "rows", lines.size()));
        return Finding.of(INFO, severity, first.code().origin(), others, message, first.printed(), "");
    }
}
