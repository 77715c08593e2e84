package cn.gouji.desk;

import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.OpenRun;
import cn.gouji.ledger.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One run, from what it took to what it put away (批次). Every step is noted in the ledger before the next begins and may be done
 * twice without harm, so that a run that was killed anywhere is taken up where it was left.
 */
final class Batch {

    private final Office office;
    private final OpenRun run;
    private final RunFolder folder;
    private final RunLog log;
    private final Attempts attempts;
    private int left;
    private int failed;

    /** A run that is begun now, or one that is taken up again. */
    Batch(Office office, OpenRun run, boolean again) throws IOException {
        this.office = office;
        this.run = run;
        this.folder = RunFolder.of(office.workspace(), run.name(), office.wording());
        this.log = new RunLog(folder.log(), office.wording(), office.clock(), office.progress());
        this.attempts = new Attempts(office.ledger().trials(), run.prescribed(), again);
    }

    /** Does what is still to be done of it; who stops it is told what was done by then. */
    Outcome work() throws IOException {
        try {
            return done();
        } catch (Desk.Stopped stopped) {
            throw new Desk.Stopped(Outcome.of(office.ledger(), run.number(), folder.path()));
        }
    }

    private Outcome done() throws IOException {
        log.say("log.start", Map.of("workspace", office.workspace().root(), "files", files().size()));
        Map<Entry.Member, Received> received = run.state() == OpenRun.State.TAKEN ? plan() : read(planned());
        new Replying(office, run, folder, log, attempts, received).answer();
        office.goOn();
        Books books = new Books(office, run.number());
        failed += books.write(folder, log);
        PuttingAway away = new PuttingAway(office, run, folder, log);
        away.all();
        left += away.left();
        office.ledger().runs().done(run.number(), office.clock().instant());
        log.say("log.end", Map.of());
        return Outcome.of(office.ledger(), run.number(), folder.path()).with(left, failed);
    }

    private List<String> files() {
        return office.ledger().files().of(run.number()).stream()
                .filter(file -> file.state() == Taken.State.TAKEN)
                .map(Taken::path)
                .toList();
    }

    /** Reads the files, decides what belongs together, and notes it. */
    private Map<Entry.Member, Received> plan() throws IOException {
        Plan plan = new Plan(office, run, log);
        for (Reading.Outcome outcome : reading(files())) {
            plan.take(outcome);
        }
        plan.note();
        return plan.received();
    }

    private List<Reading.Outcome> reading(List<String> files) throws IOException {
        List<Path> paths = files.stream().map(office.workspace()::resolve).toList();
        List<Reading.Outcome> read = new ArrayList<>();
        for (Reading.Outcome outcome : new Reading(office, log, attempts).all(paths)) {
            if (outcome.state() == Reading.Outcome.State.READ) {
                read.add(outcome);
            } else {
                leave(outcome);
            }
        }
        return read;
    }

    /** A file that was not read belongs to no run, so that the next may take it; of a planned run its submissions fail. */
    private void leave(Reading.Outcome outcome) {
        if (run.state() == OpenRun.State.TAKEN) {
            boolean ours = outcome.state() == Reading.Outcome.State.FAILED;
            left += ours ? 0 : 1;
            failed += ours ? 1 : 0;
            String name = office.workspace().relative(outcome.path());
            office.ledger().files().settled(run.number(), List.of(new Taken(name, "", Taken.State.LEFT, "")));
        }
    }

    /** The files that submissions not yet answered are in. */
    private Set<String> planned() {
        Set<String> paths = new HashSet<>();
        for (Entry entry : office.ledger().submissions().of(run.number())) {
            if (entry.state() == Entry.State.PLANNED) {
                entry.contents().forEach(member -> paths.add(member.path()));
            }
        }
        return paths;
    }

    /** Reads again what a run that was killed had read; only what is the same still counts. */
    private Map<Entry.Member, Received> read(Set<String> paths) throws IOException {
        Map<Entry.Member, String> known = new HashMap<>();
        for (Content content : office.ledger().files().contents(run.number())) {
            known.put(new Entry.Member(content.path(), content.entry()), content.sha256());
        }
        Map<Entry.Member, Received> received = new HashMap<>();
        for (Reading.Outcome outcome : reading(paths.stream().sorted().toList())) {
            for (Received file : outcome.held()) {
                Entry.Member member = new Entry.Member(office.workspace().relative(file.path()), file.entry());
                if (file.unreadable().isEmpty() && file.sha256().equals(known.get(member))) {
                    received.put(member, file);
                }
            }
        }
        return received;
    }
}
