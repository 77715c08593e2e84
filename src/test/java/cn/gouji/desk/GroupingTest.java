package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

    @TempDir
    private Path folder;

    private final List<Received> files = new ArrayList<>();

    @Test
    void partsOfOneBudgetAreOneSubmission() throws IOException {
        receive("表1.xlsx", FakeChecker.file("甲局", 2026, "收支总表", "pass"));
        receive("表2.xlsx", FakeChecker.file("甲 局", 2026, "支出总表", "pass"));

        assertThat(groups()).containsExactly(List.of("表1.xlsx", "表2.xlsx"));
    }

    @Test
    void versionsOfOneFormAreSubmissionsOfTheirOwnAndShareTheNarrative() throws IOException {
        receive("初稿.xlsx", FakeChecker.file("甲局", 2026, "收支总表", "pass"));
        receive("定稿.xlsx", FakeChecker.file("甲局", 2026, "收支总表", "error"));
        receive("说明.docx", FakeChecker.file("甲局", 2026, "说明", "prose"));

        assertThat(groups()).containsExactly(List.of("初稿.xlsx", "说明.docx"), List.of("定稿.xlsx", "说明.docx"));
    }

    @Test
    void anotherYearOrUnitIsAnotherSubmission() throws IOException {
        receive("a.xlsx", FakeChecker.file("甲局", 2026, "收支总表", "pass"));
        receive("b.xlsx", FakeChecker.file("甲局", 2025, "支出总表", "pass"));
        receive("c.docx", FakeChecker.file("甲局", 2024, "说明", "prose"));
        receive("d.docx", FakeChecker.file("乙局", 2026, "说明", "prose"));

        assertThat(groups()).hasSize(4);
    }

    @Test
    void anUnknownUnitStandsAlone() throws IOException {
        receive("a.xlsx", FakeChecker.file("", 2026, "收支总表", "pass"));
        receive("b.xlsx", FakeChecker.file("", 2026, "支出总表", "pass"));
        receive("c.docx", FakeChecker.file("", 2026, "说明", "prose"));

        assertThat(groups()).hasSize(3);
    }

    @Test
    void theNarrativeComesAfterTheWorkbookWhateverTheOrder() throws IOException {
        receive("a.docx", FakeChecker.file("甲局", 2026, "说明", "prose"));
        receive("b.xlsx", FakeChecker.file("甲局", 2026, "收支总表", "pass"));

        assertThat(groups()).containsExactly(List.of("b.xlsx", "a.docx"));
    }

    private void receive(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        files.add(Received.read(file, name, new FakeChecker()));
    }

    private List<List<String>> groups() {
        return Grouping.of(files).stream().map(Submission::names).toList();
    }
}
