package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement.Growth;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A change without a reason, or whose reason describes the opposite of its direction (增减原因缺失或与方向相反). */
public final class ReasonAgainstDirection implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-05", Severity.WARNING);

    private static final Pattern REASON = Pattern.compile("原因|由于|因(?!公)|主要[是为系]|根据|按照|为了|用于|调整|划转|新增|增设|压减|压缩|持平");

    /** Before the change is told, these words say what the money is for, not why it changed. */
    private static final Pattern PURPOSE = Pattern.compile("用于|为了|主要[是为系]");

    /** The reason may stand in so many paragraphs that follow. */
    private static final int FOLLOWING = 2;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Silent where the percentage is impossible: the reason is then folded under that finding. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Growths.of(filing)
                .filter(growth -> !Growths.unchanged(growth) && !Growths.impossible(growth))
                .flatMap(growth -> verdict(growth, filing).stream());
    }

    private static Optional<Verdict> verdict(Growth growth, Filing filing) {
        if (growth.reason().isEmpty()) {
            return Optional.of(growth)
                    .filter(each -> hasNoReason(each, filing))
                    .map(each -> new Verdict.Broken(missing(each)));
        }
        return Optional.of(finding(growth, filing.year())
                .<Verdict>map(Verdict.Broken::new)
                .orElseGet(() -> Verdict.holds(INFO, growth.current().origin())));
    }

    /** Whether neither its own paragraph nor the next ones of the part, but for other growths with theirs, give a reason. */
    private static boolean hasNoReason(Growth growth, Filing filing) {
        List<Prose.Paragraph> paragraphs = filing.paragraphs();
        List<Place> places =
                paragraphs.stream().<Place>map(Prose.Paragraph::place).toList();
        int own = places.indexOf(growth.current().origin().first());
        if (own < 0 || growth.change().known().isEmpty()) {
            return false;
        }
        List<Place> explained = Growths.of(filing)
                .filter(other -> other.reason().isPresent())
                .map(other -> other.current().origin().first())
                .toList();
        String part = paragraphs.get(own).place().part();
        return paragraphs.subList(own, Math.min(paragraphs.size(), own + 1 + FOLLOWING)).stream()
                .filter(paragraph -> paragraph.place().part().equals(part))
                .filter(paragraph -> paragraph == paragraphs.get(own) || !explained.contains(paragraph.place()))
                .map(paragraph ->
                        paragraph == paragraphs.get(own) ? withoutPurpose(paragraph, growth) : paragraph.text())
                .noneMatch(text -> REASON.matcher(text).find());
    }

    private static String withoutPurpose(Prose.Paragraph paragraph, Growth growth) {
        String text = paragraph.text();
        int told = Math.max(0, text.indexOf(growth.directionWord().text()));
        return PURPOSE.matcher(text.substring(0, told)).replaceAll("") + text.substring(told);
    }

    private static Finding missing(Growth growth) {
        return Finding.of(
                INFO,
                INFO.severity(),
                growth.directionWord().origin(),
                List.of(),
                new Message("missing", Growths.words(growth)),
                growth.directionWord().text(),
                "");
    }

    /** Whether the reason plainly describes the opposite. */
    static boolean opposed(Growth growth, OptionalInt year) {
        return !Growths.unchanged(growth)
                && growth.reason()
                        .map(Label::text)
                        .filter(reason -> ReasonCues.oppose(reason, growth.direction(), year))
                        .isPresent();
    }

    /** The finding on a growth whose reason describes the opposite. */
    static Optional<Finding> finding(Growth growth, OptionalInt year) {
        if (!opposed(growth, year)) {
            return Optional.empty();
        }
        Label reason = growth.reason().orElseThrow();
        Map<String, Object> words = Growths.words(growth);
        words.put("reason", reason.text());
        return Optional.of(Finding.of(
                INFO,
                INFO.severity(),
                growth.directionWord().origin(),
                reason.origin().places(),
                Message.of(words),
                growth.directionWord().text(),
                ""));
    }
}
