package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.across.Disagreement;
import cn.gouji.check.RuleSettings;
import cn.gouji.ledger.Ledger;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of documents that went through the whole desk, from the ledger alone. */
class SeasonTest {

    @TempDir
    private Path folder;

    @Test
    void theTwoRealSubmissionsAreOfDifferentUnitsAndNotMatched() throws Exception {
        Conversation conversation = new Conversation(folder);
        for (String name : List.of("自评表.xlsx", "部门预算表.xlsx", "文字说明.docx")) {
            Path file = Samples.file(Samples.INBOX, name);
            conversation.hand(file.getFileName().toString(), Files.readAllBytes(file));
        }
        conversation.run();

        assertThat(disagreements(conversation)).isEmpty();
    }

    @Test
    void aProjectCodeUsedForTwoProjectsIsFoundWithoutReadingAFileAgain() throws Exception {
        Conversation conversation = new Conversation(folder);
        Path file = Samples.file(Samples.INBOX, "自评表.xlsx");
        conversation.hand(
                file.getFileName().toString(), Conversation.edited(Files.readAllBytes(file), SeasonTest::shareACode));
        conversation.run();
        try (var files = Files.walk(folder.resolve("archive"))) {
            for (Path archived : files.filter(Files::isRegularFile).toList()) {
                Files.delete(archived);
            }
        }

        forgetWhatSubmissionsSay();

        assertThat(disagreements(conversation)).singleElement().satisfies(one -> {
            assertThat(one.rule().id()).isEqualTo("DOC-07");
            assertThat(one.spots())
                    .hasSize(2)
                    .allSatisfy(spot -> assertThat(spot.shown()).isEqualTo("440307220441500300039"));
        });
    }

    /** What was compared in a run is kept; what was kept to be compared is not looked at any more. */
    private void forgetWhatSubmissionsSay() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gouji.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from kept")).isPositive();
        }
    }

    private static void shareACode(Workbook book) {
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.toString().strip().equals("440307220441502105005")) {
                cell.setCellValue("440307220441500300039");
            }
        })));
    }

    private static List<Disagreement> disagreements(Conversation conversation) throws Exception {
        Workspace workspace = conversation.workspace();
        try (Ledger ledger = Ledger.open(workspace.ledger(workspace.settings()))) {
            return new Report(ledger, workspace.register(), Wording.strict(Language.CHINESE))
                    .disagreements(RuleSettings.DEFAULT);
        }
    }
}
