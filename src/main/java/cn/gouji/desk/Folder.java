package cn.gouji.desk;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a folder that a unit can have sent, without what systems and programs leave beside them ({@link Leftovers}). */
public final class Folder {

    private static final int DEEPEST = 20;

    private Folder() {}

    /**
     * What is in a folder.
     *
     * @param files by path
     * @param closed what cannot be looked into, and why
     */
    record Listing(List<Path> files, Map<Path, IOException> closed) {

        Listing {
            files = List.copyOf(files);
            closed = Collections.unmodifiableMap(new TreeMap<>(closed));
        }
    }

    /** All files in it and below, by path. */
    public static List<Path> files(Path folder) throws IOException {
        return opened(list(folder, DEEPEST));
    }

    /** The files right in it, by path. */
    public static List<Path> filesRightIn(Path folder) throws IOException {
        return opened(list(folder, 1));
    }

    /** All files in it and below; a folder in it that cannot be looked into keeps nobody from the others. */
    static Listing listing(Path folder) throws IOException {
        return list(folder, DEEPEST);
    }

    private static List<Path> opened(Listing listing) throws IOException {
        for (IOException closed : listing.closed().values()) {
            throw closed;
        }
        return listing.files();
    }

    private static Listing list(Path folder, int depth) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<Path, IOException> closed = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                boolean ours = path.equals(folder) || counts(path);
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                boolean file = attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
                if (file && counts(path)) {
                    files.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
                if (path.equals(folder)) {
                    throw why;
                }
                if (Files.exists(path) && counts(path)) {
                    closed.put(path, why);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return new Listing(files, closed);
    }

    private static boolean counts(Path path) {
        return !Leftovers.has(path.getFileName().toString());
    }

    /** Whether a file whose path has these segments is one that a unit can have sent. */
    static boolean counts(List<String> segments) {
        return segments.stream().noneMatch(Leftovers::has);
    }
}
