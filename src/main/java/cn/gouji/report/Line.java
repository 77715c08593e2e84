package cn.gouji.report;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf.Entry;
import cn.gouji.sheet.Leaf.Row;
import cn.gouji.sheet.Leaf.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A line of the findings sheet while it is filled in; what is not set is blank. */
final class Line {

    private final List<Entry> entries = new ArrayList<>(
            Collections.nCopies(FindingColumn.values().length, new Entry("", Style.PLAIN, Optional.empty())));

    Line set(FindingColumn column, String text, Style style) {
        return set(column, text, style, Optional.empty());
    }

    Line set(FindingColumn column, String text, Style style, Optional<CellPlace> link) {
        entries.set(column.position(), new Entry(text, style, link));
        return this;
    }

    Row row(int group) {
        return new Row(entries, group, false);
    }
}
