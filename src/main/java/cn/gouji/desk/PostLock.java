package cn.gouji.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to send from a workspace (发信锁): one program has it at a time. The system takes it back when the program ends,
 * however it ends, so that whatever is found noted as being sent by its next holder was left by a program that is gone.
 */
public final class PostLock implements AutoCloseable {

    private final FileChannel channel;

    private PostLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The right to send; nothing while another program has it. */
    public static Optional<PostLock> of(Workspace workspace) throws IOException {
        Path file = workspace.instances().resolve("send.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            FileLock lock = channel.tryLock();
            ours = lock != null;
            return ours ? Optional.of(new PostLock(channel)) : Optional.empty();
        } catch (OverlappingFileLockException thisProgram) {
            return Optional.empty();
        } finally {
            if (!ours) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
