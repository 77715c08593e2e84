package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.SourceFile;
import cn.gouji.excel.Archive;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the files out of an archive (解压): each is received as one of its own, and one that cannot be read stops no other. */
final class Unpacking implements Archive.Visitor {

    private static final Identity UNKNOWN = new Identity(Optional.empty(), OptionalInt.empty(), Filing.Kind.UNKNOWN);

    private final Path path;
    private final String given;
    private final Checker checker;
    private final String sha256;
    private final List<Received> files = new ArrayList<>();

    Unpacking(Path path, String given, Checker checker) throws IOException {
        this.path = path;
        this.given = given;
        this.checker = checker;
        this.sha256 = Digest.of(Files.readAllBytes(path));
    }

    /** The files, in the order of the archive; the archive itself, as one that cannot be read, where nothing is in it. */
    List<Received> files() throws IOException {
        Archive.visit(path, this);
        if (files.isEmpty()) {
            files.add(unopened(path, given, sha256, Opened.Reason.FOREIGN, "empty-zip"));
        }
        return files;
    }

    /** A file that is not looked into, for that reason. */
    static Received unopened(Path path, String given, Opened.Reason reason) throws IOException {
        return unopened(path, given, Digest.of(Files.readAllBytes(path)), reason, "");
    }

    private static Received unopened(Path path, String given, String sha256, Opened.Reason reason, String detail) {
        Received.Source whole = new Received.Source(path, sha256, "");
        return new Received(whole, given, sha256, closed(whole.name(), reason, detail));
    }

    @Override
    public boolean wants(String entry) {
        return Folder.counts(List.of(entry.split("[/" + Archive.INSIDE + "]")));
    }

    @Override
    public void found(String entry, byte[] content) {
        Received.Source source = new Received.Source(path, sha256, entry);
        Checker.Opening opening = checker.open(new SourceFile(source.name(), content));
        files.add(new Received(source, given + Archive.INSIDE + entry, content, opening));
    }

    @Override
    public void refused(String entry, Opened.Reason reason, String detail) {
        Received.Source source = new Received.Source(path, sha256, entry);
        files.add(new Received(source, given + Archive.INSIDE + entry, "", closed(source.name(), reason, detail)));
    }

    private static Checker.Opening closed(String name, Opened.Reason reason, String detail) {
        Opened opened = new Opened.Unreadable(name, reason, detail);
        return new Checker.Opening() {
            @Override
            public Opened opened() {
                return opened;
            }

            @Override
            public Identity identity() {
                return UNKNOWN;
            }
        };
    }
}
