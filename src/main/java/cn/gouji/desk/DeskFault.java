package cn.gouji.desk;

import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The desk cannot go on: disk, folder or ledger are in the way. Nothing is lost; the next run goes on from here. */
public final class DeskFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
        return of(fault, workspace.root());
    }

    /** What the disk says is in the way of what was done in that folder. */
    public static DeskFault of(IOException fault, Path folder) {
        DiskReason reason = DiskReason.of(fault, folder);
        Map<String, Object> values = Map.of("folder", folder, "file", reason.place(), "what", reason.said());
        return new DeskFault("fault.disk." + reason.key(), values, fault);
    }

    /** What to tell the clerk. */
    public String text(Wording wording) {
        return wording.text(key, values);
    }
}
