package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Noted;
import cn.gouji.ledger.Original;
import cn.gouji.ledger.Submissions;
import cn.gouji.ledger.Whose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a unit's earlier hand-in still stands beside what it hands in now (补齐): to a narrative that comes alone, the tables that
 * were answered last; to tables that come alone, the narrative that came last. It is read once more from where it is kept and
 * counts only where it is what was answered then. What the unit hands in now takes the place of what it replaces.
 */
final class Completion {

    private final Office office;
    private final RunLog log;

    Completion(Office office, RunLog log) {
        this.office = office;
        this.log = log;
    }

    /** The earlier files that belong to what is handed in now; none where it is whole, or nobody can tell. */
    List<Received> of(Submission now, Whose whose) throws IOException {
        boolean narrative = now.workbooks().isEmpty();
        boolean whole = !narrative && now.workbooks().size() < now.files().size();
        if (whole || whose.key().isEmpty() || whose.year() == 0) {
            return List.of();
        }
        List<Entry> answered = answered(whose);
        if (narrative && !isOne(answered)) {
            return List.of();
        }
        Predicate<Received> wanted = file -> file.prose().isPresent() != narrative
                && Grouping.tellsOf(narrative ? now.main() : file, narrative ? file : now.main())
                && now.names().stream().noneMatch(file.name()::equals);
        for (Entry entry : answered) {
            List<Received> found = originals(entry, wanted);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Newest first. What says of itself neither what it is nor for what, is of a budget, as {@link Grouping} has it. */
    private List<Entry> answered(Whose whose) {
        Submissions submissions = office.ledger().submissions();
        Set<String> kinds = new TreeSet<>(Set.of(whose.kind(), Filing.Kind.UNKNOWN.name()));
        if (whose.kind().equals(Filing.Kind.UNKNOWN.name())) {
            kinds.add(Filing.Kind.BUDGET.name());
        }
        return kinds.stream()
                .map(kind -> new Whose(whose.unit(), whose.key(), whose.code(), whose.year(), kind))
                .flatMap(each -> submissions.answered(each).stream())
                .sorted((one, other) -> other.key().compareTo(one.key()))
                .toList();
    }

    /** A budget is one a year. Of several projects nobody can tell which one a narrative is about. */
    private boolean isOne(List<Entry> answered) {
        return answered.stream()
                        .filter(entry -> entry.whose().kind().equals(Filing.Kind.SELF_EVALUATION.name()))
                        .map(entry -> office.ledger().submissions().noted(entry.key()))
                        .flatMap(Completion::projects)
                        .distinct()
                        .count()
                < 2;
    }

    /** The form with the project, as the addresses of the figures begin. */
    private static Stream<String> projects(Noted noted) {
        return noted.figures().keySet().stream()
                .map(item -> item.substring(0, Math.max(0, item.indexOf('/'))))
                .distinct();
    }

    private List<Received> originals(Entry entry, Predicate<Received> wanted) throws IOException {
        List<Received> found = new ArrayList<>();
        for (Original original : office.ledger().submissions().originals(entry.key())) {
            Optional<Received> kept = kept(original);
            if (kept.isEmpty()) {
                log.warn("log.not-joined", Map.of("file", original.path(), "name", original.name()));
                return List.of();
            }
            kept.filter(wanted).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Received> kept(Original original) {
        Path path = office.workspace().resolve(original.path());
        try {
            return Received.readAll(path, path.toString(), office.checker()).stream()
                    .filter(file -> file.entry().equals(original.entry()))
                    .filter(file -> file.sha256().equals(original.sha256()))
                    .filter(file -> file.unreadable().isEmpty())
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The files that had come before; none where all is of this hand-in. */
    static List<Received> earlier(Submission submission, Workspace workspace) {
        return submission.files().stream()
                .filter(file -> !file.path().startsWith(workspace.inbox()))
                .toList();
    }
}
