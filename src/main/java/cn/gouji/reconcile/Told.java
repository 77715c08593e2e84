package cn.gouji.reconcile;

import cn.gouji.check.Finding;
import cn.gouji.check.Wider;
import cn.gouji.money.Amount;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cause as it is told.
 *
 * @param settled the cells whose right figure the finding names, with that figure
 */
record Told(Finding finding, Map<Cell, Amount> settled) {

    Told {
        settled = Map.copyOf(settled);
    }

    /** Whether the identity would agree if this cause were mended. */
    boolean explains(Identity identity) {
        return explains(settled, identity);
    }

    /** Whether the identity would agree if these cells were printed so. */
    static boolean explains(Map<Cell, Amount> settled, Identity identity) {
        return settled.keySet().stream().anyMatch(identity.factors()::containsKey)
                && !Ruling.of(identity, settled).outcome().isBroken();
    }

    /** The same with these further corrections. */
    Told with(Wider wider) {
        return new Told(finding.withWider(wider), settled);
    }

    /** The same with one more consequence. */
    Told with(Finding consequence) {
        return new Told(
                finding.withConsequences(Stream.concat(finding.consequences().stream(), Stream.of(consequence))
                        .toList()),
                settled);
    }
}
