package cn.gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerPromises {

    @TempDir
    private Path folder;

    @Override
    LedgerPlace place() {
        return LedgerPlace.file(folder.resolve("gouji.db"));
    }

    @Test
    void aFileThatIsNoLedgerIsLeftAlone() throws IOException {
        Path file = folder.resolve("other.db");
        String content = "这不是数据库，但有人叫它 other.db。".repeat(50);
        Files.writeString(file, content);

        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(LedgerPlace.file(file)))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.DAMAGED));
        assertThat(file).hasContent(content);
    }

    @Test
    void aLedgerOfANewerProgramIsLeftAlone() throws SQLException {
        LedgerPlace place = LedgerPlace.file(folder.resolve("new.db"));
        Ledger.open(place).close();
        try (Connection connection = DriverManager.getConnection(place.url());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into ledger_version values (99)");
        }

        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(place))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.NEWER));
    }

    @Test
    void aLedgerOfTheFirstVersionGoesOnWorking() throws Exception {
        LedgerPlace place = LedgerPlace.file(folder.resolve("old.db"));
        try (Connection connection = DriverManager.getConnection(place.url());
                InputStream first = Ledger.class.getResourceAsStream("/ledger/1.sql")) {
            Sql sql = new Sql(connection);
            sql.script(new String(first.readAllBytes(), StandardCharsets.UTF_8));
            sql.script("create table ledger_version (version integer primary key)");
            sql.update("insert into ledger_version values (1)");
            sql.update(
                    "insert into submission values (1, 1, 'ANSWERED', '甲', '甲', '', 2026, 'BUDGET', 1, 0, 1, 0, 0, 0, 0,"
                            + " 0, '', '')");
            sql.update(
                    "insert into finding values (1, 1, 0, -1, '0123456789abcdef', 'SUM-01', 'ERROR', '甲.xlsx', '表1!B2',"
                            + " '说', '1', '2', '', '', '')");
        }

        try (Ledger ledger = Ledger.open(place)) {
            SubmissionKey old = new SubmissionKey(1, 1);
            assertThat(ledger.submissions().noted(old).faults()).singleElement().satisfies(fault -> {
                assertThat(fault.place()).isEqualTo("表1!B2");
                assertThat(fault.item()).isEmpty();
            });
            assertThat(ledger.submissions().kept(old)).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(LedgerPlace.file(folder.resolve("nowhere/gouji.db"))))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.READ_ONLY));
    }
}
