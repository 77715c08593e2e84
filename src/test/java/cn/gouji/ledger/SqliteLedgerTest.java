package cn.gouji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
    void aFolderThatIsNotThereIsSaidSo() {
        assertThatExceptionOfType(LedgerFault.class)
                .isThrownBy(() -> Ledger.open(LedgerPlace.file(folder.resolve("nowhere/gouji.db"))))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(LedgerFault.Kind.READ_ONLY));
    }
}
