package cn.gouji.cli;

import cn.gouji.desk.Answer;
import cn.gouji.desk.AnswerName;
import cn.gouji.desk.Correcting;
import cn.gouji.desk.SafeFile;
import cn.gouji.desk.SafeName;
import cn.gouji.report.Corrections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes corrected copies beside the annotated ones and says what was not corrected. */
record CorrectedCopies(Console console, Path folder, Set<Path> written) {

    void write(Correcting.Outcome outcome) throws IOException {
        for (Correcting.Copy copy : outcome.copies()) {
            Optional<Answer> answer = copy.answer();
            if (answer.isEmpty()) {
                console.note("cli.corrected-failed", Map.of("file", copy.file().name()));
                continue;
            }
            String stem = new AnswerName(answer.get(), 1, console.wording()).stem();
            String ending =
                    console.wording().text("corrected.suffix") + answer.get().ending();
            Path target = SafeName.unique(folder, stem, ending, written);
            SafeFile.write(target, answer.get().content());
            long cells =
                    copy.made().stream().map(Corrections.Made::place).distinct().count();
            console.note("cli.corrected", Map.of("file", target, "cells", cells));
        }
        if (outcome.copies().isEmpty()) {
            console.note("cli.corrected-none", Map.of());
        }
        for (Corrections.Left left : outcome.left()) {
            console.note(
                    "cli.left",
                    Map.of(
                            "rule", left.finding().rule().id(),
                            "place", console.wording().placeInFile(left.place()),
                            "why", console.wording().text(left.why().key())));
        }
    }
}
