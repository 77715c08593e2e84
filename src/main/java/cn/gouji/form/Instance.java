package cn.gouji.form;

import cn.gouji.sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One form found on a sheet: its title, where its head begins, and the heading rows of its blocks in order. */
final class Instance {

    private final FormDefinition form;
    private final Optional<Cell> title;
    private final int start;
    private final List<Band> bands = new ArrayList<>();

    Instance(FormDefinition form, Optional<Cell> title, int start, Band first) {
        this.form = form;
        this.title = title;
        this.start = start;
        bands.add(first);
    }

    FormDefinition form() {
        return form;
    }

    Optional<Cell> title() {
        return title;
    }

    /** The first row of the head. */
    int start() {
        return start;
    }

    List<Band> bands() {
        return bands;
    }

    void add(Band band) {
        bands.add(band);
    }
}
