package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Head counts that do not add up, or more people than posts (人数编制不符). */
public final class HeadCountsDisagree implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-13", Severity.WARNING);

    private static final WordList OTHER_STAFF = WordList.load("staff-beyond-posts");
    private static final Pattern POSTS = Pattern.compile(
            "编制(?:数|人数)?(?:\\([^()]*\\))?(\\d{1,6})(?:人|名),实有(?:在编|在岗)?(?:人数|人员)?(?:\\([^()]*\\))?(\\d{1,6})(?:人|名)");
    private static final String PART = "[^,、;()0-9]{0,8}\\d{1,6}(?:人|名)[^,、;()0-9]{0,8}";
    private static final Pattern BRACKET =
            Pattern.compile("(?<![0-9.])(\\d{1,6})(?:人|名)\\((" + PART + "(?:[,、;]" + PART + ")+)\\)");
    private static final Pattern LIST =
            Pattern.compile("(?<![0-9.])(\\d{1,6})(?:人|名)(?:\\([^()]*\\))?,其中[,:]?((?:[^。]){8,400})");
    private static final Pattern IS = Pattern.compile("(?:^|[,;、])(\\d{1,6})(?:人|名)(?:是|为|系|属|从事)");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})(?:人|名)");
    private static final Pattern SENTENCE = Pattern.compile("[。;]");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Label> prose = filing.paragraphs().stream()
                .map(paragraph -> new Label(
                        paragraph.text(),
                        new Origin.Read(paragraph.place(), paragraph.place().part() + "/人数")));
        Stream<Label> cells = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.CONTENT).stream());
        return Stream.concat(prose, cells).flatMap(HeadCountsDisagree::inText);
    }

    private static Stream<Verdict> inText(Label label) {
        String text = TaskAmount.bare(label.text());
        List<Optional<Message>> checked = new ArrayList<>();
        Stream.of(SENTENCE.split(text))
                .forEach(sentence -> each(POSTS, sentence, found -> checked.add(posts(found, sentence))));
        each(BRACKET, text, found -> checked.add(parts(found, found.group(2), COUNT, "")));
        each(LIST, text, found -> checked.add(parts(found, found.group(2), IS, "list")));
        if (checked.isEmpty()) {
            return Stream.empty();
        }
        List<Verdict> broken = checked.stream()
                .flatMap(Optional::stream)
                .map(message -> broken(label, message))
                .toList();
        return broken.isEmpty() ? Stream.of(Verdict.holds(INFO, label.origin())) : Verdict.folded(broken).stream();
    }

    private static void each(Pattern words, String text, java.util.function.Consumer<Matcher> take) {
        Matcher found = words.matcher(text);
        while (found.find()) {
            take.accept(found);
        }
    }

    private static Optional<Message> posts(Matcher found, String sentence) {
        int posts = Integer.parseInt(found.group(1));
        int people = Integer.parseInt(found.group(2));
        return people <= posts || OTHER_STAFF.isIn(sentence)
                ? Optional.empty()
                : Optional.of(new Message("over", Map.of("words", found.group(), "posts", posts, "people", people)));
    }

    /** A list in brackets is whole; one behind 其中 need not be, so that only too many are wrong. */
    private static Optional<Message> parts(Matcher found, String list, Pattern part, String variant) {
        int total = Integer.parseInt(found.group(1));
        int sum = 0;
        Matcher count = part.matcher(list);
        while (count.find()) {
            sum += Integer.parseInt(count.group(1));
        }
        boolean open = list.contains("含") || list.contains("其中") || list.contains("另");
        boolean wrong = variant.isEmpty() ? sum != total && !open : sum > total;
        return wrong
                ? Optional.of(new Message(variant, Map.of("words", found.group(), "total", total, "sum", sum)))
                : Optional.empty();
    }

    private static Verdict broken(Label label, Message message) {
        String words = String.valueOf(message.values().get("words"));
        return new Verdict.Broken(Finding.of(INFO, INFO.severity(), label.origin(), List.of(), message, words, ""));
    }
}
