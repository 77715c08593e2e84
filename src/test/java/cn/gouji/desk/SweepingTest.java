package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed programs leave is taken away, and nothing of those that live. */
class SweepingTest {

    @TempDir
    private Path folder;

    private PaperDesk paper;

    @BeforeEach
    void workspace() throws IOException {
        paper = new PaperDesk(folder);
        Files.createDirectories(folder.resolve(".gouji"));
    }

    @Test
    void locksAndPassingFilesOfKilledProgramsAreTakenAway() throws IOException {
        Path lock = old(".gouji/" + UUID.randomUUID() + ".lock");
        Path passing = old("outbox/20260101-020304/邮件草稿/.gouji123456.tmp");
        Path beside = old("rejected/.gouji9.tmp");
        Path post = old(".gouji/send.lock");
        Path theirs = old("rejected/预算.tmp");

        paper.run();

        assertThat(lock).doesNotExist();
        assertThat(passing).doesNotExist();
        assertThat(beside).doesNotExist();
        assertThat(post).exists();
        assertThat(theirs).exists();
        assertThat(paper.tree(".gouji")).containsExactly("send.lock");
    }

    @Test
    void nothingIsTakenAwayWhileAnotherProgramLives() throws IOException {
        Path dead = old(".gouji/" + UUID.randomUUID() + ".lock");
        Path passing = old("outbox/20260101-020304/.gouji123456.tmp");

        try (Instance other = Instance.here(paper.workspace())) {
            paper.run();

            assertThat(folder.resolve(".gouji/" + other.id() + ".lock")).exists();
            assertThat(passing).exists();
            assertThat(dead).exists();
        }
        paper.run();

        assertThat(passing).doesNotExist();
        assertThat(dead).doesNotExist();
    }

    @Test
    void whatIsYoungIsLetBeAndNotForgotten() throws IOException {
        Path lock = old(".gouji/" + UUID.randomUUID() + ".lock");
        Path young = Files.writeString(folder.resolve("held/.gouji1.tmp"), "x");

        paper.run();
        assertThat(young).exists();
        assertThat(lock).exists();
        age(young);
        paper.run();

        assertThat(young).doesNotExist();
        assertThat(lock).doesNotExist();
    }

    private Path old(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        age(file);
        return file;
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
