package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.report.FindingsSheet;
import cn.gouji.report.Marks;
import cn.gouji.report.Ranking;
import cn.gouji.report.ReturnedSheet;
import cn.gouji.round.Earlier;
import cn.gouji.round.Previous;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A returned workbook edited and saved by other programs comes back: LibreOffice and openpyxl. */
@Tag("slow")
class OtherProgramsTest {

    private static final Wording WORDING = new Wording(Language.CHINESE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasEditedAndSavedThereIsReadBack(OtherProgram program) throws Exception {
        Path copy = returned();
        Path saved = folder.resolve("改过.xlsx");
        program.edit(
                copy,
                saved,
                List.of(List.of("answer", "TXT-07", "有异议", "份额由上级预留"), List.of("insert", "表3 支出总表", 0, 1)));

        Previous previous = comesBack(saved);

        assertThat(previous.findings())
                .filteredOn(finding -> finding.rule().equals("TXT-07"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.explanation().text()).isEqualTo("份额由上级预留"));
    }

    private static Previous comesBack(Path saved) throws IOException {
        byte[] content = Files.readAllBytes(saved);
        Workbook book = new Documents()
                .open("x.xlsx", content)
                .fold(readable -> (Workbook) readable.document(), refused -> {
                    throw new AssertionError(refused);
                });
        Set<String> ours = book.returned().stream().map(Sheet::name).collect(Collectors.toSet());
        Previous previous = book.returned().stream()
                .flatMap(sheet -> ReturnedSheet.read(sheet).stream())
                .findFirst()
                .orElseThrow();
        Review before = Samples.gouji().check(List.of(Samples.read(original())));

        assertThat(previous.strays()).isEmpty();
        assertThat(previous.findings())
                .filteredOn(finding -> !finding.folded())
                .extracting(Earlier::fingerprint)
                .containsExactlyElementsOf(
                        Ranking.of(before).stream().map(before::fingerprint).toList());
        Review again = Samples.gouji().check(List.of(Samples.gouji().read(new SourceFile("x.xlsx", content))));
        assertThat(Ranking.of(again).stream().map(again::fingerprint).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Ranking.of(before).stream().map(before::fingerprint).toList());
        try (var cleaned = WorkbookFactory.create(
                new ByteArrayInputStream(new WorkbookAnnotator().cleaned("x.xlsx", content, ours)))) {
            for (var sheet : cleaned) {
                assertThat(sheet.getCellComments()).isEmpty();
            }
            assertThat(cleaned.getNumberOfSheets()).isEqualTo(book.sheets().size());
        }
        return previous;
    }

    private static Path original() {
        return Samples.file(Samples.INBOX, "部门预算表.xlsx");
    }

    private Path returned() throws IOException {
        String name = "returned.xlsx";
        Review review =
                Samples.gouji().check(List.of(Samples.gouji().read(new SourceFile(name, Samples.bytes(original())))));
        byte[] copy = new WorkbookAnnotator()
                .annotate(
                        name,
                        Samples.bytes(original()),
                        new Marks(WORDING).of(review, name),
                        List.of(new FindingsSheet(WORDING).leaf(review, List.of(name), name)))
                .content();
        return Files.write(folder.resolve(name), copy);
    }
}
