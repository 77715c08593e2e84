package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.OtherProgram;
import cn.gouji.OtherProgram.Found;
import cn.gouji.Review;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.report.FindingsSheet;
import cn.gouji.report.Marks;
import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LibreOffice and openpyxl open what we return, find every note at its cell, and every link leads to its cell. */
@Tag("slow")
class OtherProgramsReadTest {

    private static final Wording WORDING = new Wording(Language.CHINESE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theRichWorkbook(OtherProgram program) throws Exception {
        reads(program, RichPackage.NAME, RichPackage.described(), RichPackage.MARKS, RichPackage.leaf());
    }

    @ParameterizedTest
    @EnumSource
    void theBudget(OtherProgram program) throws Exception {
        sample(program, Samples.file(Samples.INBOX, "部门预算表.xlsx"));
    }

    @ParameterizedTest
    @EnumSource
    void theSelfEvaluation(OtherProgram program) throws Exception {
        sample(program, Samples.file(Samples.INBOX, "自评表.xlsx"));
    }

    @Test
    void theOldWorkbooks() throws Exception {
        sample(OtherProgram.LIBRE_OFFICE, Samples.file(Samples.FORMATS, "部门预算表.xls"));
        sample(OtherProgram.LIBRE_OFFICE, Samples.file(Samples.FORMATS, "自评表.xls"));
    }

    private void sample(OtherProgram program, Path file) throws Exception {
        String name = file.getFileName().toString();
        byte[] original = Samples.bytes(file);
        Review review = Samples.gouji().check(List.of(Samples.gouji().read(new SourceFile(name, original))));
        Leaf leaf = new FindingsSheet(WORDING).leaf(review, List.of(name), name);
        reads(program, name, original, new Marks(WORDING).of(review, name), leaf);
    }

    private void reads(OtherProgram program, String name, byte[] original, List<Mark> marks, Leaf leaf)
            throws IOException, InterruptedException {
        Copy copy = new WorkbookAnnotator().annotate(name, original, marks, List.of(leaf));
        assertThat(copy.beside()).isFalse();
        List<Found> before = program.open(Files.write(folder.resolve("before." + copy.extension()), original));

        List<Found> after = program.open(Files.write(folder.resolve("after." + copy.extension()), copy.content()));

        assertThat(sheets(after)).containsExactlyElementsOf(with(leaf.name(), sheets(before)));
        assertThat(notes(after)).containsExactlyInAnyOrderEntriesOf(expected(notes(before), marks));
        List<String> leads = leaf.rows().stream()
                .flatMap(row -> row.entries().stream())
                .flatMap(entry -> entry.link().stream())
                .map(OtherProgramsReadTest::address)
                .toList();
        assertThat(leads).isNotEmpty();
        assertThat(links(after, leaf.name())).containsExactlyElementsOf(leads);
    }

    private static List<String> with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static Map<String, String> expected(Map<String, String> before, List<Mark> marks) {
        Map<String, String> notes = new TreeMap<>(before);
        marks.forEach(mark ->
                notes.merge(address(mark.place()), mark.note(), (one, ours) -> one + NoteText.SEPARATOR + ours));
        return notes;
    }

    private static List<String> sheets(List<Found> found) {
        return found.stream()
                .filter(each -> each.kind().equals("sheet"))
                .map(Found::sheet)
                .toList();
    }

    private static Map<String, String> notes(List<Found> found) {
        return found.stream()
                .filter(each -> each.kind().equals("note"))
                .collect(Collectors.toMap(each -> each.sheet() + "!" + each.cell(), Found::text));
    }

    /** Where the links of our sheet lead, as {@link #address}; LibreOffice writes a dot where Excel writes an exclamation mark. */
    private static List<String> links(List<Found> found, String sheet) {
        List<String> links = new ArrayList<>();
        for (Found each : found) {
            if (each.kind().equals("link") && each.sheet().equals(sheet)) {
                String plain = each.text().substring(1).replace("''", "\u0000");
                links.add(plain.replace("'", "")
                        .replace('\u0000', '\'')
                        .replaceFirst("^\\$", "")
                        .replaceFirst("[.!](?=[A-Z]+[0-9]+$)", "!"));
            }
        }
        return links;
    }

    private static String address(CellPlace place) {
        return place.sheet() + "!" + CellPlace.columnName(place.column()) + (place.row() + 1);
    }
}
