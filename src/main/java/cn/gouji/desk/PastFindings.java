package cn.gouji.desk;

import cn.gouji.across.Document;
import cn.gouji.across.Handed;
import cn.gouji.across.StillWrong;
import cn.gouji.across.Told;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Noted;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.ledger.Submissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every unit was told, round by round (历次意见). */
final class PastFindings {

    private final Map<SubmissionKey, List<Noted.Fault>> causes;

    PastFindings(Submissions submissions) {
        causes = submissions.causes().stream()
                .collect(Collectors.groupingBy(
                        Submissions.Cause::key, Collectors.mapping(Submissions.Cause::fault, Collectors.toList())));
    }

    /** What a unit was told of these submissions. */
    List<Told> of(Document.Owner owner, List<Entry> entries) {
        return entries.stream().flatMap(entry -> told(owner, entry)).toList();
    }

    /** These rounds, each beside the one before. */
    Stream<StillWrong> rounds(Document.Owner owner, List<Entry> current, List<Entry> all) {
        return current.stream()
                .filter(entry -> entry.result().round() > 1)
                .map(entry -> new StillWrong(
                        of(
                                owner,
                                all.stream()
                                        .filter(other -> isJustBefore(other, entry))
                                        .toList()),
                        of(owner, List.of(entry))));
    }

    private static boolean isJustBefore(Entry entry, Entry later) {
        return entry.whose().year() == later.whose().year()
                && entry.whose().kind().equals(later.whose().kind())
                && entry.result().round() == later.result().round() - 1;
    }

    private Stream<Told> told(Document.Owner owner, Entry entry) {
        Handed handed = handed(owner, entry);
        return causes.getOrDefault(entry.key(), List.of()).stream()
                .map(fault -> new Told(
                        handed,
                        fault.fingerprint(),
                        fault.rule(),
                        fault.severity(),
                        fault.document(),
                        fault.item(),
                        fault.place(),
                        fault.actual(),
                        fault.expected(),
                        fault.message()));
    }

    /** The submission without what it says. */
    static Handed handed(Document.Owner owner, Entry entry) {
        String files = entry.contents().stream()
                .map(member -> member.entry().isEmpty() ? member.path() : member.entry())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.joining("、"));
        return new Handed(
                owner, entry.whose().year(), Filing.Kind.valueOf(entry.whose().kind()), files);
    }
}
