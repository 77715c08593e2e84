package cn.gouji.rules.tab;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The three public expenses are higher than last year and the text does not say why (三公比上年增长). */
final class ThreePublicGrows implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-12", Severity.WARNING);
    private static final Pattern SUBJECT = Pattern.compile("三公|公务用车|用车购置|公务接待|出国");
    private static final Pattern GROWTH = Pattern.compile("增加|增长|上升|高于");
    private static final Pattern REASON = Pattern.compile("原因|由于|因为|主要是|系|用于|更新");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.year().isEmpty()
                ? Stream.empty()
                : filing.tablesWith(Column.YEAR, Column.TOTAL, Column.RECEPTION)
                        .flatMap(table -> judge(table, filing).stream());
    }

    private static Optional<Verdict> judge(Table table, Filing filing) {
        int year = filing.year().getAsInt();
        Optional<Figure.Known> current = total(table, year);
        Optional<Figure.Known> last = total(table, year - 1);
        if (current.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Figure.Known now = current.get();
        Figure.Known before = last.get();
        boolean grows = now.amount().value().compareTo(before.amount().value()) > 0;
        return Optional.of(grows && !isExplained(filing) ? broken(now, before) : Verdict.holds(INFO, now.origin()));
    }

    /** The total of the year, where only one line is that year's. */
    private static Optional<Figure.Known> total(Table table, int year) {
        List<Line> lines = table.lines().stream()
                .filter(line -> line.item().isEmpty() && line.text(Column.YEAR).contains(String.valueOf(year)))
                .toList();
        return lines.size() == 1 ? lines.get(0).figure(Column.TOTAL).flatMap(Figure::known) : Optional.empty();
    }

    private static boolean isExplained(Filing filing) {
        return filing.paragraphs().stream()
                .map(paragraph -> paragraph.text())
                .anyMatch(text -> SUBJECT.matcher(text).find()
                        && GROWTH.matcher(text).find()
                        && REASON.matcher(text).find());
    }

    private static Verdict broken(Figure.Known now, Figure.Known before) {
        Message message = Message.of(Map.of(
                "current", now.amount().textWithUnit(),
                "last", before.amount().textWithUnit()));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                now.origin(),
                before.origin().places(),
                message,
                now.amount().textWithUnit(),
                ""));
    }
}
