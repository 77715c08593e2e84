package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes away what killed programs have left under passing names (清扫); a file with a name of its own is never touched. */
final class Sweeping {

    /** No write of ours takes so long: what is written is in memory by then. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private Sweeping() {}

    /** The files in a folder and below that are such; none where the folder is not there. */
    static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && wanted.test(path)) {
                    files.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /**
     * Deletes what has a passing name in the folders we write to and is old by the clock that dates the files.
     *
     * @return whether nothing with a passing name is left
     */
    static boolean passing(Workspace workspace, FileTime now) throws IOException {
        boolean clean = true;
        List<Path> folders = List.of(
                workspace.outbox(), workspace.archive(), workspace.rejected(), workspace.held(), workspace.inbox());
        for (Path folder : folders) {
            for (Path left : files(folder, SafeFile::isPassing)) {
                boolean old = Files.getLastModifiedTime(left)
                        .toInstant()
                        .isBefore(now.toInstant().minus(OLD));
                if (old) {
                    Files.deleteIfExists(left);
                }
                clean &= old;
            }
        }
        return clean;
    }
}
