package cn.gouji.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements of one transaction; values are never part of their text. */
record Sql(Connection connection) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Runs a statement and tells how many rows it changed. */
    int update(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** Runs a statement for each row of values. */
    void updateAll(String statement, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable Object[] values : rows) {
                fill(prepared, values);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    <T> List<T> list(Row<T> row, String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            fill(prepared, values);
            try (ResultSet results = prepared.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (results.next()) {
                    list.add(row.of(results));
                }
                return list;
            }
        }
    }

    <T> Optional<T> first(Row<T> row, String query, Object... values) throws SQLException {
        return list(row, query, values).stream().findFirst();
    }

    /** Runs a text of statements without values. */
    void script(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : COMMENT.matcher(text).replaceAll("").split(";\\s*(\\R|$)")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static void fill(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            if (value instanceof String text) {
                prepared.setString(at + 1, text.replace("\0", ""));
            } else if (value instanceof Boolean flag) {
                prepared.setInt(at + 1, flag ? 1 : 0);
            } else if (value == null) {
                prepared.setNull(at + 1, java.sql.Types.BIGINT);
            } else {
                prepared.setLong(at + 1, ((Number) value).longValue());
            }
        }
    }
}
