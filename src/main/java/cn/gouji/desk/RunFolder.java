package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The folder a run writes its answers into, one of its own for each run. */
record RunFolder(Path path, Path archive, Wording wording) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A name for the folders of a run that begins now; a second run in the same second gets -2. */
    static String name(Workspace workspace, LocalDateTime now) {
        String stamp = now.format(NAME);
        String name = stamp;
        for (int number = 2;
                Files.exists(workspace.outbox().resolve(name))
                        || Files.exists(workspace.archive().resolve(name));
                number++) {
            name = stamp + "-" + number;
        }
        return name;
    }

    /** The folder of the run of that name, made where it is not there yet. */
    static RunFolder of(Workspace workspace, String name, Wording wording) throws IOException {
        Path folder = workspace.outbox().resolve(name);
        for (String part : List.of("folder.returned", "folder.passed", "folder.drafts")) {
            Files.createDirectories(folder.resolve(wording.text(part)));
        }
        return new RunFolder(folder, workspace.archive().resolve(name), wording);
    }

    Path returned() {
        return path.resolve(wording.text("folder.returned"));
    }

    Path passed() {
        return path.resolve(wording.text("folder.passed"));
    }

    Path drafts() {
        return path.resolve(wording.text("folder.drafts"));
    }

    Path summary() {
        return path.resolve(wording.text("file.summary"));
    }

    Path overview() {
        return path.resolve(wording.text("file.overview"));
    }

    Path explanations() {
        return path.resolve(wording.text("file.explanations"));
    }

    Path log() {
        return path.resolve(wording.text("file.log"));
    }
}
