package cn.gouji.desk;

import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.Runs;
import cn.gouji.report.Overview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The runs of a season and what they took (处理记录). */
final class Courses {

    private final Ledger ledger;
    private final Function<Instant, String> time;
    private final List<Runs.Course> courses;
    private final Map<Long, Map<Entry.Member, Content>> contents = new HashMap<>();

    /** The runs of that ledger; {@code time} writes a time as people do. */
    Courses(Ledger ledger, Function<Instant, String> time) {
        this.ledger = ledger;
        this.time = time;
        this.courses = ledger.runs().courses();
        for (Runs.Course course : courses) {
            Map<Entry.Member, Content> held = new LinkedHashMap<>();
            for (Content content : ledger.files().contents(course.run().number())) {
                held.put(new Entry.Member(content.path(), content.entry()), content);
            }
            contents.put(course.run().number(), held);
        }
    }

    private Map<Entry.Member, Content> contents(long run) {
        return contents.getOrDefault(run, Map.of());
    }

    /** The name of the last run; empty before the first. */
    String last() {
        return courses.isEmpty() ? "" : courses.get(courses.size() - 1).run().name();
    }

    /** The name of a run. */
    String name(long run) {
        return courses.stream()
                .filter(course -> course.run().number() == run)
                .map(course -> course.run().name())
                .findFirst()
                .orElse("");
    }

    /** The files of a submission. */
    List<Overview.Handed> files(Entry entry) {
        return entry.contents().stream()
                .map(contents(entry.key().run())::get)
                .filter(Objects::nonNull)
                .map(content -> new Overview.Handed(content.name(), content.sha256()))
                .toList();
    }

    /** What cannot be read and has not come again under the same name so that it can. */
    List<Overview.Unreadable> unreadable() {
        Map<String, Overview.Unreadable> left = new LinkedHashMap<>();
        for (Runs.Course course : courses) {
            for (Content content : contents(course.run().number()).values()) {
                left.remove(content.name());
                if (content.state() == Content.State.UNREADABLE) {
                    String run = course.run().name();
                    left.put(content.name(), new Overview.Unreadable(content.name(), content.detail(), run));
                }
            }
        }
        return List.copyOf(left.values());
    }

    /** What each run came to, of all these submissions. */
    List<Overview.Run> runs(List<Entry> all) {
        Map<Long, List<Entry>> entries =
                all.stream().collect(Collectors.groupingBy(entry -> entry.key().run()));
        Map<Long, List<Mail>> mails = ledger.mails().in().stream()
                .collect(Collectors.groupingBy(mail -> mail.submission().run()));
        List<Overview.Run> runs = new ArrayList<>();
        for (Runs.Course course : courses) {
            long number = course.run().number();
            runs.add(run(course, entries.getOrDefault(number, List.of()), mails.getOrDefault(number, List.of())));
        }
        return runs;
    }

    private Overview.Run run(Runs.Course course, List<Entry> entries, List<Mail> mails) {
        Map<Overview.State, Long> states =
                entries.stream().collect(Collectors.groupingBy(Survey::state, Collectors.counting()));
        Function<Overview.State, Integer> count =
                state -> states.getOrDefault(state, 0L).intValue();
        long number = course.run().number();
        return new Overview.Run(
                course.run().name(),
                course.engine(),
                time.apply(course.started()),
                course.finished().map(time).orElse(""),
                ledger.files().of(number).size(),
                contents(number).size(),
                count.apply(Overview.State.PASSED),
                count.apply(Overview.State.RETURNED),
                count.apply(Overview.State.HELD),
                count.apply(Overview.State.REPEATED),
                count.apply(Overview.State.FAILED),
                (int) contents(number).values().stream()
                        .filter(content -> content.state() == Content.State.UNREADABLE)
                        .count(),
                mails.size(),
                (int) mails.stream()
                        .filter(mail -> mail.state() == Mail.State.ACCEPTED)
                        .count());
    }
}
