package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of a folder that a unit can have sent, without what systems and programs leave beside them. */
public final class Folder {

    private static final int DEEPEST = 20;
    private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini", "__macosx");

    private Folder() {}

    /** All files in it and below, by path. */
    public static List<Path> files(Path folder) throws IOException {
        return list(folder, DEEPEST);
    }

    /** The files right in it, by path. */
    public static List<Path> filesRightIn(Path folder) throws IOException {
        return list(folder, 1);
    }

    private static List<Path> list(Path folder, int depth) throws IOException {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> counts(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean counts(Path relative) {
        return counts(StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .toList());
    }

    /** Whether a file whose path has these segments is one that a unit can have sent. */
    static boolean counts(List<String> segments) {
        for (String segment : segments) {
            String name = segment.toLowerCase(Locale.ROOT);
            if (name.startsWith(".") || name.startsWith("~$") || name.endsWith(".tmp") || LEFTOVERS.contains(name)) {
                return false;
            }
        }
        return true;
    }
}
