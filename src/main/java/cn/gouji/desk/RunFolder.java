package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The folder a run writes its answers into, one of its own for each run. */
record RunFolder(Path path, Path archive, Wording wording) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A new folder; a second run in the same second gets -2. */
    static RunFolder create(Workspace workspace, LocalDateTime now, Wording wording) throws IOException {
        Files.createDirectories(workspace.outbox());
        String stamp = now.format(NAME);
        for (int number = 1; ; number++) {
            String name = number == 1 ? stamp : stamp + "-" + number;
            Path folder = workspace.outbox().resolve(name);
            if (!Files.exists(workspace.archive().resolve(name)) && created(folder)) {
                for (String part : List.of("folder.returned", "folder.passed", "folder.drafts")) {
                    Files.createDirectory(folder.resolve(wording.text(part)));
                }
                return new RunFolder(folder, workspace.archive().resolve(name), wording);
            }
        }
    }

    /** Whether the folder was made just now, by us: another run may have taken the name a moment ago. */
    private static boolean created(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
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

    Path explanations() {
        return path.resolve(wording.text("file.explanations"));
    }

    Path log() {
        return path.resolve(wording.text("file.log"));
    }
}
