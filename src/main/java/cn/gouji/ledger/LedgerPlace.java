package cn.gouji.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/**
 * Where a ledger is: a file of its own, or a database on a server that several clerks share.
 *
 * @param url what the driver is given
 * @param user empty where the server is not told one
 */
public record LedgerPlace(String url, String user, String password) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String PATIENCE_SECONDS = "10";

    /** A ledger in that file. */
    public static LedgerPlace file(Path file) {
        return new LedgerPlace(SQLITE + file.toAbsolutePath(), "", "");
    }

    /** A ledger on a PostgreSQL server. */
    public static LedgerPlace server(String url, String user, String password) {
        return new LedgerPlace(url, user, password);
    }

    /** Whether a setting names a server and not a file. */
    public static boolean isServer(String setting) {
        return setting.startsWith(POSTGRES);
    }

    /** The place without the password. */
    @Override
    public String toString() {
        return url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : url.replaceAll("[?].*", "");
    }

    Connection connect() throws SQLException {
        return url.startsWith(SQLITE) ? toFile() : toServer();
    }

    /** The journal lies beside the file and no memory is shared, so that it works on a network share too. */
    private Connection toFile() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return DriverManager.getConnection(url, config.toProperties());
    }

    private Connection toServer() throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("options", "-c lock_timeout=" + PATIENCE_MILLIS);
        properties.setProperty("ApplicationName", "gouji");
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return connection;
    }
}
