package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A placeholder of the template stands where a figure or the unit's name belongs (数据格未替换占位符). */
public final class PlaceholderLeft implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-06", Severity.ERROR);
    private static final Pattern FIGURE =
            Pattern.compile("[x×]{1,8}(?:\\.[x×]{1,4})?|\\.{3,}|…+|待填写?|请填写|\\{[^}]*\\}|[_＿]{2,}");
    private static final Pattern NAME =
            Pattern.compile("[x×]{2,}(?:部门|单位|局|办|项目)?(?:\\(单位\\))?|\\{[^}]*\\}|待填写?|请填写.*|[_＿]{2,}"
                    + "|(?:20)?[x×]{2,4}年(?:度)?|20[x×]{2}|(?:[x×]{2,}[省市区县州镇])+[x×]{2,}(?:局|办|委|院|中心|单位|部门)");
    /** In a title only a year left open is surely no word of it. */
    private static final Pattern YEAR_LEFT = Pattern.compile("(?<![a-z0-9])(?:20)?[x×]{2,4}年");

    private static final List<String> IDENTITY = List.of("owner", "superior", "project", "project-code", "year");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Verdict> figures = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figures().values().stream())
                .filter(PlaceholderLeft::standsIn)
                .map(figure -> broken(figure.origin(), figure.shown().strip()));
        Stream<Verdict> names = filing.forms().stream()
                .flatMap(form -> IDENTITY.stream().flatMap(name -> form.fact(name).stream()))
                .map(label -> NAME.matcher(label.compact()).matches()
                        ? broken(label.origin(), label.text().strip())
                        : Verdict.holds(INFO, label.origin()));
        Stream<Verdict> titles = filing.forms().stream()
                .map(form -> form.title())
                .filter(title -> YEAR_LEFT.matcher(title.compact()).find())
                .map(title -> broken(title.origin(), title.text().strip()));
        return Stream.of(figures, names, titles).flatMap(verdicts -> verdicts);
    }

    /** Whether a placeholder stands where that figure belongs. */
    public static boolean standsIn(Figure figure) {
        return figure instanceof Figure.Unknown
                && FIGURE.matcher(Words.compact(figure.shown())).matches();
    }

    private static Verdict broken(Origin origin, String shown) {
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), origin, List.of(), Message.of(Map.of("shown", shown)), shown, ""));
    }
}
