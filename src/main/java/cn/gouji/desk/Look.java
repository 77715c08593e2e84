package cn.gouji.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** How a file looked at a moment. */
record Look(long size, long modified) {

    /** How it looks now; nothing where it is gone. */
    static Optional<Look> at(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Look(found.size(), found.lastModifiedTime().toMillis()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Why the file cannot be opened, where another program keeps it to itself; nothing where it can. */
    static Optional<IOException> closed(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            in.read();
            return Optional.empty();
        } catch (IOException kept) {
            return Optional.of(kept);
        }
    }
}
