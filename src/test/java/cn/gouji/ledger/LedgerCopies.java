package cn.gouji.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills a ledger with what one unit handed in and was answered, once more for each of many units. */
public final class LedgerCopies implements AutoCloseable {

    private static final int UNITS_A_RUN = 100;
    private static final String[] TABLES = {
        "submission", "member", "file", "content", "answer", "finding", "explanation", "figure", "asked", "mail", "kept"
    };

    private final Connection connection;
    private final String unit;
    private final int rounds;

    /** Of a ledger in a file that holds a run for each round of that unit. */
    public LedgerCopies(LedgerPlace ledger, String unit) throws SQLException {
        this.connection = DriverManager.getConnection(ledger.url());
        this.unit = unit;
        connection.setAutoCommit(false);
        rounds = lastRun();
        connection.commit();
    }

    private int lastRun() throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet last = ask.executeQuery("select max(number) from run")) {
            return last.getInt(1);
        }
    }

    /** Adds the units with these numbers. */
    public void add(int from, int to) throws SQLException {
        int last = lastRun();
        for (int number = from; number < to; number++) {
            for (int round = 1; round <= rounds; round++) {
                int run = last + (number - from) / UNITS_A_RUN * rounds + round;
                run(round, run);
                for (String table : TABLES) {
                    copy(table, round, run, number);
                }
            }
        }
        connection.commit();
    }

    private void run(int round, int run) throws SQLException {
        try (PreparedStatement put =
                connection.prepareStatement("insert into run select ?, name || '-' || ?, owner, 'DONE',"
                        + " engine, prescribed, started, finished from run where number = ? on conflict do nothing")) {
            put.setInt(1, run);
            put.setInt(2, run);
            put.setInt(3, round);
            put.executeUpdate();
        }
    }

    private void copy(String table, int round, int run, int number) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet named = ask.executeQuery("select name from pragma_table_info('" + table + "')")) {
            while (named.next()) {
                columns.add(named.getString(1));
                values.add(value(named.getString(1), run, number));
            }
        }
        try (Statement put = connection.createStatement()) {
            put.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + String.join(", ", values) + " from " + table + " where run = " + round);
        }
    }

    /** What tells the unit, its files and letters from others. */
    private String value(String column, int run, int number) {
        return switch (column) {
            case "run" -> String.valueOf(run);
            case "number" -> String.valueOf(number % UNITS_A_RUN + 1);
            case "unit", "unit_key" -> "replace(" + column + ", '" + unit + "', '" + unit + number + "')";
            case "code" -> "'" + (100_000 + number) + "'";
            case "path", "draft", "target", "message_id" -> column + " || '-" + number + "'";
            case "sha256", "hash", "fingerprint" -> "'" + number + "' || substr(" + column + ", 8)";
            default -> column;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
