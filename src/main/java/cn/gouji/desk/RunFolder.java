package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The folder a run writes its answers into, one of its own for each run. */
record RunFolder(Path path, Path archive, Wording wording) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A new folder; a second run in the same second gets -2. */
    static RunFolder create(Workspace workspace, LocalDateTime now, Wording wording) throws IOException {
        Files.createDirectories(workspace.outbox());
        String stamp = now.format(NAME);
        for (int number = 1; ; number++) {
            String name = number == 1 ? stamp : stamp + "-" + number;
            if (Files.exists(workspace.archive().resolve(name))) {
                continue;
            }
            try {
                Path folder = Files.createDirectory(workspace.outbox().resolve(name));
                RunFolder run = new RunFolder(folder, workspace.archive().resolve(name), wording);
                for (String part : new String[] {"folder.returned", "folder.passed", "folder.drafts"}) {
                    Files.createDirectory(folder.resolve(wording.text(part)));
                }
                return run;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
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

    Path log() {
        return path.resolve(wording.text("file.log"));
    }
}
