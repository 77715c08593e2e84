package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Self-evaluations of one unit and year with the same indicators, as units write them: which is a later round of which. */
class ProjectsTest {

    @TempDir
    private Path folder;

    private Conversation talk;

    @BeforeEach
    void workspace() throws IOException {
        talk = new Conversation(folder);
    }

    @Test
    void anotherProjectIsNoLaterRound() throws IOException {
        hand("甲.xlsx", "社区网格员工资", "");
        hand("乙.xlsx", "社区网格员装备", "");

        assertThat(talk.returnedPath().getFileName()).hasToString("乙_核对意见.xlsx");
    }

    @Test
    void anotherCodeIsNoLaterRoundThoughTheNameIsTheSame() throws IOException {
        hand("甲.xlsx", "社区网格员工资", "44030722000000000001");
        hand("乙.xlsx", "社区网格员工资", "44030722000000000002");

        assertThat(talk.returnedPath().getFileName()).hasToString("乙_核对意见.xlsx");
    }

    @Test
    void theSameProjectIsALaterRoundWhateverTheFileIsCalled() throws IOException {
        hand("甲.xlsx", "社区网格员工资", "");
        hand("甲（改）.xlsx", " 社区网格员 工资", "");
        assertThat(talk.returnedPath().getFileName()).hasToString("甲（改）_核对意见_第2次.xlsx");

        hand("丙.xlsx", "社区网格员装备", "");
        hand("丁.xlsx", "社区网格员工资", "");
        assertThat(talk.returnedPath().getFileName()).hasToString("丁_核对意见_第3次.xlsx");
    }

    private void hand(String name, String project, String code) throws IOException {
        byte[] sample = Samples.bytes(Samples.file(Samples.INBOX, "自评表.xlsx"));
        talk.hand(name, Conversation.edited(sample, book -> {
            write(book, "项目名称", project);
            write(book, "项目编码", code);
            book.getSheetAt(0).getRow(11).getCell(5).setCellValue(name);
        }));
        talk.run();
    }

    /** Into the cell behind the label, of each of the projects in the workbook; each has a number of its own. */
    private static void write(Workbook book, String label, String text) {
        int number = 1;
        for (Row row : book.getSheetAt(0)) {
            boolean found = false;
            for (Cell cell : row) {
                if (found) {
                    cell.setBlank();
                    cell.setCellValue(text.isEmpty() ? "" : text + number++);
                }
                found = cell.toString().startsWith(label);
            }
        }
    }
}
