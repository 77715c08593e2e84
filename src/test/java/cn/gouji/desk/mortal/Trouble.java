package cn.gouji.desk.mortal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** What a disk or a database may say no to while the program lives on. Deleting and renaming still work on a full disk. */
public final class Trouble {

    private static final Trouble NONE = new Trouble(Long.MAX_VALUE, Long.MAX_VALUE, "", "");
    private static final int SQLITE_BUSY = 5;

    private static volatile Trouble current = NONE;

    private final long full;
    private final long locked;
    private final String denied;
    private final String closed;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong statements = new AtomicLong();

    private Trouble(long full, long locked, String denied, String closed) {
        this.full = full;
        this.locked = locked;
        this.denied = denied;
        this.closed = closed;
    }

    /** From that write on the disk has no room; the ledger is on another. */
    public static Trouble full(long at) {
        return current = new Trouble(at, Long.MAX_VALUE, "", "");
    }

    /** From that statement on another program has locked the ledger. */
    public static Trouble locked(long at) {
        return current = new Trouble(Long.MAX_VALUE, at, "", "");
    }

    /** Nothing in that folder may be changed. */
    public static void denied(Path folder) {
        current = new Trouble(Long.MAX_VALUE, Long.MAX_VALUE, folder.toString(), "");
    }

    /** Nobody may look into that folder. */
    public static void closed(Path folder) {
        current = new Trouble(Long.MAX_VALUE, Long.MAX_VALUE, "", folder.toString());
    }

    /** There is none any more. */
    public static void over() {
        current = NONE;
    }

    static Trouble current() {
        return current;
    }

    /** How many writes there were. */
    public long writes() {
        return writes.get();
    }

    /** How many statements there were. */
    public long statements() {
        return statements.get();
    }

    /** Something on the disk is about to be changed. */
    void changes(Path path) throws IOException {
        if (!denied.isEmpty() && (path + "/").startsWith(denied + "/")) {
            throw new AccessDeniedException(path.toString());
        }
    }

    /** Somebody looks into a folder. */
    void looksInto(Path folder) throws IOException {
        if (!closed.isEmpty() && folder.toString().equals(closed)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /** Something is about to be written; what the disk says does not name the file. */
    void grows() throws IOException {
        if (writes.incrementAndGet() >= full) {
            throw new IOException("No space left on device");
        }
    }

    /** The ledger is about to be asked. */
    void asks() throws SQLException {
        if (statements.incrementAndGet() >= locked) {
            throw new SQLException("[SQLITE_BUSY] The database file is locked", null, SQLITE_BUSY);
        }
    }
}
