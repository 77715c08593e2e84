package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.rules.cod.Slide.Correction;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stretch of the code column slid against the names: 编码列错位. */
final class SlidCodeColumn extends CodeRule {

    private static final RuleInfo INFO = new RuleInfo("COD-01", Severity.ERROR);
    private static final int LONGEST_SHOWN = 12;

    SlidCodeColumn(CodeLists lists) {
        super(INFO, lists);
    }

    @Override
    Stream<Verdict> judge(UnitCodes unit) {
        Stream<Finding> findings = unit.slides().stream().map(slide -> finding(unit, slide));
        return brokenOrHolds(findings, unit.outsideSlides());
    }

    private static Finding finding(UnitCodes unit, Slide slide) {
        Subject first = slide.subjects().get(0);
        List<Place> others = Stream.concat(slide.subjects().stream(), slide.twins().stream())
                .map(subject -> subject.code().origin().first())
                .toList();
        String actual = column(slide, correction -> correction.subject().printed());
        String expected = column(slide, Correction::code);
        return Finding.of(
                        INFO,
                        severity(unit.list(), slide),
                        first.code().origin(),
                        others,
                        message(slide, first),
                        actual,
                        expected)
                .withRepairs(List.of(repair(slide)))
                .withConsequences(consequences(unit.list(), slide));
    }

    /** Only as grave as the least sure row involved: the printed codes' rows and the names' rows. */
    private static Severity severity(CodeList list, Slide slide) {
        return slide.corrections().stream()
                .filter(correction -> !correction.subject().implied().isEmpty())
                .flatMap(correction -> Stream.of(correction.subject().printed(), correction.code())
                        .filter(code -> !code.isEmpty())
                        .map(list::row)
                        .map(row -> Gravity.of(row.stream(), list.year())))
                .reduce(Severity.ERROR, Gravity::milder);
    }

    private static Message message(Slide slide, Subject first) {
        return new Message(
                variant(slide),
                Map.of(
                        "first", first.name().text().strip(),
                        "steps", Math.abs(slide.steps()),
                        "rows", slide.corrections().size(),
                        "surplus", String.join(" ", slide.surplus()).strip(),
                        "lost", String.join(" ", slide.lost())));
    }

    private static String variant(Slide slide) {
        String direction = slide.steps() > 0 ? "down" : "up";
        if (slide.surplus().equals(slide.lost())) {
            return "moved";
        }
        if (slide.isByBlanks()) {
            return direction + "-blank";
        }
        boolean doubled = slide.twins().stream()
                .map(Subject::printed)
                .collect(Collectors.toSet())
                .containsAll(slide.surplus());
        if (!doubled) {
            return direction + "-extra";
        }
        return slide.steps() > 0 ? "" : direction;
    }

    private static String column(Slide slide, Function<Correction, String> code) {
        List<String> codes = slide.corrections().stream().map(code).toList();
        return codes.size() <= LONGEST_SHOWN
                ? String.join(" ", codes).strip()
                : String.join(" ", codes.subList(0, LONGEST_SHOWN - 1)) + " … " + codes.get(codes.size() - 1);
    }

    private static Repair repair(Slide slide) {
        return new Repair(
                "slid-code-column",
                slide.corrections().stream()
                        .map(correction -> new Repair.Change(
                                correction.subject().code().origin().first(),
                                correction.subject().printed(),
                                correction.code()))
                        .toList());
    }

    private static List<Finding> consequences(CodeList list, Slide slide) {
        Stream<Finding> wrong = slide.subjects().stream()
                .filter(UnitCodes::disagrees)
                .map(subject -> CodeAndNameDisagree.finding(list, subject));
        Stream<Finding> doubled = slide.twins().stream()
                .flatMap(twin -> slide.subjects().stream()
                        .filter(subject -> subject.printed().equals(twin.printed()))
                        .findFirst()
                        .map(subject -> CodeUsedTwice.finding(list, List.of(twin, subject))
                                .withConsequences(List.of()))
                        .stream());
        return Stream.concat(wrong, doubled).toList();
    }
}
