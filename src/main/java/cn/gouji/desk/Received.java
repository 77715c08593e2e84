package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.SourceFile;
import cn.gouji.excel.Archive;
import cn.gouji.excel.SavedAt;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import cn.gouji.text.Words;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that came in (收到的文件): what it is called, what it holds, whose it is. What was read of it is given up when memory
 * runs short and read again when it is needed, so that a batch of a thousand files fits.
 */
public final class Received {

    private final Source source;
    private final String given;
    private final String sha256;
    private final long size;
    private final Identity identity;
    private final Optional<Opened.Unreadable> unreadable;
    private final Optional<Prose> prose;
    private final Set<String> titles;
    private final List<Sheet> returned;
    private SoftReference<Checker.Opening> opening;

    /**
     * Where a file's bytes are.
     *
     * @param sha256 what the file on the disk holds
     * @param entry the path inside the archive that the file on the disk is; empty for that file itself
     */
    record Source(Path path, String sha256, String entry) {

        byte[] read() throws IOException {
            return entry.isEmpty() ? Files.readAllBytes(path) : Archive.content(path, entry);
        }

        String name() {
            String file = path.getFileName().toString();
            return entry.isEmpty() ? file : file + Archive.INSIDE + entry;
        }
    }

    Received(Source source, String given, byte[] content, Checker.Opening opening) {
        this(source, given, Digest.of(content), content.length, opening);
    }

    /** One that could not be unpacked. */
    Received(Source source, String given, String sha256, Checker.Opening opening) {
        this(source, given, sha256, 0, opening);
    }

    private Received(Source source, String given, String sha256, long size, Checker.Opening opening) {
        this.source = source;
        this.given = given;
        this.sha256 = sha256;
        this.size = size;
        this.opening = new SoftReference<>(opening);
        this.unreadable = opening.opened().fold(readable -> Optional.empty(), Optional::of);
        Optional<Document> document =
                opening.opened().fold(readable -> Optional.of(readable.document()), refused -> Optional.empty());
        this.prose = document.filter(Prose.class::isInstance).map(Prose.class::cast);
        this.titles = document.filter(Workbook.class::isInstance)
                .map(Workbook.class::cast)
                .map(Received::titles)
                .orElse(Set.of());
        this.returned = document.filter(Workbook.class::isInstance)
                .map(Workbook.class::cast)
                .map(Workbook::returned)
                .orElse(List.of());
        this.identity = unreadable.isPresent()
                ? new Identity(Optional.empty(), OptionalInt.empty(), Filing.Kind.UNKNOWN)
                : opening.identity();
    }

    /**
     * Reads a file; of an archive, every file inside it.
     *
     * @param given the file's path as the person gave it
     */
    public static List<Received> readAll(Path path, String given, Checker checker) throws IOException {
        return Archive.is(path) ? new Unpacking(path, given, checker).files() : List.of(read(path, given, checker));
    }

    /**
     * Reads a file.
     *
     * @param given the file's path as the person gave it
     */
    public static Received read(Path path, String given, Checker checker) throws IOException {
        byte[] content = Files.readAllBytes(path);
        Source source = new Source(path, Digest.of(content), "");
        return new Received(source, given, content, checker.open(new SourceFile(source.name(), content)));
    }

    /** Where the file lies, or the archive it is in. */
    public Path path() {
        return source.path();
    }

    /** What the file at {@link #path} holds. */
    String pathSha256() {
        return source.sha256();
    }

    /** Whether it is inside an archive. */
    public boolean isPacked() {
        return !source.entry().isEmpty();
    }

    /** The path inside the archive it is in; empty where it is none. */
    String entry() {
        return source.entry();
    }

    /** The path as the person gave it. */
    public String given() {
        return given;
    }

    /** The file's name; of one inside an archive, the archive's name and the path in it. */
    public String name() {
        return source.name();
    }

    /** The file's name without the archive and the folders it is in. */
    public String ownName() {
        String name = name();
        return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf(Archive.INSIDE)));
    }

    /** What the file holds. */
    public String sha256() {
        return sha256;
    }

    /** How many bytes it has. */
    long size() {
        return size;
    }

    /** When it was last saved, as the document itself says, where it does. */
    Optional<Instant> saved() {
        try {
            return SavedAt.of(content());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whose and which it is. */
    public Identity identity() {
        return identity;
    }

    /** Why it cannot be read, where it cannot. */
    public Optional<Opened.Unreadable> unreadable() {
        return unreadable;
    }

    /** The prose, where it is a prose document. */
    public Optional<Prose> prose() {
        return prose;
    }

    /** The first words of each sheet: workbooks that share them hold the same forms. */
    public Set<String> titles() {
        return titles;
    }

    /** The sheets that we once put into it and that came back with it. */
    public List<Sheet> returned() {
        return returned;
    }

    /** The file's bytes, the same that were read first. */
    public byte[] content() throws IOException {
        byte[] content = source.read();
        if (!Digest.of(content).equals(sha256)) {
            throw new ChangedFile(source.path());
        }
        return content;
    }

    /** What was read of it. */
    Checker.Opening opening(Checker checker) throws IOException {
        Checker.Opening kept = opening.get();
        if (kept == null) {
            kept = checker.open(new SourceFile(name(), content()));
            opening = new SoftReference<>(kept);
        }
        return kept;
    }

    private static Set<String> titles(Workbook workbook) {
        Set<String> titles = new TreeSet<>();
        for (Sheet sheet : workbook.sheets()) {
            sheet.rowNumbers().stream()
                    .flatMap(row -> sheet.row(row).stream())
                    .filter(cell -> !cell.isBlank())
                    .map(Cell::text)
                    .map(Words::name)
                    .findFirst()
                    .ifPresent(titles::add);
        }
        return titles;
    }

    /** The file was changed while it was being worked on. */
    public static final class ChangedFile extends IOException {

        private static final long serialVersionUID = 1L;

        ChangedFile(Path path) {
            super(path + " was changed while it was being checked");
        }
    }
}
