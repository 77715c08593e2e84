package cn.gouji.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running program, as the others on the same workspace see it: a lock on a file of its own, which the system gives up when the
 * program ends, however it ends.
 */
final class Instance implements AutoCloseable {

    private static final String ENDING = ".lock";

    private final Path file;
    private final String id;
    private final FileChannel channel;

    private Instance(Path file, String id, FileChannel channel) {
        this.file = file;
        this.id = id;
        this.channel = channel;
    }

    /** This program. */
    static Instance here(Workspace workspace) throws IOException {
        String id = UUID.randomUUID().toString();
        Files.createDirectories(workspace.instances());
        Path file = workspace.instances().resolve(id + ENDING);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (locked(channel) == null) {
            channel.close();
            throw new IOException(file + " cannot be locked");
        }
        return new Instance(file, id, channel);
    }

    String id() {
        return id;
    }

    /** Whether that program runs no more; what it left behind may be worked on. */
    static boolean isGone(Workspace workspace, String id) throws IOException {
        Path file = workspace.instances().resolve(id + ENDING);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return locked(channel) != null;
        } catch (NoSuchFileException ended) {
            return true;
        }
    }

    /** Takes away what is left of a program that runs no more. */
    static void forget(Workspace workspace, String id) throws IOException {
        Files.deleteIfExists(workspace.instances().resolve(id + ENDING));
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
