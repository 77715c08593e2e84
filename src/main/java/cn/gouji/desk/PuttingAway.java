package cn.gouji.desk;

import cn.gouji.ledger.Content;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.OpenRun;
import cn.gouji.ledger.Taken;
import cn.gouji.ledger.Whose;
import cn.gouji.text.OneLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves the originals out of the inbox when all that answers them is noted (存档): to the archive; aside, with the reason beside
 * them, where they cannot be read or their unit is not known. What failed stays.
 */
final class PuttingAway {

    private static final int TOGETHER = 50;

    private final Office office;
    private final OpenRun run;
    private final RunFolder folder;
    private final RunLog log;
    private final Set<Path> taken = new HashSet<>();
    private final Map<String, List<Content>> contents = new HashMap<>();
    private final Map<Entry.Member, Set<Entry.State>> states = new HashMap<>();
    private final Map<Entry.Member, String> details = new HashMap<>();
    private final Map<Entry.Member, Whose> owners = new HashMap<>();
    private int left;

    PuttingAway(Office office, OpenRun run, RunFolder folder, RunLog log) {
        this.office = office;
        this.run = run;
        this.folder = folder;
        this.log = log;
        for (Entry entry : office.ledger().submissions().of(run.number())) {
            for (Entry.Member member : entry.contents()) {
                states.computeIfAbsent(member, absent -> EnumSet.noneOf(Entry.State.class))
                        .add(entry.state());
                details.merge(member, entry.detail(), (one, other) -> other.isEmpty() ? one : other);
                owners.put(member, entry.whose());
            }
        }
        Map<String, Entry.Member> byHash = new HashMap<>();
        List<Content> all = office.ledger().files().contents(run.number());
        all.stream()
                .filter(content -> content.state() == Content.State.READABLE)
                .forEach(content -> byHash.put(content.sha256(), member(content)));
        for (Content content : all) {
            contents.computeIfAbsent(content.path(), absent -> new ArrayList<>())
                    .add(content);
            if (content.state() == Content.State.TWIN) {
                Entry.Member one = byHash.get(content.sha256());
                states.put(member(content), states.getOrDefault(one, Set.of()));
                details.put(member(content), details.getOrDefault(one, ""));
            }
        }
    }

    /** How many files stay in the inbox. */
    int left() {
        return left;
    }

    /** Moves all files that are not moved yet; where each goes is noted first. */
    void all() throws IOException {
        List<Taken> files = office.ledger().files().of(run.number()).stream()
                .filter(file -> file.state() == Taken.State.TAKEN)
                .map(file -> file.target().isEmpty() ? decided(file) : file)
                .toList();
        office.ledger().files().decided(run.number(), files);
        Steps steps = new Steps(office.progress(), Progress.Stage.ARCHIVE, files.size());
        List<Taken> settled = new ArrayList<>();
        for (Taken file : files) {
            office.goOn();
            steps.next(file.path());
            settled.add(one(file));
            if (settled.size() == TOGETHER) {
                office.ledger().files().settled(run.number(), settled);
                settled.clear();
            }
        }
        office.ledger().files().settled(run.number(), settled);
        steps.end();
    }

    private Taken one(Taken file) throws IOException {
        List<Content> held = contents.getOrDefault(file.path(), List.of());
        Taken.State state = destination(held);
        try {
            besides(held);
            if (state != Taken.State.LEFT) {
                move(file, state, held);
                return new Taken(file.path(), file.sha256(), state, file.target());
            }
        } catch (IOException stays) {
            Path source = office.workspace().resolve(file.path());
            String what = DiskReason.of(stays, source).text(office.wording());
            log.warn("log.unarchived", Map.of("file", source, "target", file.target(), "what", what));
        }
        left++;
        return new Taken(file.path(), file.sha256(), Taken.State.LEFT, "");
    }

    private void besides(List<Content> held) throws IOException {
        for (Content content : held) {
            if (content.state() == Content.State.UNREADABLE && !content.entry().isEmpty()) {
                beside(content);
            }
        }
    }

    private Taken.State destination(List<Content> held) {
        Set<Entry.State> all = EnumSet.noneOf(Entry.State.class);
        held.forEach(content -> all.addAll(states.getOrDefault(member(content), Set.of())));
        if (held.isEmpty() || all.contains(Entry.State.FAILED)) {
            return Taken.State.LEFT;
        }
        if (all.stream().anyMatch(Entry.State::isHeld)) {
            return Taken.State.HELD;
        }
        return all.isEmpty() ? Taken.State.REJECTED : Taken.State.ARCHIVED;
    }

    private Taken decided(Taken file) {
        Taken.State state = destination(contents.getOrDefault(file.path(), List.of()));
        return state == Taken.State.LEFT
                ? file
                : new Taken(
                        file.path(),
                        file.sha256(),
                        file.state(),
                        office.workspace().relative(target(file, state)));
    }

    private Path target(Taken file, Taken.State state) {
        Path source = office.workspace().resolve(file.path());
        if (state == Taken.State.ARCHIVED) {
            return folder.archive()
                    .resolve(office.workspace().inbox().relativize(source).toString());
        }
        Path aside = state == Taken.State.HELD
                ? office.workspace().held()
                : office.workspace().rejected();
        String name = source.getFileName().toString();
        return SafeName.unique(aside, SafeName.withoutEnding(name), SafeName.ending(name), taken);
    }

    /** Moves a file, unless it is there already. */
    private void move(Taken file, Taken.State state, List<Content> held) throws IOException {
        Path target = office.workspace().resolve(file.target());
        if (state != Taken.State.ARCHIVED) {
            explain(target, state, held);
        }
        if (!holds(target, file.sha256())) {
            SafeFile.move(office.workspace().resolve(file.path()), target, file.sha256());
        }
        log.say("log.archived", Map.of("file", target));
    }

    /** Why a file is set aside, in a text beside it. */
    private void explain(Path target, Taken.State state, List<Content> held) throws IOException {
        String why = held.stream()
                .filter(content -> state == Taken.State.HELD
                        ? content.state() != Content.State.UNREADABLE
                        : content.entry().isEmpty())
                .map(content -> state == Taken.State.HELD
                        ? details.getOrDefault(member(content), "")
                        : office.wording().unreadable(content.name(), content.detail()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\r\n"));
        if (!why.isEmpty()) {
            SafeFile.write(Holding.reason(target, office.wording()), text(why));
        }
        if (state == Taken.State.HELD) {
            Optional<Whose> owner = held.stream()
                    .flatMap(content -> Optional.ofNullable(owners.get(member(content))).stream())
                    .findFirst();
            if (owner.isPresent()) {
                String name = target.getFileName().toString();
                SafeFile.write(Holding.letter(target), Holding.draft(office, owner.get(), name, OneLine.of(why)));
            }
        }
    }

    /** Why one of the files of an archive cannot be read. The same text is not written twice. */
    private void beside(Content content) throws IOException {
        byte[] why = text(office.wording().unreadable(content.name(), content.detail()));
        Path rejected = office.workspace().rejected();
        Path file = Holding.reason(rejected.resolve(SafeName.stem(content.name(), "")), office.wording());
        for (int number = 2; Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), why); number++) {
            file = Holding.reason(
                    rejected.resolve(SafeName.stem(content.name(), "-" + number) + "-" + number), office.wording());
        }
        SafeFile.write(file, why);
    }

    private static byte[] text(String why) {
        return ("\uFEFF" + why + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean holds(Path target, String sha256) throws IOException {
        return Files.isRegularFile(target)
                && Digest.of(Files.readAllBytes(target)).equals(sha256);
    }

    private static Entry.Member member(Content content) {
        return new Entry.Member(content.path(), content.entry());
    }
}
