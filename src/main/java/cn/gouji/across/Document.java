package cn.gouji.across;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Place;

/**
 * What a unit handed in and was answered, as it is held against other documents (文档).
 *
 * @param owner whose it is
 * @param year the budget year; 0 where it is not known
 * @param round which round it is, from 1
 * @param run which of several came later; the same where they came together
 * @param filing what it says, as far as it was kept
 */
public record Document(Owner owner, int year, Filing.Kind kind, int round, long run, Filing filing) {

    /**
     * A unit.
     *
     * @param code its code in the register; empty where it is not registered
     * @param name the name people know it by
     * @param key the name as names are compared
     */
    public record Owner(String code, String name, String key) {}

    /** The figure as a place in this document. */
    Disagreement.Spot spot(Figure figure) {
        return spot(figure.origin(), figure.shown());
    }

    /** The text as a place in this document. */
    Disagreement.Spot spot(Label label) {
        return spot(label.origin(), label.text().strip());
    }

    /** A place in this document at which that stands. */
    Disagreement.Spot spot(Origin origin, String shown) {
        Place place = origin.first();
        return spot(place.document() + "：" + place.sheet(), place.spot(), shown);
    }

    /** The document as a whole. */
    Disagreement.Spot spot() {
        return spot("", "", "");
    }

    private Disagreement.Spot spot(String document, String place, String shown) {
        return new Disagreement.Spot(owner.code(), owner.name(), year, kind, document, place, shown);
    }
}
