package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells files that are still being written: by looking twice, some time apart by our own clock, since the clock that dates the
 * files may be another's (仍在写入).
 */
final class Steadiness {

    private static final long NAP_MILLIS = 50;

    private final Map<Path, Look> first = new HashMap<>();
    private final long since = System.nanoTime();

    private record Look(long size, long modified) {

        static Optional<Look> at(Path path) {
            try {
                BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(
                        new Look(found.size(), found.lastModifiedTime().toMillis()));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    private Steadiness() {}

    /** Looks at the files for the first time. */
    static Steadiness of(Collection<Path> paths) {
        Steadiness steadiness = new Steadiness();
        paths.forEach(path -> Look.at(path).ifPresent(look -> steadiness.first.put(path, look)));
        return steadiness;
    }

    /** Waits until that much time has passed since the first look. */
    void await(Duration settle, BooleanSupplier stop) {
        while (System.nanoTime() - since < settle.toNanos() && !stop.getAsBoolean()) {
            try {
                Thread.sleep(NAP_MILLIS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new Office.Stopped();
            }
        }
    }

    /** Whether the file looks as it did. */
    boolean isSteady(Path path) {
        return Look.at(path).equals(Optional.ofNullable(first.get(path))) && first.containsKey(path);
    }
}
