package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.report.FindingColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation over three rounds: returned, corrected in part and explained, accepted. */
class SecondRoundTest {

    @TempDir
    private Path folder;

    private Conversation talk;

    @BeforeEach
    void workspace() throws IOException {
        talk = new Conversation(folder);
        talk.hand("部门预算表.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));
        talk.run();
    }

    @Test
    void theReturnedCopyEditedAndRenamedIsAnsweredRowByRow() throws Exception {
        talk.hand("王五发回.xlsx", Conversation.edited(talk.returned(), book -> {
            Conversation.correctCodes(book);
            Conversation.answer(book, "TXT-07", "属实，说明如下", "采购预算含上级统一采购 670 万元，份额由上级预留。");
            Conversation.answer(book, "GOL-04", "已修改", "");
            book.getSheet(Conversation.ECONOMIC).getRow(16).getCell(3).setCellValue(999);
        }));

        talk.run();

        Map<String, String> since = Conversation.column(talk.returned(), FindingColumn.SINCE);
        assertThat(since).containsEntry("TXT-07", "仍未改正").containsEntry("GOL-04", "仍未改正（单位称已修改）");
        assertThat(since).doesNotContainKey("COD-01");
        assertThat(Conversation.column(talk.returned(), FindingColumn.EXPLANATION))
                .containsEntry("TXT-07", "采购预算含上级统一采购 670 万元，份额由上级预留。");
        assertThat(Conversation.texts(talk.returned())).anyMatch(text -> text.startsWith("第 2 次核对，与上次相比：已改正 1 项"));
        assertThat(Conversation.column(talk.returned(), FindingColumn.MESSAGE).get("DOC-10"))
                .contains("999");
        assertThat(talk.letter()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList()
                        .get(1))
                .startsWith("第 2 次核对，与上次相比：");
        assertThat(talk.returnedPath().getFileName()).hasToString("王五发回_核对意见_第2次.xlsx");
        assertThat(Conversation.sheet(talk.outbox().resolve("情况说明待审.xlsx")))
                .anyMatch(row -> row.contains("属实，说明如下") && row.contains("rule: TXT-07"));
    }

    @Test
    void theUnitsOwnCorrectedOriginalIsComparedToo() throws IOException {
        talk.hand(
                "预算表（改）.xlsx",
                Conversation.edited(
                        Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")), Conversation::correctCodes));

        talk.run();

        assertThat(Conversation.column(talk.returned(), FindingColumn.SINCE)).containsEntry("TXT-07", "仍未改正");
        assertThat(Conversation.texts(talk.returned())).anyMatch(text -> text.startsWith("第 2 次核对，与上次相比：已改正 1 项"));
        assertThat(Conversation.column(talk.returned(), FindingColumn.RULE)).doesNotContainKey("DOC-10");
        assertThat(Conversation.column(talk.returned(), FindingColumn.MESSAGE).get("WAV-02"))
                .contains("TXT-07");
    }

    @Test
    void insertedRowsChangeNothingButTheAnswerFollows() throws IOException {
        talk.hand("发回.xlsx", Conversation.edited(talk.returned(), book -> {
            book.getSheet(Conversation.SPENDING).shiftRows(0, 9, 1);
            book.setSheetName(book.getSheetIndex(Conversation.SPENDING), "支出（新）");
        }));

        talk.run();

        assertThat(Conversation.column(talk.returned(), FindingColumn.SINCE)).containsEntry("TXT-07", "仍未改正");
        assertThat(Conversation.column(talk.returned(), FindingColumn.PLACE)).containsEntry("TXT-07", "H7");
        assertThat(Conversation.texts(talk.returned()))
                .anyMatch(text -> text.contains("已改正 0 项") && text.contains("新发现 0 项"));
    }

    @Test
    void anAcceptedExplanationLowersTheFindingAndSaysWhy() throws IOException {
        talk.hand(
                "发回.xlsx",
                Conversation.edited(
                        talk.returned(), book -> Conversation.answer(book, "TXT-07", "属实，说明如下", "份额由上级统一预留，本单位不再预留。")));
        talk.run();
        String entry = Conversation.sheet(talk.outbox().resolve("情况说明待审.xlsx")).stream()
                .filter(row -> row.contains("rule: TXT-07"))
                .map(row -> row.substring(row.indexOf("- fingerprint")))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                folder.resolve("waivers.yaml"),
                entry.replace("document:", "document: 某财预〔2026〕12号")
                        .replace("expires:", "expires: 2026-12-31")
                        .replace("approved-by:", "approved-by: 张三"));
        talk.hand("再发.xlsx", Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx")));

        talk.run();

        assertThat(Conversation.column(talk.returned(), FindingColumn.SEVERITY)).containsEntry("TXT-07", "● 提示");
        assertThat(Conversation.column(talk.returned(), FindingColumn.SINCE).get("TXT-07"))
                .isEqualTo("说明已批准（某财预〔2026〕12号，有效期至 2026-12-31）：份额由上级统一预留，本单位不再预留。");
        assertThat(talk.returnedPath().getFileName()).hasToString("再发_核对意见_第3次.xlsx");
    }

    @Test
    void anErrorCannotBeExplainedAway() throws IOException {
        talk.hand(
                "发回.xlsx",
                Conversation.edited(
                        talk.returned(), book -> Conversation.answer(book, "COD-01", "属实，说明如下", "编码以系统为准。")));

        talk.run();

        assertThat(Conversation.column(talk.returned(), FindingColumn.SEVERITY))
                .containsEntry("COD-01", "✖ 错误")
                .containsEntry("WAV-01", "✖ 错误");
    }

    @Test
    void theSameFileAgainIsNotAnsweredAgain() throws IOException {
        Path archived = folder.resolve("archive/20260110-020304/部门预算表.xlsx");
        Files.move(archived, talk.workspace().inbox().resolve("部门预算表（又一份）.xlsx"));

        talk.run();

        assertThat(talk.outbox().resolve("退回修改")).isEmptyDirectory();
        assertThat(talk.outbox().resolve("邮件草稿")).isEmptyDirectory();
        assertThat(Files.readString(talk.outbox().resolve("运行日志.txt"))).contains("不再答复；原答复：outbox/20260110-020304/");
        assertThat(folder.resolve("archive/20260111-020304/部门预算表（又一份）.xlsx")).exists();
    }
}
