package cn.gouji.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running program, as the others on the same workspace see it: a lock on a file of its own, which the system gives up when the
 * program ends, however it ends.
 */
final class Instance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final String ENDING = ".lock";
    private static final int MOST_TRIES = 20;

    /** Other locks of the workspace have other names and stay. */
    private static final Pattern LOCK =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + Pattern.quote(ENDING));

    private final Path file;
    private final String id;
    private final FileChannel channel;

    private Instance(Path file, String id, FileChannel channel) {
        this.file = file;
        this.id = id;
        this.channel = channel;
    }

    /** This program. A file that is swept between being made and being locked is made once more. */
    static Instance here(Workspace workspace) throws IOException {
        Files.createDirectories(workspace.instances());
        for (int tries = 1; ; tries++) {
            String id = UUID.randomUUID().toString();
            Path file = workspace.instances().resolve(id + ENDING);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (locked(channel) != null && Files.exists(file)) {
                return new Instance(file, id, channel);
            }
            channel.close();
            if (tries == MOST_TRIES) {
                throw new IOException(file + " cannot be locked");
            }
        }
    }

    /**
     * Takes away what killed programs have left in the workspace, where no other program lives: what never got its name, and
     * then their locks, which tell that there may be something. What cannot be taken away now is left to another run.
     */
    void sweep(Workspace workspace) {
        try {
            List<Path> others = Sweeping.files(workspace.instances(), this::isOthers);
            boolean alone = true;
            for (Path other : others) {
                alone &= isGone(other);
            }
            if (alone && !others.isEmpty() && Sweeping.passing(workspace, Files.getLastModifiedTime(file))) {
                for (Path other : others) {
                    sweep(other);
                }
            }
        } catch (IOException stays) {
            LOG.warn("what killed programs have left in {} stays", workspace.root(), stays);
        }
    }

    /** The lock is held while the file is deleted, so that a program that is about to take it sees that it did not get it. */
    private static void sweep(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (locked(channel) != null) {
                Files.deleteIfExists(lock);
            }
        } catch (NoSuchFileException ended) {
            LOG.debug("{} has ended", lock, ended);
        }
    }

    private boolean isOthers(Path lock) {
        return LOCK.matcher(lock.getFileName().toString()).matches() && !lock.equals(file);
    }

    String id() {
        return id;
    }

    /** Whether that program runs no more; what it left behind may be worked on. */
    static boolean isGone(Workspace workspace, String id) throws IOException {
        return isGone(workspace.instances().resolve(id + ENDING));
    }

    private static boolean isGone(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return locked(channel) != null;
        } catch (NoSuchFileException ended) {
            return true;
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** A file that cannot be deleted any more is swept by another run; the work is done all the same. */
    @Override
    public void close() throws IOException {
        channel.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} stays", file, stays);
        }
    }
}
