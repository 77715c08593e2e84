package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.check.Repair;
import cn.gouji.report.Corrections;
import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Correction;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes, on demand, copies of a unit's workbooks with the proposed corrections that leave no choice (建议更正副本). */
public final class Correcting {

    private static final int VERIFY = 2;

    private final Annotator annotator;
    private final Wording wording;

    /** A corrected copy, none where it could not be made, and how many of its cells differ. */
    public record Copy(Received file, Optional<Answer> answer, List<Corrections.Made> made) {}

    /** The copies and what is not corrected. */
    public record Outcome(List<Copy> copies, List<Corrections.Left> left) {}

    /** Writes its notes in the language of these words. */
    public Correcting(Annotator annotator, Wording wording) {
        this.annotator = annotator;
        this.wording = wording;
    }

    /** The corrected copies of a submission that this checker opened. */
    public Outcome outcome(Submission submission, Review review, Checker checker) throws IOException {
        Map<String, Workbook> workbooks = new HashMap<>();
        for (Received file : submission.workbooks()) {
            if (annotator.corrects(file.content())) {
                file.opening(checker)
                        .opened()
                        .<Optional<Workbook>>fold(
                                readable -> Optional.of(readable.document())
                                        .filter(Workbook.class::isInstance)
                                        .map(Workbook.class::cast),
                                refused -> Optional.empty())
                        .ifPresent(workbook -> workbooks.put(file.name(), workbook));
            }
        }
        Corrections corrections = Corrections.of(review, workbooks);
        List<Copy> copies = new ArrayList<>();
        for (Received file : submission.workbooks()) {
            List<Corrections.Made> made = corrections.made(file.name());
            if (!made.isEmpty()) {
                copies.add(new Copy(file, copy(file, made), made));
            }
        }
        return new Outcome(copies, corrections.left());
    }

    private Optional<Answer> copy(Received file, List<Corrections.Made> made) throws IOException {
        String name = file.name();
        byte[] content = annotator.cleaned(
                name, file.content(), file.returned().stream().map(Sheet::name).collect(Collectors.toSet()));
        Map<CellPlace, Correction> cells = new LinkedHashMap<>();
        for (Corrections.Made each : made) {
            Mark mark = new Mark(each.place(), VERIFY, note(each));
            cells.merge(each.place(), new Correction(mark, each.value()), Correcting::both);
        }
        return annotator
                .corrected(name, content, List.copyOf(cells.values()))
                .map(copy -> new Answer(file.ownName(), "." + copy.extension(), copy.content()));
    }

    private static Correction both(Correction one, Correction other) {
        Mark mark = one.mark();
        return new Correction(
                new Mark(
                        mark.place(),
                        mark.weight(),
                        mark.note() + "\n" + other.mark().note()),
                one.value());
    }

    private String note(Corrections.Made made) {
        Repair.Change change = made.change();
        return wording.text(
                "note.corrected",
                Map.of(
                        "rule", made.finding().rule().id(),
                        "from", shown(original(made)),
                        "to", shown(change.to().strip())));
    }

    /** What the cell stored, every digit of it. */
    private static String original(Corrections.Made made) {
        Value before = made.before().value();
        return before.number()
                .map(number -> number.toPlainString())
                .orElse(made.before().text());
    }

    private String shown(String content) {
        return content.isBlank() ? wording.text("blank") : content;
    }
}
