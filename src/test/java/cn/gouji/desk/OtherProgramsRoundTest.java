package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.OtherProgram;
import cn.gouji.Samples;
import cn.gouji.report.FindingColumn;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way: a budget is answered, the answer is corrected and explained in another program, with rows inserted and a
 * sheet renamed, handed in under another name, and answered line by line.
 */
@Tag("slow")
class OtherProgramsRoundTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasMendedIsSaidAndWhatIsOpenAndWhatIsNew(OtherProgram program) throws Exception {
        Conversation talk = new Conversation(folder.resolve("workspace"));
        talk.hand("部门预算表.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));
        talk.run();
        Path copy = Files.write(folder.resolve("returned.xlsx"), talk.returned());
        Path saved = folder.resolve("saved.xlsx");
        program.edit(copy, saved, steps(talk.returned()));
        talk.hand("王五发回.xlsx", Files.readAllBytes(saved));

        talk.run();

        Map<String, String> since = Conversation.column(talk.returned(), FindingColumn.SINCE);
        assertThat(since)
                .containsEntry("TXT-07", "仍未改正")
                .containsEntry("GOL-04", "仍未改正（单位称已修改）")
                .containsEntry("SUM-01", "新发现")
                .doesNotContainKey("COD-01");
        assertThat(Conversation.column(talk.returned(), FindingColumn.PLACE)).containsEntry("TXT-07", "H7");
        assertThat(Conversation.column(talk.returned(), FindingColumn.EXPLANATION))
                .containsEntry("TXT-07", "份额由上级预留。");
        assertThat(Conversation.column(talk.returned(), FindingColumn.MESSAGE).get("DOC-10"))
                .contains("999");
        assertThat(Conversation.texts(talk.returned())).anyMatch(text -> text.startsWith("第 2 次核对，与上次相比：已改正 1 项"));
    }

    /** The codes corrected as asked, one figure changed unasked, two findings answered, a line inserted, a sheet renamed. */
    private static List<List<?>> steps(byte[] returned) throws Exception {
        List<List<?>> steps = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(returned))) {
            Conversation.codes(book)
                    .forEach((cell, code) -> steps.add(List.of(
                            "text", Conversation.ECONOMIC, cell.getAddress().formatAsString(), code)));
        }
        assertThat(steps).hasSize(8);
        steps.add(List.of("number", Conversation.ECONOMIC, "D17", 999));
        steps.add(List.of("answer", "TXT-07", "属实，说明如下", "份额由上级预留。"));
        steps.add(List.of("answer", "GOL-04", "已修改", ""));
        steps.add(List.of("insert", Conversation.SPENDING, 0, 1));
        steps.add(List.of("rename", Conversation.SPENDING, "支出（新）"));
        return steps;
    }
}
