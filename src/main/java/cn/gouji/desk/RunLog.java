package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What was done in a run, line by line, written at once so that a killed run leaves its trace (运行日志). */
final class RunLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Path file;
    private final Wording wording;
    private final Clock clock;
    private final Progress progress;

    /** The mark and the line ends are for the editors of a Chinese Windows. */
    RunLog(Path file, Wording wording, Clock clock, Progress progress) throws IOException {
        this.file = file;
        this.wording = wording;
        this.clock = clock;
        this.progress = progress;
        if (!Files.exists(file)) {
            write("\uFEFF", StandardOpenOption.CREATE_NEW);
        }
    }

    synchronized void say(String key, Map<String, ?> values) throws IOException {
        String text = wording.text(key, values).replaceAll("\\p{Cntrl}+", " ");
        String line = LocalDateTime.now(clock).format(TIME) + " " + text + "\r\n";
        write(line, StandardOpenOption.APPEND);
    }

    private void write(String text, StandardOpenOption how) throws IOException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, how);
        } catch (IOException disk) {
            throw DiskReason.named(disk, file);
        }
    }

    /** Says it where somebody may be looking too: something stays undone that a person can mend. */
    void warn(String key, Map<String, ?> values) throws IOException {
        say(key, values);
        progress.note(key, values);
    }
}
