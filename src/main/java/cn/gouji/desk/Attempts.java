package cn.gouji.desk;

import cn.gouji.ledger.LedgerFault;
import cn.gouji.ledger.Trials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a piece of work on which programs end from being taken up for ever (反复失败的材料). Where a run was left, each piece of it is noted
 * before it is begun; what was being worked on when that program ended too is left to the last and done alone, so that nobody else
 * is suspected; what has been tried so often is given up and left to a person. A failure of ours counts in any run.
 */
final class Attempts {

    /** How often a piece of work is begun, beside the first time, which is not noted, before it is given up. */
    static final int MOST = 3;

    private final Trials trials;
    private final String prescribed;
    private final boolean again;
    private final Map<String, Integer> before;

    /** Work that may end. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Those of a run; whether it is taken up again. */
    Attempts(Trials trials, String prescribed, boolean again) {
        this.trials = trials;
        this.prescribed = prescribed;
        this.again = again;
        this.before = new HashMap<>(trials.all());
    }

    /** What is done with these contents in this run; the same contents under other prescriptions are another piece of work. */
    String piece(String what, List<String> contents) {
        String all = what + "\n" + prescribed + "\n"
                + String.join("\n", contents.stream().sorted().toList());
        return Digest.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing has ever failed, so that nobody needs to know which piece is which. */
    boolean areNone() {
        return !again && before.isEmpty();
    }

    boolean isSuspect(String piece) {
        return before.containsKey(piece);
    }

    boolean isSpent(String piece) {
        return before.getOrDefault(piece, 0) >= MOST;
    }

    /** Does it. Whatever ends in good order is no attempt; an end without a word is one. */
    <T> T at(String piece, Work<T> work) throws IOException {
        if (!again) {
            return work.done();
        }
        trials.begun(piece);
        try {
            T done = work.done();
            trials.undone(piece);
            return done;
        } catch (IOException | RuntimeException inOrder) {
            undone(piece, inOrder);
            throw inOrder;
        }
    }

    private void undone(String piece, Exception inOrder) {
        try {
            trials.undone(piece);
        } catch (LedgerFault closed) {
            inOrder.addSuppressed(closed);
        }
    }

    /** We failed with it. */
    void failed(String piece) {
        trials.begun(piece);
    }

    /** It was got through after all. */
    void succeeded(String piece) {
        if (isSuspect(piece)) {
            trials.done(piece);
        }
    }
}
