package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Noted;
import cn.gouji.report.AnswerWords;
import cn.gouji.report.Bureau;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Overview;
import cn.gouji.round.UnitAnswer;
import cn.gouji.text.Words;
import cn.gouji.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through ledger and register for everything a bureau wants to see at a glance (汇总). */
final class Survey {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ledger ledger;
    private final Register register;
    private final Wording wording;
    private final Bureau bureau;
    private final Clock clock;

    Survey(Ledger ledger, Register register, Wording wording, Bureau bureau, Clock clock) {
        this.ledger = ledger;
        this.register = register;
        this.wording = wording;
        this.bureau = bureau;
        this.clock = clock;
    }

    /** Everything, beside what was found between documents. */
    Overview overview(Season.Judged judged) {
        List<Entry> all = ledger.submissions().all();
        Courses courses = new Courses(ledger, this::minute);
        Standing standing = new Standing(all);
        List<Overview.Submission> submissions = standing.current().stream()
                .map(entry -> submission(entry, standing.before(entry), courses))
                .toList();
        return new Overview(
                new Overview.Made(bureau.name(), bureau.office(), minute(clock.instant()), courses.last()),
                register.isEmpty() ? heard(submissions) : register.units().size(),
                submissions,
                new Overdue(ledger, bureau, wording, clock).of(standing.missing(register)),
                courses.unreadable(),
                judged.disagreements(),
                judged.common(),
                courses.runs(all));
    }

    private static int heard(List<Overview.Submission> submissions) {
        return (int) submissions.stream()
                .map(submission -> Words.name(submission.unit().name()))
                .distinct()
                .count();
    }

    private Overview.Submission submission(Entry entry, List<Entry> before, Courses courses) {
        boolean answered = entry.state() == Entry.State.ANSWERED;
        return new Overview.Submission(
                unit(entry),
                new Overview.Matter(entry.whose().year(), kind(entry.whose().kind(), wording)),
                round(entry, courses),
                before.stream().map(round -> round(round, courses)).toList(),
                courses.files(entry),
                answered ? ledger.submissions().answers(entry.key()) : List.of(),
                entry.detail(),
                answered ? faults(ledger.submissions().faults(entry.key())) : List.of());
    }

    private Overview.Unit unit(Entry entry) {
        Optional<Registered> known = entry.whose().unit().isEmpty()
                ? Optional.empty()
                : register.find(entry.whose().unit());
        String printed = entry.whose().unit().isEmpty()
                ? wording.text("sheet.unit-unknown")
                : entry.whose().unit();
        return known.map(Survey::unit)
                .orElseGet(() -> new Overview.Unit(entry.whose().code(), printed, "", "", ""));
    }

    static Overview.Unit unit(Registered unit) {
        return new Overview.Unit(unit.code(), unit.name(), unit.superior(), unit.contact(), unit.email());
    }

    static String kind(String kind, Wording wording) {
        return LetterWriter.kind(Filing.Kind.valueOf(kind), wording);
    }

    private Overview.Round round(Entry entry, Courses courses) {
        Entry.Result result = entry.result();
        Overview.Counts counts = new Overview.Counts(
                result.errors(), result.warnings(), result.hints(), result.unverifiable(), result.roundings());
        String time = result.answered().isEmpty() ? "" : minute(Instant.parse(result.answered()));
        String run = courses.name(entry.key().run());
        return new Overview.Round(result.round(), state(entry), counts, time, run);
    }

    /** What became of it. */
    static Overview.State state(Entry entry) {
        return switch (entry.state()) {
            case ANSWERED -> entry.result().passed() ? Overview.State.PASSED : Overview.State.RETURNED;
            case REPEATED -> Overview.State.REPEATED;
            case HELD, ASIDE -> Overview.State.HELD;
            case FAILED -> Overview.State.FAILED;
            case PLANNED -> Overview.State.PLANNED;
        };
    }

    private List<Overview.Fault> faults(List<Noted.Fault> noted) {
        List<List<Overview.Fault>> folded = new ArrayList<>();
        noted.forEach(fault -> folded.add(new ArrayList<>()));
        for (Noted.Fault fault : noted) {
            if (!fault.isCause()) {
                folded.get(fault.under()).add(fault(fault, List.of()));
            }
        }
        List<Overview.Fault> causes = new ArrayList<>();
        for (int at = 0; at < noted.size(); at++) {
            if (noted.get(at).isCause()) {
                causes.add(fault(noted.get(at), folded.get(at)));
            }
        }
        return causes;
    }

    private Overview.Fault fault(Noted.Fault fault, List<Overview.Fault> consequences) {
        return new Overview.Fault(
                fault.rule(),
                fault.severity(),
                fault.document(),
                fault.place(),
                fault.message(),
                fault.actual(),
                fault.expected(),
                fault.proposals(),
                fault.answer().isEmpty() ? "" : AnswerWords.word(UnitAnswer.valueOf(fault.answer()), wording),
                fault.explanation(),
                consequences);
    }

    private String minute(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone()).format(MINUTE);
    }
}
