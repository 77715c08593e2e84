package cn.gouji.across;

import cn.gouji.check.Severity;

/**
 * Something a unit was told of its submission (一条意见).
 *
 * @param item the logical address of its cell, the same in every unit's submission; empty where it is not known
 * @param place the cell as people write it, its sheet in front
 * @param message what it was told, in words
 */
public record Told(
        Handed handed,
        String fingerprint,
        String rule,
        Severity severity,
        String document,
        String item,
        String place,
        String shown,
        String expected,
        String message) {

    /** Whose it is, as names are compared. */
    String unit() {
        return handed.owner().key();
    }

    /** The sheet it is on; empty where it is on none. */
    String sheet() {
        return place.substring(0, Math.max(0, place.lastIndexOf('!')));
    }

    /** Where it stands. */
    Disagreement.Spot spot() {
        int sheet = place.lastIndexOf('!');
        return sheet < 0
                ? handed.spot(document, place, shown)
                : handed.spot(document + "：" + place.substring(0, sheet), place.substring(sheet + 1), shown);
    }
}
