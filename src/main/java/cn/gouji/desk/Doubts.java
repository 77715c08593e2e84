package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person has to look at before it can be judged (存疑的报送): more than one submission can hold, and versions of which nobody can
 * tell the later one. The rest goes on without them.
 */
final class Doubts {

    private static final int MOST_NAMES = 10;

    private final Bounds bounds;
    private final Wording wording;
    private final Versions versions = new Versions();
    private final List<Doubt> found = new ArrayList<>();

    /** Files that are left to a person, and why. */
    record Doubt(Submission files, String why) {}

    Doubts(Bounds bounds, Wording wording) {
        this.bounds = bounds;
        this.wording = wording;
    }

    /** The submissions that can be judged. */
    List<Submission> sure(List<Received> files) {
        Set<Received> doubtful = new HashSet<>();
        for (List<Received> alike : Grouping.alike(files)) {
            if (Grouping.isOne(alike)) {
                doubtful.addAll(alike.size() > bounds.files() ? tooMany(alike) : equallyOld(alike));
            }
        }
        List<Received> rest =
                files.stream().filter(file -> !doubtful.contains(file)).toList();
        List<Submission> sure = new ArrayList<>();
        for (Submission submission : new Grouping(versions).submissions(rest)) {
            if (bounds.holds(submission)) {
                sure.add(submission);
            } else {
                tooMuch(submission);
            }
        }
        return sure;
    }

    /** What was not sure. */
    List<Doubt> found() {
        return List.copyOf(found);
    }

    private List<Received> tooMany(List<Received> alike) {
        tooMuch(new Submission(alike));
        return alike;
    }

    private void tooMuch(Submission submission) {
        boolean files = submission.files().size() > bounds.files();
        Map<String, Object> values = Map.of(
                "unit",
                submission.main().identity().unit().orElse(""),
                "files",
                submission.files().size(),
                "megabytes",
                1 + (submission.bytes() >> 20),
                "most",
                files ? bounds.files() : bounds.megabytes());
        found.add(new Doubt(submission, wording.text(files ? "held.too-many" : "held.too-large", values)));
    }

    private List<Received> equallyOld(List<Received> alike) {
        List<Received> doubtful = alike.stream()
                .filter(one -> alike.stream().anyMatch(other -> other != one && isDoubtful(one, other)))
                .toList();
        if (!doubtful.isEmpty()) {
            String why = wording.text(
                    "held.versions",
                    Map.of(
                            "unit", doubtful.get(0).identity().unit().orElse(""),
                            "files", names(doubtful, wording)));
            found.add(new Doubt(new Submission(doubtful), why));
        }
        return doubtful;
    }

    private boolean isDoubtful(Received one, Received other) {
        return versions.areVersions(one, other) && versions.order(one, other).isEmpty();
    }

    /** The files' names, the first of them where they are many. */
    static String names(List<Received> files, Wording wording) {
        String names = files.stream()
                .limit(MOST_NAMES)
                .map(Received::name)
                .collect(Collectors.joining(wording.text("list.names")));
        return files.size() > MOST_NAMES
                ? wording.text("list.names-more", Map.of("names", names, "count", files.size()))
                : names;
    }
}
