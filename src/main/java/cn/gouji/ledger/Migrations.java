package cn.gouji.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** Brings a ledger to the newest form, one numbered text of statements after the other, each in its own transaction. */
final class Migrations {

    /** The number of the newest text. */
    static final int NEWEST = 5;

    /** What clerks of one database agree on; any number that nobody else locks. */
    private static final long LOCK = 0x676f756a69L;

    private Migrations() {}

    /** Brings the ledger to the newest form. On a server one clerk does so while the others wait, for a step is no step twice. */
    static void apply(Database database, LedgerPlace place) {
        if (!LedgerPlace.isServer(place.url())) {
            apply(database);
            return;
        }
        alone(database, "select pg_advisory_lock(?)");
        try {
            apply(database);
        } finally {
            alone(database, "select pg_advisory_unlock(?)");
        }
    }

    /** Takes or gives back a lock of the connection, which is kept over transactions and lost when the connection is. */
    private static void alone(Database database, String statement) {
        database.ask(sql -> sql.list(row -> true, statement, LOCK));
    }

    private static void apply(Database database) {
        int there = database.ask(Migrations::version);
        if (there > NEWEST) {
            throw new LedgerFault(LedgerFault.Kind.NEWER, "the ledger has version " + there + ", not " + NEWEST);
        }
        for (int next = there + 1; next <= NEWEST; next++) {
            int number = next;
            database.tell(sql -> step(sql, number));
        }
    }

    /** Another program may have taken the step a moment ago. */
    private static void step(Sql sql, int number) throws SQLException {
        if (version(sql) < number) {
            sql.script(text(number));
            sql.update("insert into ledger_version (version) values (?)", number);
        }
    }

    private static int version(Sql sql) throws SQLException {
        sql.script("create table if not exists ledger_version (version integer primary key)");
        return sql.first(row -> row.getInt(1), "select coalesce(max(version), 0) from ledger_version")
                .orElse(0);
    }

    private static String text(int number) {
        String path = "/ledger/" + number + ".sql";
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the text " + path + " of our own jar cannot be read", broken);
        }
    }
}
