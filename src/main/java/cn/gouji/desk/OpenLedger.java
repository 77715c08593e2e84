package cn.gouji.desk;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.LedgerPlace;
import java.io.IOException;

/** Opens a workspace's ledger for one piece of work and closes it; what goes wrong with it is told as a fault of the desk. */
public final class OpenLedger {

    private OpenLedger() {}

    /** What is done with a ledger. */
    public interface Work<T> {
        /** Does it. */
        T on(Ledger ledger) throws IOException, InterruptedException;
    }

    /** Does the work on the ledger of the workspace. */
    public static <T> T with(Workspace workspace, Settings settings, Work<T> work)
            throws IOException, InterruptedException {
        LedgerPlace place = workspace.ledger(settings);
        try (Ledger ledger = Ledger.open(place)) {
            return work.on(ledger);
        } catch (LedgerFault fault) {
            throw DeskFault.of(fault, place);
        }
    }
}
