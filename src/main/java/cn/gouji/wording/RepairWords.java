package cn.gouji.wording;

import cn.gouji.check.Repair;
import cn.gouji.sheet.Place;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a proposed correction changes (建议值). */
record RepairWords(Wording wording) {

    /** The changes one by one; where it changes several cells, each is named, or nobody knew which is meant by the first. */
    String text(Repair repair, Place spokenOf) {
        long places =
                repair.changes().stream().map(Repair.Change::place).distinct().count();
        String changes = repair.changes().stream()
                .map(change -> change(change, spokenOf, places > 1))
                .collect(Collectors.joining(wording.text("list.and")));
        String hypothesis = wording.text("hypothesis." + repair.hypothesis());
        return wording.text("repair", Map.of("changes", changes, "hypothesis", hypothesis));
    }

    private String change(Repair.Change change, Place spokenOf, boolean named) {
        Place place = change.place();
        boolean sameSheet =
                place.document().equals(spokenOf.document()) && place.sheet().equals(spokenOf.sheet());
        Map<String, String> values = Map.of(
                "place",
                sameSheet ? wording.spot(place) : wording.place(place),
                "from",
                shown(change.from()),
                "to",
                shown(change.to()));
        return wording.text(named || !place.equals(spokenOf) ? "repair.there" : "repair.here", values);
    }

    private String shown(String content) {
        return content.isBlank() ? wording.text("blank") : content;
    }
}
