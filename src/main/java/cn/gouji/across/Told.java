package cn.gouji.across;

import cn.gouji.check.Severity;

/**
 * Something a unit was told of its submission (一条意见).
 *
 * @param item the logical address of its cell, the same in every unit's submission; empty where it is not known
 * @param place the cell as people write it, its sheet in front
 */
public record Told(
        Handed handed,
        String fingerprint,
        String rule,
        Severity severity,
        String document,
        String item,
        String place,
        String shown) {

    /** Where it stands. */
    Disagreement.Spot spot() {
        int sheet = place.lastIndexOf('!');
        return sheet < 0
                ? handed.spot(document, place, shown)
                : handed.spot(document + "：" + place.substring(0, sheet), place.substring(sheet + 1), shown);
    }
}
