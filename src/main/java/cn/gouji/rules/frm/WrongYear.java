package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Heading;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A title, a heading or an identity cell names another year than the filing (表题或表头年度错误). */
public final class WrongYear implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-02", Severity.ERROR);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})年");
    private static final Pattern COMPARED = Pattern.compile("上年|去年|前年|决算|执行|完成|较|比|增减|变化|截至|年底|年末|结转|结余|提前下达");
    private static final Pattern THIS_YEAR = Pattern.compile("本年(?:预算|数|度)|今年|当年|增减|比上年|较上年");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** The year must be that of most places that name one; else nobody can say which of them is wrong. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.year().isEmpty()) {
            return Stream.empty();
        }
        String year = String.valueOf(filing.year().getAsInt());
        List<Label> named =
                filing.tables().stream().flatMap(WrongYear::places).distinct().toList();
        List<Label> right =
                named.stream().filter(label -> years(label).contains(year)).toList();
        List<Label> wrong = named.stream()
                .filter(label -> !years(label).contains(year))
                .filter(label -> !COMPARED.matcher(label.compact()).find())
                .toList();
        if (right.size() < 2 || right.size() <= wrong.size()) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(Verdict.holds(INFO, right.get(0).origin())),
                        wrong.stream().map(label -> broken(label, year, "", Severity.ERROR)),
                        rows(filing, year).map(label -> broken(label, year, "row", Severity.WARNING)))
                .flatMap(verdicts -> verdicts);
    }

    /** The later of the two years a table compares in its rows, where that is last year and this year has no row. */
    private static Stream<Label> rows(Filing filing, String year) {
        String before = String.valueOf(Integer.parseInt(year) - 1);
        return filing.tablesWith(Column.YEAR, Column.TOTAL).flatMap(table -> {
            List<Label> named = table.lines().stream()
                    .flatMap(line -> line.label(Column.YEAR).stream())
                    .filter(label -> !years(label).isEmpty())
                    .toList();
            List<String> all = named.stream()
                    .flatMap(label -> years(label).stream())
                    .distinct()
                    .sorted()
                    .toList();
            boolean late = all.size() == 2 && all.get(1).equals(before);
            return named.stream()
                    .filter(label -> late && years(label).contains(before))
                    .limit(1);
        });
    }

    /** Title, identity and headings; a heading of another year beside one of this year, whatever its words, is a comparison. */
    private static Stream<Label> places(Table table) {
        List<Label> headings = table.headings().stream().map(Heading::label).toList();
        Stream<Label> head = Stream.concat(Stream.of(table.form().title()), table.form().fact("year").stream());
        boolean several = headings.stream()
                        .flatMap(label -> years(label).stream())
                        .distinct()
                        .count()
                > 1;
        boolean compared = several
                || headings.stream()
                        .anyMatch(label -> THIS_YEAR.matcher(label.compact()).find());
        return Stream.concat(head, compared ? Stream.empty() : headings.stream())
                .filter(label -> !years(label).isEmpty());
    }

    private static Set<String> years(Label label) {
        String text = label.compact();
        Set<String> years = new LinkedHashSet<>();
        if (text.matches("20\\d{2}")) {
            years.add(text);
        }
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add(year.group(1));
        }
        return years;
    }

    private static Verdict broken(Label label, String year, String variant, Severity severity) {
        String there = years(label).iterator().next();
        Map<String, Object> values = Map.of("words", label.text().strip(), "there", there, "year", year);
        return new Verdict.Broken(
                Finding.of(INFO, severity, label.origin(), List.of(), new Message(variant, values), there, year));
    }
}
