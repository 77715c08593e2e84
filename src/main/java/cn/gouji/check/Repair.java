package cn.gouji.check;

import cn.gouji.sheet.Place;
import java.util.List;

/**
 * A proposed correction (建议): cells to change together. Shown, never applied.
 *
 * @param hypothesis the name of the fault it supposes, e.g. {@code adjacent-swap}; texts under {@code hypothesis.*}
 */
public record Repair(String hypothesis, List<Change> changes) {

    public Repair {
        changes = List.copyOf(changes);
    }

    /** One cell's content as it is and as it might be. */
    public record Change(Place place, String from, String to) {}
}
