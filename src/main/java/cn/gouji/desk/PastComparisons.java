package cn.gouji.desk;

import cn.gouji.across.Compared;
import cn.gouji.across.Document;
import cn.gouji.ledger.Comparisons;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.LedgerFault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comparing documents came to before, so that a run compares only what is new (核对留存). A result stands as long as everything
 * it was made of is the same: the submissions, whose they are, the settings and the program.
 */
final class PastComparisons {

    private static final Logger LOG = LoggerFactory.getLogger(PastComparisons.class);

    private final Comparisons ledger;
    private final String under;
    private final Map<String, Comparisons.Result> kept;
    private final Map<String, Comparisons.Result> fresh = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** What the ledger keeps that was compared under these prescriptions by this program. */
    PastComparisons(Comparisons ledger, String under) {
        this.ledger = ledger;
        this.under = under;
        this.kept = ledger.all();
    }

    /**
     * What was found of the subject, or is found now.
     *
     * @param inputs everything the result depends on, as a text
     */
    Compared of(String subject, String inputs, Supplier<Compared> compare) {
        asked.add(subject);
        String digest = Digest.of((under + "\n" + inputs).getBytes(StandardCharsets.UTF_8));
        Comparisons.Result before = kept.get(subject);
        if (before != null && before.inputs().equals(digest)) {
            return Compared.read(before.body());
        }
        Compared compared = compare.get();
        fresh.put(subject, new Comparisons.Result(digest, compared.write()));
        return compared;
    }

    /** These submissions of a unit as inputs: an answered one never changes. */
    static String inputs(Document.Owner owner, List<Entry> entries) {
        StringBuilder text = new StringBuilder(owner.toString());
        for (Entry entry : entries) {
            text.append('\n').append(entry.key()).append(' ').append(entry.whose());
            text.append(' ').append(entry.result().round());
        }
        return text.append('\n').toString();
    }

    /** Keeps what was found anew, and forgets what nobody asked for. What cannot be kept is found again next time. */
    void keep() {
        Set<String> gone = new HashSet<>(kept.keySet());
        gone.removeAll(asked);
        try {
            if (!fresh.isEmpty() || !gone.isEmpty()) {
                ledger.keep(fresh, gone);
            }
        } catch (LedgerFault notKept) {
            LOG.warn("what documents came to was not kept", notKept);
        }
    }
}
