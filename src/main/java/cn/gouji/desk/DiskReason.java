package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the disk says is in the way, as a clerk would call it (磁盘的原因). Systems say it in words of their own; those of an English
 * and a Chinese system are known.
 *
 * @param place the file or folder it is about
 */
record DiskReason(Kind kind, Path place, String said) {

    private static final long LITTLE_ROOM = 1 << 20;
    private static final List<String> FULL = List.of("no space", "not enough space", "disk full", "quota", "空间不足");
    private static final List<String> READ_ONLY =
            List.of("read-only", "read only", "permission denied", "operation not permitted", "写入保护", "拒绝访问");
    private static final List<String> BUSY =
            List.of("being used by another", "resource busy", "正在使用", "locked a portion");

    /** What kind of thing it is. */
    enum Kind {
        FULL,
        READ_ONLY,
        BUSY,
        GONE,
        OTHER
    }

    /** Why that failed which was done with the file or in the folder. */
    static DiskReason of(IOException fault, Path where) {
        boolean named = fault instanceof FileSystemException system && system.getFile() != null;
        Path place = named ? where.resolve(((FileSystemException) fault).getFile()) : where;
        return new DiskReason(kind(fault, where), place, said(fault));
    }

    /** The fault with the file it is about, which a failed write does not name by itself. */
    static IOException named(IOException fault, Path file) {
        if (fault instanceof FileSystemException || fault instanceof Received.ChangedFile) {
            return fault;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
        named.initCause(fault);
        return named;
    }

    private static Kind kind(IOException fault, Path where) {
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (says(said, FULL)) {
            return Kind.FULL;
        }
        if (fault instanceof AccessDeniedException
                || fault.getCause() instanceof ReadOnlyFileSystemException
                || says(said, READ_ONLY)) {
            return Kind.READ_ONLY;
        }
        if (says(said, BUSY)) {
            return Kind.BUSY;
        }
        if (fault instanceof NoSuchFileException) {
            return Kind.GONE;
        }
        return isFull(where) ? Kind.FULL : Kind.OTHER;
    }

    private static boolean says(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }

    private static boolean isFull(Path where) {
        try {
            Path there = Stream.iterate(where.toAbsolutePath(), Path::getParent)
                    .takeWhile(path -> path != null)
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(where);
            return Files.getFileStore(there).getUsableSpace() < LITTLE_ROOM;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String said(IOException fault) {
        return fault instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : fault.toString();
    }

    /** The last word of a message's key. */
    String key() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason in a few words. */
    String text(Wording wording) {
        return wording.text("disk." + key(), Map.of("what", said));
    }
}
