package cn.gouji.rules.uni;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts in words are written with 万 beside 万元, or with no unit at all (文内单位词缺失或混用). */
final class UnitWordsMixed implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("UNI-07", Severity.INFO);
    private static final String NUMBER = "[0-9][0-9,，]*(?:\\.[0-9]+)?\\s*";
    private static final String END = "(?=\\s*(?:[、，。；,;：:）)]|$))";

    /** 4 万, and nothing counted behind it: 万名 and 万套 count people and things. */
    private static final Pattern SHORT = Pattern.compile(NUMBER + "万" + END);

    private static final Pattern FULL = Pattern.compile(NUMBER + "万元");

    /** =80000 with nothing behind it, in a calculation of 元. */
    private static final Pattern RESULT = Pattern.compile("[=＝]\\s*" + NUMBER.replace("\\s*", "") + END);

    private static final Pattern YUAN = Pattern.compile("[0-9]\\s*元");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Verdict> prose = new ArrayList<>();
        filing.paragraphs()
                .forEach(paragraph -> verdict(
                                paragraph.text(),
                                new Origin.Read(
                                        paragraph.place(), paragraph.place().part() + "/unit-words"))
                        .ifPresent(prose::add));
        Stream<Verdict> cells = filing.tables().stream().flatMap(table -> Verdict.folded(cells(table)).stream());
        return Stream.concat(Verdict.folded(prose).stream(), cells);
    }

    private static List<Verdict> cells(Table table) {
        return table.lines().stream()
                .flatMap(line -> line.labels().values().stream())
                .flatMap((Label label) -> verdict(label.text(), label.origin()).stream())
                .toList();
    }

    private static Optional<Verdict> verdict(String text, Origin origin) {
        boolean full = FULL.matcher(text).find();
        Matcher found = SHORT.matcher(text);
        if (full && found.find()) {
            return Optional.of(broken("", found.group(), origin));
        }
        Matcher result = RESULT.matcher(text);
        boolean calculation = YUAN.matcher(text).find();
        if (calculation && result.find()) {
            return Optional.of(broken("missing", result.group(), origin));
        }
        return full || calculation ? Optional.of(Verdict.holds(INFO, origin)) : Optional.empty();
    }

    private static Verdict broken(String variant, String words, Origin origin) {
        String shown = words.strip();
        Message message = new Message(variant, Map.of("words", shown));
        return new Verdict.Broken(Finding.of(INFO, INFO.severity(), origin, List.of(), message, shown, ""));
    }
}
