package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes and moves that leave either the whole file or none, and never lose the only copy. */
public final class SafeFile {

    private static final String PASSING = ".gouji";
    private static final String PASSING_ENDING = ".tmp";

    private SafeFile() {}

    /** Whether a file has a passing name; one that a program leaves when it is killed is nothing. */
    static boolean isPassing(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PASSING) && name.endsWith(PASSING_ENDING);
    }

    /** Writes under a passing name beside the target, then renames. */
    public static void write(Path target, byte[] content) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path passing = Files.createTempFile(target.toAbsolutePath().getParent(), PASSING, PASSING_ENDING);
        try {
            Files.write(passing, content);
            rename(passing, target);
        } catch (IOException disk) {
            throw DiskReason.named(disk, target);
        } finally {
            Files.deleteIfExists(passing);
        }
    }

    /**
     * Moves a file that must still hold what it held. The source is deleted only when the copy has been read back and is
     * the same.
     */
    public static void move(Path source, Path target, String sha256) throws IOException {
        byte[] content = Files.readAllBytes(source);
        if (!Digest.of(content).equals(sha256)) {
            throw new Received.ChangedFile(source);
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            write(target, content);
            verify(target, sha256);
            Files.delete(source);
        }
        verify(target, sha256);
    }

    private static void verify(Path target, String sha256) throws IOException {
        if (!Digest.of(Files.readAllBytes(target)).equals(sha256)) {
            throw new IOException(target + " does not hold what was written to it");
        }
    }

    /** Gives a written file its name. */
    static void rename(Path passing, Path target) throws IOException {
        try {
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onlyCopying) {
            Files.move(passing, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
