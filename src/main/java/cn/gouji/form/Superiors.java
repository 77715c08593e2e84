package cn.gouji.form;

import cn.gouji.filing.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells a superior's line, printed above the unit's own total, from the total. */
final class Superiors {

    private Superiors() {}

    /** The lines with the first of several leading owner lines taken for the superior's. */
    static List<RawLine> marked(List<RawLine> lines) {
        List<RawLine> result = new ArrayList<>(lines);
        if (lines.size() >= 2 && lines.get(0).isOwnerTotal() && lines.get(1).isOwnerTotal()) {
            result.set(0, lines.get(0).withRole(Line.Role.SUPERIOR));
        }
        return result;
    }
}
