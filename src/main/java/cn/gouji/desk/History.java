package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Noted;
import cn.gouji.ledger.Whose;
import cn.gouji.round.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the round before in the ledger by unit, year and kind, whatever the files are called. */
final class History {

    private static final int LEAST_OVERLAP = 30;

    private final Ledger ledger;

    History(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The last round of the same unit, year and kind that holds much of the same figures. Of the run at work only versions of a
     * budget count: self-evaluations that come together are of several projects.
     */
    Optional<RoundRecord> last(Whose whose, Figures figures, long run) {
        if (whose.key().isEmpty()) {
            return Optional.empty();
        }
        boolean one = whose.kind().equals(Filing.Kind.BUDGET.name());
        List<Entry> earlier = ledger.submissions().answered(whose).stream()
                .filter(entry -> one || entry.key().run() != run)
                .toList();
        Optional<RoundRecord> best = Optional.empty();
        int round = 0;
        for (Entry entry : earlier) {
            if (best.isPresent() && entry.result().round() < round) {
                break;
            }
            Noted noted = ledger.submissions().noted(entry.key());
            RoundRecord record = RoundRecord.of(entry.result().round(), noted);
            if (overlap(record, figures) >= LEAST_OVERLAP) {
                round = entry.result().round();
                best = better(best, record, figures);
            }
        }
        return best;
    }

    private static Optional<RoundRecord> better(Optional<RoundRecord> best, RoundRecord record, Figures figures) {
        return best.filter(known -> Comparator.<RoundRecord>comparingInt(one -> overlap(one, figures))
                                .compare(known, record)
                        >= 0)
                .or(() -> Optional.of(record));
    }

    private static int overlap(RoundRecord record, Figures figures) {
        return new Figures(record.figures()).overlap(figures);
    }
}
