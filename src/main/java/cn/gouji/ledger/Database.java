package cn.gouji.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** One connection, one transaction at a time: a transaction is noted whole or not at all. */
final class Database implements AutoCloseable {

    /** Two clerks met; whoever lost tries again. */
    private static final Set<String> MET = Set.of("40001", "40P01", "23505");

    private static final int MOST_TRIES = 20;
    private static final Duration LEAST_PAUSE = Duration.ofMillis(2);
    private static final int MOST_DOUBLINGS = 7;

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;

    Database(LedgerPlace place) {
        try {
            connection = place.connect();
        } catch (SQLException closed) {
            throw new LedgerFault(closed);
        }
    }

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    /** What is done in one transaction and answers nothing. */
    interface Deed {
        void in(Sql sql) throws SQLException;
    }

    /** Between transactions nothing is held, so that other programs get their turn; leaving the transaction notes it. */
    <T> T ask(Work<T> work) {
        lock.lock();
        try {
            for (int tries = 1; ; tries++) {
                try {
                    connection.setAutoCommit(false);
                    T result = work.in(new Sql(connection));
                    connection.setAutoCommit(true);
                    return result;
                } catch (SQLException failed) {
                    undo(failed);
                    if (!MET.contains(String.valueOf(failed.getSQLState())) || tries == MOST_TRIES) {
                        throw new LedgerFault(failed);
                    }
                    standBack(tries);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Who meets another waits a little, longer each time and each for another while, so that they do not meet again. */
    private static void standBack(int tries) {
        long most = LEAST_PAUSE.toNanos() << Math.min(tries, MOST_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    void tell(Deed deed) {
        ask(sql -> {
            deed.in(sql);
            return true;
        });
    }

    private void undo(SQLException failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new LedgerFault(gone);
        }
    }
}
