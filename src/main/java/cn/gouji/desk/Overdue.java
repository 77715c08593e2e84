package cn.gouji.desk;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.report.Bureau;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Overview;
import cn.gouji.wording.Wording;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has not come, since when it should have, and how often the unit was reminded (催报名单). */
final class Overdue {

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[年./-]\\s*([0-9]{1,2})\\s*[月./-]\\s*([0-9]{1,2})");

    private final Wording wording;
    private final LocalDate today;
    private final Optional<LocalDate> deadline;
    private final Map<List<Object>, List<Mail>> reminders = new HashMap<>();
    private final Clock clock;

    Overdue(Ledger ledger, Bureau bureau, Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
        this.today = LocalDate.now(clock);
        this.deadline = date(bureau.deadline());
        ledger.mails().in().stream()
                .filter(mail -> mail.submission().equals(Reminding.NONE))
                .forEach(mail -> Owed.of(mail)
                        .forEach(owed -> reminders
                                .computeIfAbsent(List.of(Addresses.unit(mail.whose()), owed), key -> new ArrayList<>())
                                .add(mail)));
    }

    /** What is missing, as it is listed. */
    List<Overview.Missing> of(List<Report.Missing> missing) {
        return missing.stream().map(this::of).toList();
    }

    private Overview.Missing of(Report.Missing missing) {
        Owed owed = new Owed(missing.unit(), List.of(missing.expected()));
        List<Mail> written =
                reminders.getOrDefault(List.of(Addresses.unit(owed.whose()), missing.expected()), List.of());
        String last = written.stream()
                .map(Mail::changed)
                .max(Comparator.naturalOrder())
                .map(time -> LocalDate.ofInstant(time, clock.getZone()).toString())
                .orElse("");
        return new Overview.Missing(
                Survey.unit(missing.unit()),
                new Overview.Matter(
                        missing.expected().year().orElse(0),
                        LetterWriter.kind(missing.expected().kind(), wording)),
                deadline.map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, today)))
                        .orElse(0),
                written.size(),
                last);
    }

    /** The day that the bureau's own words name; none where they name none. */
    static Optional<LocalDate> date(String words) {
        Matcher date = DATE.matcher(words);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
