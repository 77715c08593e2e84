package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One slip that explains several wrong cells at once (一处失误，多格有误): figures exchanged, a column slid, a line typed twice,
 * a table in another unit.
 *
 * @param name the hypothesis, a key under {@code hypothesis.*}
 * @param prints what should stand in the cells concerned
 * @param mended the identities that no rounding explained and that agree with these prints
 */
record Slip(String name, SortedMap<Cell, Amount> prints, List<Identity> mended, Map<String, Object> values) {

    Slip {
        prints = Collections.unmodifiableSortedMap(new TreeMap<>(prints));
        mended = List.copyOf(mended);
        values = Map.copyOf(values);
    }
}
