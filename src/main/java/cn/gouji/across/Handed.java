package cn.gouji.across;

import cn.gouji.filing.Filing;

/**
 * Something that a unit handed in or was to hand in, without what it says (一次报送).
 *
 * @param year 0 where it is not known or does not matter
 * @param files the files; empty where none came
 */
public record Handed(Document.Owner owner, int year, Filing.Kind kind, String files) {

    Disagreement.Spot spot() {
        return spot(files, "", "");
    }

    Disagreement.Spot spot(String document, String place, String shown) {
        return new Disagreement.Spot(owner.code(), owner.name(), year, kind, document, place, shown);
    }
}
