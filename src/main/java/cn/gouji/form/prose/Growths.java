package cn.gouji.form.prose;

import cn.gouji.filing.Label;
import cn.gouji.filing.Statement;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins a change to the amount it is a change of. Where several amounts could be meant and a percentage hangs on it, the
 * change is left out: a wrong guess would become a false alarm.
 */
final class Growths {

    private static final Pattern CAUSE =
            Pattern.compile("主要原因|原因\\s*[是为：:]|主要是|主要因|主要由于|由于|因为|(?<=[，。；,;\\s])因(?!公|此)");
    private static final Pattern LEADING_CAUSE = Pattern.compile("^[^。；]{0,20}原因");
    private static final Pattern OTHER_YEAR = Pattern.compile("20[0-9]{2}\\s*年|上年|去年|前年");
    private static final Pattern NOTHING = Pattern.compile("^[\\s，,、:：（(]*$");

    private final Reading reading;
    private final Subjects subjects;
    private final Optional<Passage> next;

    /** The growths of that passage; the next one may give the reason. */
    Growths(Reading reading, Subjects subjects, Optional<Passage> next) {
        this.reading = reading;
        this.subjects = subjects;
        this.next = next;
    }

    /** The growths in reading order. */
    List<Statement.Growth> all() {
        List<Statement.Growth> found = new ArrayList<>();
        int after = 0;
        List<Change> changes = reading.changes();
        for (int at = 0; at < changes.size(); at++) {
            Change change = changes.get(at);
            int until = at + 1 < changes.size()
                    ? Math.max(
                            change.to(),
                            Sentences.start(reading.text(), changes.get(at + 1).from()))
                    : reading.text().length();
            current(change, after).ifPresent(amount -> found.add(growth(change, amount, until)));
            after = change.to();
        }
        return List.copyOf(found);
    }

    private Optional<Statement.Amounts> current(Change change, int after) {
        List<Map.Entry<Token, Statement.Amounts>> before = reading.amounts().entrySet().stream()
                .filter(entry -> entry.getKey().end() <= change.from())
                .filter(entry ->
                        !OTHER_YEAR.matcher(entry.getValue().subject().text()).find())
                .toList();
        String own = subjects.bare(change.ownSubject());
        if (!own.isEmpty()) {
            return before.stream()
                    .map(Map.Entry::getValue)
                    .filter(amount -> Words.same(amount.subject().text(), own))
                    .reduce((one, other) -> other);
        }
        int sentence = Math.max(after, Sentences.start(reading.text(), change.from()));
        List<Statement.Amounts> here = before.stream()
                .filter(entry -> entry.getKey().start() >= sentence)
                .map(Map.Entry::getValue)
                .toList();
        if (!here.isEmpty()) {
            boolean harmless = change.percent().isEmpty()
                    || change.amount().amount().printed().signum() == 0;
            return onlyOne(here).or(() -> harmless ? Optional.of(here.get(here.size() - 1)) : Optional.empty());
        }
        boolean opens = NOTHING.matcher(reading.text().substring(sentence, change.from()))
                .find();
        return opens ? onlyOne(leading(before, after)) : Optional.empty();
    }

    /** The first amount of each sentence. */
    private List<Statement.Amounts> leading(List<Map.Entry<Token, Statement.Amounts>> before, int after) {
        List<Statement.Amounts> leading = new ArrayList<>();
        int sentence = -1;
        for (Map.Entry<Token, Statement.Amounts> entry : before) {
            int start = Sentences.start(reading.text(), entry.getKey().start());
            if (entry.getKey().start() >= after && start != sentence) {
                leading.add(entry.getValue());
                sentence = start;
            }
        }
        return leading;
    }

    private static Optional<Statement.Amounts> onlyOne(List<Statement.Amounts> amounts) {
        long values = amounts.stream()
                .flatMap(amount -> amount.amount().known().stream())
                .map(figure -> figure.amount().value().stripTrailingZeros())
                .distinct()
                .count();
        return values == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }

    private Statement.Growth growth(Change change, Statement.Amounts current, int until) {
        Passage passage = reading.passage();
        Addresses addresses = reading.addresses();
        String subject = current.subject().text();
        return new Statement.Growth(
                current.subject(),
                current.amount(),
                addresses.figure(passage, change.amount(), subject, "change"),
                change.word().direction(),
                word(change.word(), subject, "direction"),
                change.percent().map(token -> addresses.figure(passage, token, subject, "percent")),
                change.percentWord().map(word -> word(word, subject, "percent-direction")),
                reason(change.to(), until, subject),
                reading.sentence(change.from(), change.to(), subject));
    }

    private Label word(Change.Word word, String subject, String what) {
        return reading.addresses().label(reading.passage(), word.start(), word.text(), subject, what);
    }

    private Optional<Label> reason(int from, int until, String subject) {
        Matcher cause = CAUSE.matcher(reading.text()).region(from, until).useTransparentBounds(true);
        if (cause.find()) {
            int end = Math.min(until, Sentences.end(reading.text(), cause.start()));
            String text = reading.text().substring(cause.start(), end).strip();
            return Optional.of(reading.addresses().label(reading.passage(), cause.start(), text, subject, "reason"));
        }
        return next.filter(passage -> LEADING_CAUSE.matcher(passage.text()).find())
                .map(passage -> reading.addresses().label(passage, 0, passage.text(), subject, "reason"));
    }
}
