package cn.gouji.desk;

import cn.gouji.ledger.Entry;
import cn.gouji.ledger.SubmissionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of an answer are written before the answer is noted (暂存). They get their names afterwards, so that whatever
 * has a name was given, and what was given has its name after the next run at the latest.
 */
final class Staging {

    private final Office office;
    private final Path root;

    Staging(Office office, RunFolder folder) {
        this.office = office;
        this.root = folder.path().resolve(".staging");
    }

    /** Writes the files of an answer that is not noted yet. */
    void stage(SubmissionKey key, List<byte[]> files) throws IOException {
        Path folder = folder(key);
        Files.createDirectories(folder);
        for (int at = 0; at < files.size(); at++) {
            Path staged = folder.resolve(String.valueOf(at));
            try {
                Files.write(staged, files.get(at));
            } catch (IOException disk) {
                throw DiskReason.named(disk, staged);
            }
        }
    }

    /** Gives the files of a noted answer their names. */
    void publish(SubmissionKey key) throws IOException {
        List<String> names = office.ledger().submissions().answers(key);
        for (int at = 0; at < names.size(); at++) {
            Path staged = folder(key).resolve(String.valueOf(at));
            if (Files.exists(staged)) {
                SafeFile.rename(staged, office.workspace().resolve(names.get(at)));
            }
        }
        Files.deleteIfExists(folder(key));
    }

    /** Does so for whatever a run that was killed has left. */
    void publishAll(List<Entry> entries) throws IOException {
        if (Files.isDirectory(root)) {
            for (Entry entry : entries) {
                if (entry.state() == Entry.State.ANSWERED && Files.isDirectory(folder(entry.key()))) {
                    publish(entry.key());
                }
            }
        }
    }

    /** Takes away what was never noted. */
    void clear() throws IOException {
        if (Files.isDirectory(root)) {
            List<Path> left;
            try (Stream<Path> found = Files.walk(root)) {
                left = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : left) {
                Files.delete(path);
            }
        }
    }

    private Path folder(SubmissionKey key) {
        return root.resolve(String.valueOf(key.number()));
    }
}
