package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.OpenRun;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.ledger.Whose;
import cn.gouji.sheet.Opened;
import cn.gouji.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run is about to do: which of what it read belongs together, whose it is, and what is answered already (归并). */
final class Plan {

    private final Office office;
    private final OpenRun run;
    private final RunLog log;
    private final Completion completion;
    private final Map<String, Received> readable = new LinkedHashMap<>();
    private final Map<Entry.Member, Received> earlier = new LinkedHashMap<>();
    private final List<Content> contents = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    Plan(Office office, OpenRun run, RunLog log) {
        this.office = office;
        this.run = run;
        this.log = log;
        this.completion = new Completion(office, log);
    }

    /** Takes what one file holds: each content once, its twins beside it. */
    void take(Reading.Outcome outcome) throws IOException {
        for (Received file : outcome.held()) {
            hashes.put(office.workspace().relative(file.path()), file.pathSha256());
            log.say("log.read", Map.of("file", file.given(), "sha", file.sha256()));
            Optional<Opened.Unreadable> refused = file.unreadable();
            Optional<Received> first = Optional.ofNullable(readable.get(file.sha256()));
            if (refused.isPresent()) {
                String reason = office.wording().reason(refused.get());
                log.say("log.unreadable", Map.of("file", file.given(), "reason", reason));
                contents.add(content(file, Content.State.UNREADABLE, reason));
            } else if (first.isPresent()) {
                String twin = first.get().given();
                log.say("log.twin", Map.of("file", file.given(), "twin", twin));
                contents.add(content(file, Content.State.TWIN, twin));
            } else {
                readable.put(file.sha256(), file);
                contents.add(content(file, Content.State.READABLE, ""));
            }
        }
    }

    /** Notes it all. From here on the run does what the ledger says. */
    void note() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Received> sound = new ArrayList<>();
        List<Received> unknown = new ArrayList<>();
        Misnamed misnamed = new Misnamed(office.register());
        for (Received file : readable.values()) {
            Optional<Registered> called = misnamed.unitOf(file);
            if (called.isPresent()) {
                entries.add(misnamed(file, called.get(), key(entries)));
            } else {
                (isKnown(file) ? sound : unknown).add(file);
            }
        }
        for (Submission submission : Grouping.of(unknown)) {
            entries.add(unknown(submission, key(entries)));
        }
        Doubts doubts = new Doubts(office.correspondence().settings().working().bounds(), office.wording());
        for (Submission submission : doubts.sure(sound)) {
            entries.add(entry(submission, key(entries)));
        }
        for (Doubts.Doubt doubt : doubts.found()) {
            Identity identity = doubt.files().main().identity();
            entries.add(held(doubt.files(), Entry.State.ASIDE, whose(identity), doubt.why(), key(entries)));
        }
        office.goOn();
        office.ledger().runs().planned(run.number(), hashes, contents, entries);
    }

    /** The files that can be checked. */
    Map<Entry.Member, Received> received() {
        Map<Entry.Member, Received> received = new HashMap<>(earlier);
        readable.values().forEach(file -> received.put(member(file), file));
        return received;
    }

    private SubmissionKey key(List<Entry> before) {
        return new SubmissionKey(run.number(), before.size() + 1);
    }

    private boolean isKnown(Received file) {
        return office.register().isEmpty() || registered(file.identity()).isPresent();
    }

    private Optional<Registered> registered(Identity identity) {
        return identity.unit().flatMap(office.register()::find);
    }

    /** Nobody's, as long as a person has not decided whose. */
    private Entry misnamed(Received file, Registered called, SubmissionKey key) throws IOException {
        Identity identity = file.identity();
        String spoken = identity.unit().orElse("");
        String why = office.wording().text("held.misnamed", Map.of("called", called.name(), "spoken", spoken));
        Whose nobody =
                new Whose("", "", "", identity.year().orElse(0), identity.kind().name());
        return held(new Submission(List.of(file)), Entry.State.ASIDE, nobody, why, key);
    }

    private Entry unknown(Submission submission, SubmissionKey key) throws IOException {
        Whose whose = whose(submission.main().identity());
        String why = Holding.why(whose.unit(), office.register(), office.wording());
        return held(submission, Entry.State.HELD, whose, why, key);
    }

    private Entry held(Submission submission, Entry.State state, Whose whose, String why, SubmissionKey key)
            throws IOException {
        log.say("log.held", Map.of("files", Doubts.names(submission.files(), office.wording()), "why", why));
        return Entry.of(key, state, whose, members(submission), why);
    }

    private List<Entry.Member> members(Submission submission) {
        return submission.files().stream().map(this::member).toList();
    }

    private Entry entry(Submission submission, SubmissionKey key) throws IOException {
        Whose whose = whose(submission.main().identity());
        List<String> held = submission.files().stream().map(Received::sha256).toList();
        Optional<Entry> before = office.ledger().submissions().holding(held, run.prescribed());
        if (before.isPresent()) {
            String answers = String.join(
                    " ", office.ledger().submissions().answers(before.get().key()));
            String names = String.join(" ", submission.names());
            log.say("log.repeated", Map.of("files", names, "answers", answers));
            return Entry.of(key, Entry.State.REPEATED, whose, members(submission), answers);
        }
        return planned(key, submission, whose);
    }

    /** What came before and is judged again lies where it is kept, and stays there. */
    private Entry planned(SubmissionKey key, Submission submission, Whose whose) throws IOException {
        List<Received> before = completion.of(submission, whose);
        Submission whole = submission.with(before);
        for (Received file : before) {
            if (earlier.put(member(file), file) == null) {
                contents.add(content(file, Content.State.READABLE, ""));
            }
        }
        if (!before.isEmpty()) {
            String names = String.join(" ", submission.names());
            String beside =
                    String.join(" ", before.stream().map(Received::given).toList());
            log.say("log.joined", Map.of("files", names, "beside", beside));
        }
        Whose theirs = before.isEmpty() ? whose : whose(whole.main().identity());
        return Entry.of(key, Entry.State.PLANNED, theirs, members(whole), "");
    }

    private Whose whose(Identity identity) {
        Optional<Registered> unit = registered(identity);
        String printed = identity.unit().orElse("");
        return new Whose(
                printed,
                Words.name(unit.map(Registered::name).orElse(printed)),
                unit.map(Registered::code).orElse(""),
                identity.year().orElse(0),
                identity.kind().name());
    }

    private Entry.Member member(Received file) {
        return new Entry.Member(office.workspace().relative(file.path()), file.entry());
    }

    private Content content(Received file, Content.State state, String detail) {
        Entry.Member member = member(file);
        return new Content(member.path(), member.entry(), file.name(), file.sha256(), state, detail);
    }
}
