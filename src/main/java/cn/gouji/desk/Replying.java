package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.across.Kept;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.Noted;
import cn.gouji.ledger.OpenRun;
import cn.gouji.report.Ranking;
import cn.gouji.report.Tally;
import cn.gouji.round.Figures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and answers the submissions of a run (核对与答复), the versions of one unit one after the other, the units side by side. */
final class Replying {

    private static final Logger LOG = LoggerFactory.getLogger(Replying.class);

    private final Office office;
    private final OpenRun run;
    private final RunLog log;
    private final Attempts attempts;
    private final Map<Entry.Member, Received> received;
    private final Outgoing outgoing;
    private final Staging staging;

    Replying(
            Office office,
            OpenRun run,
            RunFolder folder,
            RunLog log,
            Attempts attempts,
            Map<Entry.Member, Received> received) {
        this.office = office;
        this.run = run;
        this.log = log;
        this.attempts = attempts;
        this.received = received;
        this.outgoing = new Outgoing(folder, office);
        this.staging = new Staging(office, folder);
    }

    /** What was thought of a submission, and what is to be sent. */
    private record Thought(Review review, Noted noted, String kept, Outgoing.Parcel parcel) {}

    /** Answers whatever is planned; what a killed run had noted and not put in its place is put there first. */
    void answer() throws IOException {
        List<Entry> all = office.ledger().submissions().of(run.number());
        staging.publishAll(all);
        List<Entry> planned = all.stream()
                .filter(entry -> entry.state() == Entry.State.PLANNED)
                .toList();
        Steps steps = new Steps(office.progress(), Progress.Stage.CHECK, planned.size());
        List<Callable<Boolean>> work = new ArrayList<>();
        List<List<Entry>> suspects = new ArrayList<>();
        for (List<Entry> unit : byUnit(planned)) {
            if (unit.stream().anyMatch(entry -> attempts.isSuspect(piece(entry)))) {
                suspects.add(unit);
            } else {
                work.add(() -> answer(unit, steps));
            }
        }
        Crew.all(work);
        for (List<Entry> unit : suspects) {
            answer(unit, steps);
        }
        staging.clear();
        steps.end();
    }

    private boolean answer(List<Entry> unit, Steps steps) throws IOException {
        for (Entry entry : unit) {
            office.goOn();
            steps.next(entry.whose().unit());
            String piece = piece(entry);
            if (attempts.isSpent(piece)) {
                giveUp(entry);
            } else if (attempts.at(piece, () -> answer(entry))) {
                attempts.succeeded(piece);
            }
        }
        return true;
    }

    /** The versions of a unit in the order of their plan, which is that of the versions. */
    private static List<List<Entry>> byUnit(List<Entry> planned) {
        Map<String, List<Entry>> units = new LinkedHashMap<>();
        for (Entry entry : planned) {
            String unit = entry.whose().key();
            units.computeIfAbsent(unit.isEmpty() ? "/" + entry.key() : unit, absent -> new ArrayList<>())
                    .add(entry);
        }
        return List.copyOf(units.values());
    }

    private String piece(Entry entry) {
        List<String> contents = entry.contents().stream()
                .flatMap(member -> Optional.ofNullable(received.get(member)).stream())
                .map(Received::sha256)
                .toList();
        return attempts.piece("answer", contents);
    }

    private void giveUp(Entry entry) throws IOException {
        String files = String.join(
                " ", entry.contents().stream().map(Entry.Member::path).toList());
        String why = office.wording().text("held.deadly");
        log.warn("log.held", Map.of("files", files, "why", why));
        office.ledger().submissions().aside(entry.key(), why);
    }

    /** Whether it was answered. */
    private boolean answer(Entry entry) throws IOException {
        List<Received> files = new ArrayList<>();
        entry.contents()
                .forEach(member -> Optional.ofNullable(received.get(member)).ifPresent(files::add));
        if (files.size() < entry.contents().size()) {
            changed(entry);
            return false;
        }
        Optional<Thought> thought = think(entry, new Submission(files));
        if (thought.isPresent()) {
            give(entry, thought.get());
        }
        return thought.isPresent();
    }

    /** Everything that can go wrong with a submission goes wrong here, before anything is written. */
    private Optional<Thought> think(Entry entry, Submission submission) throws IOException {
        String names = String.join(" ", submission.names());
        try {
            return Optional.of(thought(entry, submission));
        } catch (LedgerFault | Desk.Stopped notOurs) {
            throw notOurs;
        } catch (Received.ChangedFile changed) {
            changed(entry);
        } catch (IOException disk) {
            failed(entry, names, disk);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError ours) {
            attempts.failed(piece(entry));
            failed(entry, names, ours);
        }
        return Optional.empty();
    }

    private void failed(Entry entry, String names, Throwable ours) throws IOException {
        LOG.error("answering {} failed", names, ours);
        log.warn("log.failed", Map.of("files", names, "what", ours));
        office.ledger().submissions().failed(entry.key(), office.wording().text("state.failed"));
    }

    private void changed(Entry entry) throws IOException {
        String file = String.join(
                " ", entry.contents().stream().map(Entry.Member::path).toList());
        log.warn("log.changed", Map.of("file", file));
        office.ledger().submissions().failed(entry.key(), "");
    }

    private Thought thought(Entry entry, Submission submission) throws IOException {
        Review checked = submission.check(office.checker());
        Filing filing = submission.filing(office.checker());
        List<Figure> figures = filing.figures();
        Optional<RoundRecord> before =
                new History(office.ledger()).last(entry.whose(), Figures.of(figures), run.number());
        Rounds.Heard heard = office.rounds()
                .heard(submission, checked, before, figures)
                .beside(Completion.earlier(submission, office.workspace()));
        Review review = heard.review();
        int round = Math.max(review.since().round(), 1);
        if (entry.whose().key().isEmpty()) {
            String path = entry.contents().get(0).path();
            round = Math.max(round, 1 + office.ledger().submissions().answeredAt(path, run.number()));
        }
        Outgoing.Occasion occasion =
                new Outgoing.Occasion(entry, office.clock().instant(), LocalDate.now(office.clock()), round);
        List<Noted.Said> said = new ExplanationBook(office.wording()).rows(review, heard.bureau());
        Noted noted = RoundRecord.noted(review, figures, said, office.wording());
        return new Thought(review, noted, Kept.write(filing), outgoing.pack(submission, review, occasion));
    }

    /** Writes the answer and notes it; only what is noted is given. */
    private void give(Entry entry, Thought thought) throws IOException {
        Outgoing.Parcel parcel = thought.parcel();
        staging.stage(entry.key(), List.copyOf(parcel.files().values()));
        Review review = thought.review();
        Tally tally = Tally.of(review);
        boolean pass = Tally.state(review) == Tally.State.PASS;
        Entry.Result result = new Entry.Result(
                parcel.round(),
                pass,
                tally.errors(),
                tally.warnings(),
                tally.hints(),
                tally.unverifiable(),
                Ranking.roundings(review).size(),
                review.crashed().size(),
                office.clock().instant().toString());
        List<String> names = parcel.files().keySet().stream()
                .map(office.workspace()::relative)
                .toList();
        office.ledger()
                .submissions()
                .answered(entry.key(), result, thought.noted(), thought.kept(), names, Optional.of(parcel.mail()));
        staging.publish(entry.key());
        for (String name : names) {
            log.say("log.written", Map.of("file", name));
        }
        say(entry, review, tally, pass);
    }

    private void say(Entry entry, Review review, Tally tally, boolean pass) throws IOException {
        String files = String.join(
                " ", entry.contents().stream().map(Entry.Member::path).toList());
        log.say(
                "log.checked",
                Map.of(
                        "files", files,
                        "state", office.wording().text(pass ? "state.pass" : "state.return"),
                        "errors", tally.errors(),
                        "warnings", tally.warnings(),
                        "hints", tally.hints(),
                        "unverifiable", tally.unverifiable()));
        review.crashed()
                .forEach(crash -> LOG.error("{} crashed: {}", crash.rule().id(), crash.what()));
    }
}
