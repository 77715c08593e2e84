package cn.gouji.desk;

import cn.gouji.ledger.LedgerPlace;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterTemplate;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder a bureau works in (工作区): what comes in, what goes out, what is kept, and how the bureau wants it. */
public record Workspace(Path root) {

    private static final String SETTINGS = "settings.yaml";
    private static final String WAIVERS = "waivers.yaml";
    private static final String REGISTER = "units.xlsx";
    private static final String SUMMARY = "汇总模板.xlsx";
    private static final String LETTERS = "letters/";
    private static final String LETTER_GUIDE = LETTERS + "说明.txt";

    /** The workspace in that folder, which must have an inbox. */
    public static Workspace in(Path root) {
        if (!Files.isDirectory(root.resolve("inbox"))) {
            throw new SettingsFault("settings.missing-workspace", Map.of("folder", root));
        }
        return new Workspace(root);
    }

    /** The innermost workspace with settings of its own that the file or folder lies in. */
    public static Optional<Workspace> around(Path path) {
        return Stream.iterate(path.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("inbox")))
                .filter(folder -> Files.isRegularFile(folder.resolve(SETTINGS)))
                .findFirst()
                .map(Workspace::new);
    }

    /** The settings in that file. */
    public static Settings settings(Path file) {
        return Settings.of(file.toString(), TextFile.text(file));
    }

    /**
     * Makes the folders, settings and templates that are not there yet.
     *
     * @return the files that were there already and were left alone
     */
    public static List<Path> create(Path root) throws IOException {
        for (String folder : List.of("inbox", "outbox", "archive", "rejected", "held", "templates/letters")) {
            Files.createDirectories(root.resolve(folder));
        }
        List<Path> kept = new ArrayList<>();
        write(root.resolve(SETTINGS), packed(SETTINGS), kept);
        write(root.resolve(WAIVERS), packed(WAIVERS), kept);
        write(root.resolve(REGISTER), packed(REGISTER), kept);
        List<String> templates = new ArrayList<>(List.of(SUMMARY, LETTER_GUIDE));
        Stream.of(LetterKind.values()).map(Workspace::name).forEach(templates::add);
        for (String template : templates) {
            write(root.resolve("templates").resolve(template), packed(template), kept);
        }
        return kept;
    }

    /** A copy of the whole workspace in that folder, or in -2, -3 … where it is there already; nothing is overwritten. */
    public Workspace copy(Path target) throws IOException {
        Path folder = target;
        for (int number = 2; Files.exists(folder); number++) {
            folder = target.resolveSibling(target.getFileName() + "-" + number);
        }
        if (folder.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize())) {
            throw new SettingsFault("settings.copy-inside", Map.of("folder", folder));
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.toList();
        }
        for (Path path : all) {
            Path copy = folder.resolve(root.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
        return new Workspace(folder);
    }

    /** Where units' files are put. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Where answers are written. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** Where originals are kept. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** Where files go that cannot be read. */
    public Path rejected() {
        return root.resolve("rejected");
    }

    /** Where files are held whose unit is not in the register. */
    public Path held() {
        return root.resolve("held");
    }

    /** Where the programs that run on this workspace tell each other that they do. */
    Path instances() {
        return root.resolve(".gouji");
    }

    /** The path as the ledger notes it, the same on every system. */
    String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** How to get from that file to the workspace in a link, as {@code ../../}; empty where it lies elsewhere. */
    public String up(Path file) {
        Path inside = root.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        boolean elsewhere = inside.startsWith("..");
        return elsewhere ? "" : "../".repeat(Math.max(0, inside.getNameCount() - 1));
    }

    /** The path that the ledger notes so. */
    Path resolve(String relative) {
        return root.resolve(relative);
    }

    /** Where the register is. */
    public Path registerFile() {
        return root.resolve(REGISTER);
    }

    /** The units the bureau hears from; none where it keeps no register. */
    public Register register() {
        Path file = registerFile();
        return Files.exists(file) ? RegisterFile.read(file.toString(), TextFile.bytes(file)) : Register.EMPTY;
    }

    /** Where the ledger is that the settings name. Who may write to a server is told by the environment alone. */
    public LedgerPlace ledger(Settings settings) {
        String named = settings.working().ledger();
        return LedgerPlace.isServer(named)
                ? LedgerPlace.server(named, environment("GOUJI_DB_USER"), environment("GOUJI_DB_PASSWORD"))
                : LedgerPlace.file(root.resolve(named));
    }

    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    /** The bureau's settings, the defaults where it has none. */
    public Settings settings() {
        Path file = settingsFile();
        return Files.exists(file) ? settings(file) : Settings.DEFAULT;
    }

    /** The explanations the bureau has accepted; none where it keeps no list. */
    public Waivers waivers() {
        Path file = root.resolve(WAIVERS);
        return Files.exists(file) ? Waivers.of(file.toString(), TextFile.text(file)) : Waivers.NONE;
    }

    /** Where the settings are. */
    public Path settingsFile() {
        return root.resolve(SETTINGS);
    }

    /**
     * The letters as the bureau wants them, ours where it has none. A bureau that has written its letter for what is returned
     * and none for a later round means the same one.
     */
    public Map<LetterKind, LetterTemplate> letters() {
        Map<LetterKind, LetterTemplate> letters = new EnumMap<>(LetterKind.class);
        for (LetterKind kind : LetterKind.values()) {
            boolean onlyFirst = kind == LetterKind.AGAIN && !isThere(kind) && isThere(LetterKind.RETURN);
            String name = name(onlyFirst ? LetterKind.RETURN : kind);
            String file = root.resolve("templates").resolve(name).toString();
            letters.put(kind, LetterTemplate.of(kind, file, TextFile.decode(template(name))));
        }
        return letters;
    }

    private boolean isThere(LetterKind kind) {
        return Files.exists(root.resolve("templates").resolve(name(kind)));
    }

    private static String name(LetterKind kind) {
        return LETTERS + kind.file();
    }

    /** Where the summary's template is, for messages. */
    Path summaryFile() {
        return root.resolve("templates").resolve(SUMMARY);
    }

    /** The template of the summary, ours where the bureau has none. */
    byte[] summaryTemplate() {
        return template(SUMMARY);
    }

    private byte[] template(String name) {
        Path file = root.resolve("templates").resolve(name);
        return Files.exists(file) ? TextFile.bytes(file) : packed(name);
    }

    private static void write(Path file, byte[] content, List<Path> kept) throws IOException {
        if (Files.exists(file)) {
            kept.add(file);
        } else {
            SafeFile.write(file, content);
        }
    }

    private static byte[] packed(String name) {
        String path = "/templates/" + name;
        try (InputStream in = Objects.requireNonNull(Workspace.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the template " + path + " of our own jar cannot be read", broken);
        }
    }
}
