package cn.gouji.desk;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.ledger.OpenRun;
import cn.gouji.ledger.Runs;
import cn.gouji.ledger.Taken;
import cn.gouji.sheet.Annotator;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * From the inbox to the answer (收件到答复). It may be killed between any two lines: the next run takes up what was left, loses no
 * file and answers none twice.
 */
public final class Desk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Checker checker;
    private final Annotator annotator;
    private final Wording wording;
    private final Clock clock;
    private final Inbox inbox = new Inbox();

    /** Somebody wanted the work to end; what is begun is taken up by the next run. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Stopped() {
            this(Outcome.NOTHING);
        }

        Stopped(Outcome outcome) {
            this.outcome = outcome;
        }

        /** What was done by then. */
        public Outcome outcome() {
            return outcome;
        }
    }

    /** A desk that checks with this and answers in these words. */
    public Desk(Checker checker, Annotator annotator, Wording wording, Clock clock) {
        this.checker = checker;
        this.annotator = annotator;
        this.wording = wording;
        this.clock = clock;
    }

    /** Works through the inbox to its end. */
    public Outcome run(Workspace workspace, Progress progress) {
        return run(workspace, progress, () -> false);
    }

    /**
     * Works through the inbox, after what runs that were killed have left. Settings, register and templates are read before a run
     * begins, so that a mistake in them stops nothing half-way.
     *
     * @param stop whether somebody wants it to end; what is begun is taken up by the next run
     */
    public Outcome run(Workspace workspace, Progress progress, BooleanSupplier stop) {
        Settings settings = workspace.settings();
        Waivers waivers = workspace.waivers();
        Outgoing.Correspondence correspondence =
                new Outgoing.Correspondence(settings, workspace.register(), workspace.letters());
        Rounds rounds = new Rounds(settings.rules(), waivers, LocalDate.now(clock));
        LedgerPlace place = workspace.ledger(settings);
        try (Ledger ledger = Ledger.open(place);
                Instance instance = Instance.here(workspace)) {
            Office office = new Office(
                    workspace,
                    ledger,
                    checker,
                    new Answering(annotator, wording),
                    correspondence,
                    new Once<>(() -> Summary.filler(workspace)),
                    rounds,
                    wording,
                    clock,
                    progress,
                    stop);
            instance.sweep(workspace);
            Outcome outcome = takenUp(office, instance);
            Holding.release(office);
            return outcome.and(begun(office, instance, prescribed(settings, waivers)));
        } catch (LedgerFault fault) {
            throw DeskFault.of(fault, place);
        } catch (IOException disk) {
            throw DeskFault.of(disk, workspace);
        }
    }

    /** The runs that programs have left that run no more. */
    private static Outcome takenUp(Office office, Instance instance) throws IOException {
        Outcome outcome = Outcome.NOTHING;
        for (OpenRun run : office.ledger().runs().open()) {
            if (Instance.isGone(office.workspace(), run.owner())) {
                office.filler();
                Optional<OpenRun> ours = office.ledger().runs().adopt(run, instance.id());
                if (ours.isPresent()) {
                    outcome = outcome.and(new Batch(office, ours.get(), true).work());
                }
            }
        }
        return outcome;
    }

    private Outcome begun(Office office, Instance instance, String prescribed) throws IOException {
        Workspace workspace = office.workspace();
        Inbox.Catch found = inbox.look(office, office.ledger().files().claimed());
        office.goOn();
        Outcome waiting = Outcome.NOTHING.with(found.unsteady(), 0);
        if (found.files().isEmpty()) {
            return waiting;
        }
        office.filler();
        tellClock(office);
        Runs.Start start = new Runs.Start(
                RunFolder.name(workspace, LocalDateTime.now(clock)),
                instance.id(),
                Engine.version(),
                prescribed,
                clock.instant());
        Optional<OpenRun> run = office.ledger()
                .runs()
                .begin(start, found.files().stream().map(workspace::relative).toList());
        if (run.isEmpty()) {
            return waiting;
        }
        Outcome outcome = new Batch(office, run.get(), false).work();
        office.ledger().files().of(run.get().number()).stream()
                .filter(file -> file.state() == Taken.State.LEFT)
                .forEach(file -> inbox.passOver(workspace.resolve(file.path())));
        return waiting.and(outcome);
    }

    /** Dates on letters are those of our clock; rounds and runs are ordered by the ledger, whatever it says. */
    private void tellClock(Office office) {
        Instant now = clock.instant();
        office.ledger()
                .runs()
                .lastStart()
                .filter(now::isBefore)
                .ifPresent(last ->
                        office.progress().note("run.clock-back", Map.of("now", local(now), "last", local(last))));
    }

    private String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone()).format(MOMENT);
    }

    /** Under which rules an answer was given: the same content under the same rules has the same answer. */
    private static String prescribed(Settings settings, Waivers waivers) {
        String all = Engine.version() + "\n" + settings.rules() + "\n" + waivers;
        return Digest.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
