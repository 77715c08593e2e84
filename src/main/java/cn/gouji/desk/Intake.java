package cn.gouji.desk;

import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was taken from the inbox (收件).
 *
 * @param readable the files that opened, each content once
 * @param twins further copies of a readable file, with the one they are copies of
 * @param unreadable the files that hold nothing we can read
 * @param unopened how many files the disk did not give
 */
record Intake(List<Received> readable, Map<Received, Received> twins, List<Received> unreadable, int unopened) {

    static Intake of(List<Path> files, Checker checker, RunLog log, Wording wording, Progress progress)
            throws IOException {
        Map<String, Received> readable = new LinkedHashMap<>();
        Map<Received, Received> twins = new LinkedHashMap<>();
        List<Received> unreadable = new ArrayList<>();
        int unopened = 0;
        for (int at = 0; at < files.size(); at++) {
            Path path = files.get(at);
            progress.step(
                    Progress.Stage.READ, at, files.size(), path.getFileName().toString());
            try {
                for (Received file : Received.readAll(path, path.toString(), checker)) {
                    log.say("log.read", Map.of("file", file.given(), "sha", file.sha256()));
                    if (file.unreadable().isPresent()) {
                        String reason = wording.reason(file.unreadable().get());
                        log.say("log.unreadable", Map.of("file", file.given(), "reason", reason));
                        unreadable.add(file);
                    } else if (readable.containsKey(file.sha256())) {
                        Received first = readable.get(file.sha256());
                        log.say("log.twin", Map.of("file", file.given(), "twin", first.given()));
                        twins.put(file, first);
                    } else {
                        readable.put(file.sha256(), file);
                    }
                }
            } catch (IOException disk) {
                log.say("log.unopened", Map.of("file", path, "why", disk));
                unopened++;
            }
        }
        return new Intake(List.copyOf(readable.values()), twins, unreadable, unopened);
    }
}
