package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in the inbox and may be taken. A file that is still being written waits: it is looked at twice, some time apart by our
 * own clock, since the clock that dates the files may be another's. What failed before is not tried again before it changes.
 */
final class Inbox {

    private static final long NAP_MILLIS = 50;

    private final Map<Path, Look> seen = new HashMap<>();
    private final Map<Path, Long> since = new HashMap<>();
    private final Map<Path, Look> passedOver = new HashMap<>();
    private final Map<Path, String> told = new HashMap<>();
    private final Set<Path> closed = new HashSet<>();

    /**
     * The files that may be taken, and how many have to wait.
     *
     * @param unsteady how many files are being written, and how many files and folders cannot be opened
     */
    record Catch(List<Path> files, int unsteady) {}

    /** Looks until no file is too new to tell. */
    Catch look(Office office, Set<String> claimed) throws IOException {
        long settle = office.correspondence().settings().settle().toNanos();
        closed.clear();
        Folder.Listing listing = Folder.listing(office.workspace().inbox());
        listing.closed().forEach((path, why) -> tell(office, path, why));
        int folders = listing.closed().size();
        List<Path> files = files(office, listing.files(), claimed);
        while (files.stream().anyMatch(path -> age(path) < settle)
                && !office.stop().getAsBoolean()) {
            nap();
            files = known(files);
        }
        List<Path> steady = new ArrayList<>();
        for (Path path : files) {
            if (Look.at(path).equals(Optional.ofNullable(seen.get(path)))) {
                Optional<IOException> why = Look.closed(path);
                why.ifPresent(kept -> tell(office, path, kept));
                if (why.isEmpty()) {
                    steady.add(path);
                }
            }
        }
        told.keySet().retainAll(closed);
        return new Catch(steady, files.size() - steady.size() + folders);
    }

    /** Says why something is left, once as long as it is the same. */
    private void tell(Office office, Path path, IOException why) {
        String reason = DiskReason.of(why, path).text(office.wording());
        closed.add(path);
        if (!reason.equals(told.put(path, reason))) {
            office.progress().note("log.unopened", Map.of("file", path, "why", reason));
        }
    }

    /** What stays in the inbox although it was tried is passed over until it looks otherwise than when it was taken. */
    void passOver(Path path) {
        Look taken = seen.get(path);
        if (taken != null) {
            passedOver.put(path, taken);
        }
    }

    private List<Path> files(Office office, List<Path> there, Set<String> claimed) {
        List<Path> files = new ArrayList<>();
        Map<Path, Look> looks = new HashMap<>();
        for (Path path : there) {
            Optional<Look> look = Look.at(path);
            boolean free = !claimed.contains(office.workspace().relative(path));
            if (free && look.isPresent() && !look.get().equals(passedOver.get(path))) {
                files.add(path);
                looks.put(path, look.get());
            }
        }
        for (Map.Entry<Path, Look> look : looks.entrySet()) {
            if (!look.getValue().equals(seen.put(look.getKey(), look.getValue()))) {
                since.put(look.getKey(), System.nanoTime());
            }
        }
        seen.keySet().retainAll(looks.keySet());
        since.keySet().retainAll(looks.keySet());
        return files;
    }

    /** Those whose age matters still: what has changed meanwhile is not waited for. */
    private List<Path> known(List<Path> files) {
        for (Path path : files) {
            if (!Look.at(path).equals(Optional.ofNullable(seen.get(path)))) {
                since.put(path, Long.MIN_VALUE / 2);
            }
        }
        return files;
    }

    private long age(Path path) {
        return System.nanoTime() - since.getOrDefault(path, System.nanoTime());
    }

    private static void nap() {
        try {
            Thread.sleep(NAP_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new Desk.Stopped();
        }
    }
}
