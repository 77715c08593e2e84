package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.excel.PlainSheet;
import cn.gouji.report.FindingsSheet;
import cn.gouji.report.Marks;
import cn.gouji.report.ReadingSheet;
import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the files that go back to a unit: its own workbooks with marks, or a list of findings where it sent prose only. */
public final class Answering {

    private final Annotator annotator;
    private final Wording wording;
    private final FindingsSheet sheets;
    private final ReadingSheet readings;
    private final Marks marks;

    /** Answers in the language of these words. */
    public Answering(Annotator annotator, Wording wording) {
        this.annotator = annotator;
        this.wording = wording;
        this.sheets = new FindingsSheet(wording);
        this.readings = new ReadingSheet(wording);
        this.marks = new Marks(wording);
    }

    /** One answer for each workbook; one for the narrative where there is no workbook. */
    public List<Answer> answers(Submission submission, Review review) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Received workbook : submission.workbooks()) {
            answers.add(answer(submission, review, workbook, workbook.name(), workbook.content()));
        }
        if (answers.isEmpty()) {
            for (Received narrative : submission.files()) {
                byte[] listed = narrative.prose().map(this::listed).orElseThrow();
                answers.add(answer(submission, review, narrative, narrative.name() + ".xlsx", listed));
            }
        }
        return answers;
    }

    /** What we put on the file in an earlier round is taken off first, so that it does not pile up. */
    private Answer answer(Submission submission, Review review, Received file, String name, byte[] received) {
        Set<String> ours = file.returned().stream().map(Sheet::name).collect(Collectors.toSet());
        byte[] content = annotator.cleaned(name, received, ours);
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(sheets.leaf(review, submission.names(), file.name(), annotator.rebuilds(content)));
        readings.leaf(review, file.name()).ifPresent(leaves::add);
        Annotator.Copy copy = annotator.annotate(name, content, marks.of(review, file.name()), leaves);
        String ending = copy.extension().startsWith(".") ? copy.extension() : "." + copy.extension();
        return new Answer(file.ownName(), ending, copy.content());
    }

    /** The paragraphs as rows, so that a finding's paragraph number can be looked up. */
    private byte[] listed(Prose prose) {
        List<String> header = Stream.of("number", "part", "text")
                .map(column -> wording.text("prose.column." + column))
                .toList();
        List<List<String>> rows = prose.paragraphs().stream()
                .map(paragraph -> List.of(
                        String.valueOf(paragraph.place().paragraph()),
                        paragraph.place().part(),
                        paragraph.text()))
                .toList();
        return PlainSheet.of(wording.text("prose.sheet"), header, rows);
    }
}
