package cn.gouji.desk;

import cn.gouji.excel.PlainSheet;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workspace whose files are lines of words, and a desk that knows what to think of them. */
final class PaperDesk {

    static final Instant NOW = Instant.parse("2026-01-18T02:03:04Z");

    final FakeChecker checker = new FakeChecker();
    private final Path folder;
    private final Workspace workspace;

    /** A new workspace in that folder. */
    PaperDesk(Path folder) throws IOException {
        this.folder = folder;
        Workspace.create(folder);
        settings("");
        this.workspace = Workspace.in(folder);
    }

    Workspace workspace() {
        return workspace;
    }

    /** What the bureau prescribes, beside that files are taken at once. */
    void settings(String more) throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "settle-seconds: 0\n" + more);
    }

    /** Who is registered: name, aliases, address. */
    void register(List<List<String>> units) throws IOException {
        Files.write(folder.resolve("units.xlsx"), PlainSheet.of("单位名册", List.of("单位名称", "别名", "邮箱"), units));
    }

    void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    void zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        put(name, out.toByteArray());
    }

    Desk desk(Instant now) {
        return new Desk(checker, checker, Wording.strict(Language.CHINESE), Clock.fixed(now, ZoneOffset.UTC));
    }

    Outcome run() {
        return run(NOW);
    }

    Outcome run(Instant now) {
        return desk(now).run(workspace, Progress.SILENT);
    }

    Ledger ledger() {
        return Ledger.open(workspace.ledger(Settings.DEFAULT));
    }

    List<Mail> mails() {
        try (Ledger ledger = ledger()) {
            return ledger.mails().in();
        }
    }

    List<Entry> entries() {
        try (Ledger ledger = ledger()) {
            return ledger.submissions().all();
        }
    }

    /** The paths of all files in that folder of the workspace and below. */
    List<String> tree(String path) throws IOException {
        Path root = folder.resolve(path);
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
