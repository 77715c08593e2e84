package cn.gouji.desk;

import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The desk cannot go on: disk, folder or ledger are in the way. Nothing is lost; the next run goes on from here. */
public final class DeskFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long LITTLE_ROOM = 1 << 20;

    private final String key;
    private final transient Map<String, Object> values;

    private DeskFault(String key, Map<String, Object> values, Exception cause) {
        super(key + " " + values, cause);
        this.key = key;
        this.values = new TreeMap<>(values);
    }

    /** What the ledger says is in the way. */
    public static DeskFault of(LedgerFault fault, LedgerPlace place) {
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new DeskFault(
                "fault.ledger." + kind, Map.of("ledger", place, "what", String.valueOf(fault.getMessage())), fault);
    }

    /** What the disk says is in the way. */
    static DeskFault of(IOException fault, Workspace workspace) {
        Map<String, Object> values = Map.of("folder", workspace.root(), "what", fault.toString());
        return new DeskFault("fault.disk." + kind(fault, workspace.root()), values, fault);
    }

    private static String kind(IOException fault, Path root) {
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota") || isFull(root)) {
            return "full";
        }
        boolean refused = fault instanceof AccessDeniedException
                || said.contains("read-only")
                || said.contains("permission denied")
                || (fault instanceof FileSystemException && fault.getCause() instanceof ReadOnlyFileSystemException);
        return refused ? "read-only" : "other";
    }

    private static boolean isFull(Path root) {
        try {
            return Files.getFileStore(root).getUsableSpace() < LITTLE_ROOM;
        } catch (IOException gone) {
            return false;
        }
    }

    /** What to tell the clerk. */
    public String text(Wording wording) {
        return wording.text(key, values);
    }
}
