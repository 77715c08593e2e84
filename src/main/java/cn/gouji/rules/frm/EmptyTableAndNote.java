package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An empty table of the three public expenses, of funds or of state capital without a note, or a note on one with amounts (空表与说明不符). */
public final class EmptyTableAndNote implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-04", Severity.ERROR);
    private static final List<String> ABOUT = List.of("政府性基金", "国有资本", "三公");
    private static final Pattern SURELY_EMPTY = Pattern.compile("无发生额|无数据|为空表|本表为空|本表无(?:内容|数)");
    /** What a note of the template tells how to read or to fill in the table: 若为空表，则表示…, 无发生额的项目不填. */
    private static final Pattern CONDITIONAL = Pattern.compile("如|若|凡|(?:无发生额|无数据)的");

    private static final Pattern EMPTY = Pattern.compile("无|没有|未安排|不涉及|空表|为零|均为0|(?<![0-9.,])0(?:\\.0+)?(?:万元|元)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return ABOUT.stream()
                .flatMap(about -> filing.tables().stream()
                        .filter(table -> filing.kind() == Filing.Kind.BUDGET && isOnlyAbout(table, about))
                        .flatMap(table -> judge(table, about, filing).stream()));
    }

    /** 一般公共预算、政府性基金… in one title is an overview. */
    private static boolean isOnlyAbout(Table table, String about) {
        String title = table.form().title().compact();
        return title.contains(about) && ABOUT.stream().filter(title::contains).count() == 1 && !title.contains("收支总");
    }

    private static Optional<Verdict> judge(Table table, String about, Filing filing) {
        List<Figure> figures = table.lines().stream()
                .flatMap(line -> line.figures().values().stream())
                .toList();
        boolean readable = figures.stream().noneMatch(Figure.Unknown.class::isInstance);
        boolean amounts = figures.stream()
                .flatMap(figure -> figure.known().stream())
                .anyMatch(figure -> figure.amount().printed().signum() != 0);
        List<Label> notes = table.form().notes();
        Label title = table.form().title();
        if (amounts) {
            return Optional.of(notes.stream()
                    .filter(EmptyTableAndNote::saysEmpty)
                    .findFirst()
                    .map(note -> broken(note, title, "amounts", Severity.ERROR))
                    .orElseGet(() -> Verdict.holds(INFO, title.origin())));
        }
        boolean told =
                notes.stream().anyMatch(note -> EMPTY.matcher(note.compact()).find()) || isTold(filing, about);
        if (!readable || figures.isEmpty() || !hasAmounts(filing)) {
            return Optional.empty();
        }
        return Optional.of(told ? Verdict.holds(INFO, title.origin()) : broken(title, title, "", Severity.WARNING));
    }

    private static boolean saysEmpty(Label note) {
        return Stream.of(note.compact().split("[。;]"))
                .anyMatch(sentence -> SURELY_EMPTY.matcher(sentence).find()
                        && !CONDITIONAL.matcher(sentence).find());
    }

    /** A filing without any amount is a blank, of which nothing need be said. */
    private static boolean hasAmounts(Filing filing) {
        return filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figures().values().stream())
                .flatMap(figure -> figure.known().stream())
                .anyMatch(figure -> figure.amount().printed().signum() != 0);
    }

    private static boolean isTold(Filing filing, String about) {
        return filing.paragraphs().stream()
                .map(paragraph -> Words.compact(paragraph.text()))
                .anyMatch(text -> text.contains(about) && EMPTY.matcher(text).find());
    }

    private static Verdict broken(Label at, Label title, String variant, Severity severity) {
        Map<String, Object> values =
                Map.of("title", title.text().strip(), "note", at.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                severity,
                at.origin(),
                title.origin().places(),
                new Message(variant, values),
                at.text().strip(),
                ""));
    }
}
