package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A unit of a district speaks of the city's finance department throughout, and never of the district's (层级用词不符). */
public final class WrongLevelOfGovernment implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-17", Severity.INFO);

    private static final Pattern DISTRICT = Pattern.compile("市[\\p{IsHan}]{1,6}[区县]");
    private static final Pattern CITY = Pattern.compile("市(?:级)?财政(?:主管)?(?:部门|局|委)");
    private static final Pattern OWN = Pattern.compile("[区县](?:级)?财政(?:主管)?(?:部门|局|委)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        boolean district = filing.unit()
                .map(Label::compact)
                .filter(unit -> DISTRICT.matcher(unit).find())
                .isPresent();
        if (!district) {
            return Stream.empty();
        }
        List<Prose.Paragraph> city = with(filing, CITY);
        List<Prose.Paragraph> own = with(filing, OWN);
        if (city.isEmpty() || !own.isEmpty()) {
            return own.stream().limit(1).map(paragraph -> Verdict.holds(INFO, origin(paragraph)));
        }
        long times = city.stream()
                .mapToLong(paragraph ->
                        CITY.matcher(Words.compact(paragraph.text())).results().count())
                .sum();
        List<Place> places = city.stream().<Place>map(Prose.Paragraph::place).toList();
        String words = CITY.matcher(Words.compact(city.get(0).text()))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return Stream.of(new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                origin(city.get(0)),
                places,
                Message.of(Map.of("words", words, "times", times)),
                words,
                "")));
    }

    private static List<Prose.Paragraph> with(Filing filing, Pattern words) {
        return filing.paragraphs().stream()
                .filter(paragraph ->
                        words.matcher(Words.compact(paragraph.text())).find())
                .toList();
    }

    private static Origin origin(Prose.Paragraph paragraph) {
        return new Origin.Read(paragraph.place(), paragraph.place().part() + "/财政部门");
    }
}
