package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files are versions of one another, and which is the later one (新旧版本). What the names say and when the documents were last
 * saved, as they tell themselves, is clear, unless the two disagree; when the files were written is told only by their disk, and
 * asked last.
 */
final class Versions {

    /** What file systems of memory sticks can tell apart. */
    private static final Duration BLUR = Duration.ofSeconds(2);

    private final Map<Received, ProseShape> shapes = new IdentityHashMap<>();
    private final Map<Received, Optional<Instant>> saved = new IdentityHashMap<>();
    private final Map<Received, Optional<Instant>> written = new IdentityHashMap<>();

    /** Whether both say the same thing, each in its own way, so that only one of them can stand. */
    boolean areVersions(Received one, Received other) {
        if (one.prose().isPresent() != other.prose().isPresent()) {
            return false;
        }
        return one.prose().isPresent() ? areOneText(one, other) : holdSameForms(one, other);
    }

    private boolean areOneText(Received one, Received other) {
        String bare = VersionMark.of(one.ownName()).bare();
        return bare.equals(VersionMark.of(other.ownName()).bare()) || shape(one).isLike(shape(other));
    }

    /** More than half of the smaller workbook's sheets begin with the same words as sheets of the other. */
    private static boolean holdSameForms(Received one, Received other) {
        Set<String> both = new TreeSet<>(one.titles());
        both.retainAll(other.titles());
        return 2 * both.size() > Math.min(one.titles().size(), other.titles().size());
    }

    /** Less than zero where the first is the earlier version; nothing where nobody can tell. */
    OptionalInt order(Received one, Received other) {
        OptionalInt named = VersionMark.of(one.ownName()).compare(VersionMark.of(other.ownName()));
        OptionalInt told = order(saved(one), saved(other), Duration.ZERO);
        if (named.isPresent() && told.isPresent()) {
            return named.equals(told) ? named : OptionalInt.empty();
        }
        OptionalInt clear = named.isPresent() ? named : told;
        return clear.isPresent() ? clear : order(written(one), written(other), BLUR);
    }

    private static OptionalInt order(Optional<Instant> one, Optional<Instant> other, Duration blur) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalInt.empty();
        }
        Duration between = Duration.between(other.get(), one.get());
        return between.abs().compareTo(blur) <= 0 ? OptionalInt.empty() : OptionalInt.of(between.isNegative() ? -1 : 1);
    }

    /** The files so that no version comes before one that is known to be earlier. */
    List<Received> inOrder(List<Received> files) {
        List<Received> left = new ArrayList<>(files);
        List<Received> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Received next = left.stream()
                    .filter(file -> left.stream().noneMatch(other -> other != file && isEarlier(other, file)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean isEarlier(Received one, Received other) {
        return areVersions(one, other) && order(one, other).orElse(1) < 0;
    }

    private ProseShape shape(Received file) {
        return shapes.computeIfAbsent(file, absent -> ProseShape.of(file.prose().orElseThrow()));
    }

    private Optional<Instant> saved(Received file) {
        return saved.computeIfAbsent(file, Received::saved);
    }

    /** Of one in an archive the disk tells nothing. */
    private Optional<Instant> written(Received file) {
        return written.computeIfAbsent(file, Versions::onDisk);
    }

    private static Optional<Instant> onDisk(Received file) {
        try {
            return file.isPacked()
                    ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(file.path()).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
