package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot carry notes comes back as .xlsx, and the sheet says so. */
class RebuiltAnswerTest {

    @TempDir
    private Path folder;

    @Test
    void aTextFileAndAWebPageComeBackAsWorkbooksThatSayWhy() throws IOException {
        answered("预算.csv", "单位：某市教育局,,单位：万元\n科目编码,科目名称,合计\n201,一般公共服务支出,1\n".getBytes(Charset.forName("GBK")));
        answered(
                "预算.xls",
                "<meta charset=utf-8><table><tr><td>科目编码<td>科目名称<td>合计<tr><td>201<td>一般公共服务支出<td>2</table>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void answered(String name, byte[] content) throws IOException {
        Conversation talk =
                new Conversation(folder.resolve(SafeName.ending(name).substring(1)));
        talk.hand(name, content);
        talk.run();

        assertThat(talk.returnedPath().getFileName()).hasToString("预算_核对意见.xlsx");
        assertThat(Conversation.texts(talk.returned())).anyMatch(text -> text.contains("重建的 .xlsx，数据未改动"));
    }
}
