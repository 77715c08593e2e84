package cn.gouji.form;

import cn.gouji.filing.CellFact;
import cn.gouji.filing.Column;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Place;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says where a page that goes on with a table repeats the head otherwise than the first page has it. */
final class PageSeams {

    private static final Pattern CONTINUED = Pattern.compile("[(]?续表?[0-9一二三四五六七八九十]*[)]?");

    private final List<CellFact> facts = new ArrayList<>();

    /** What differs so far, page by page. */
    List<CellFact> facts() {
        return facts;
    }

    /** Compares the head of a page with that of the table it is glued to. */
    void add(SheetReader.RawForm first, SheetReader.RawForm page) {
        first.title()
                .ifPresent(before -> page.title()
                        .filter(title -> !said(title.text()).equals(said(before.text())))
                        .ifPresent(title -> tell(CellFact.Kind.CONTINUED_TITLE, title, before.text())));
        Label before = first.facts().get("unit");
        Label unit = page.facts().get("unit");
        if (before != null && unit != null && !before.name().equals(unit.name())) {
            tell(CellFact.Kind.CONTINUED_HEADING, unit.origin().first(), unit.text(), before.text());
        }
        for (int at = 0; at < Math.min(first.blocks().size(), page.blocks().size()); at++) {
            headings(first.blocks().get(at), page.blocks().get(at));
        }
    }

    private void headings(RawBlock first, RawBlock page) {
        for (Map.Entry<Column, HeadingPath> column : first.match().columns().entrySet()) {
            HeadingPath before = column.getValue();
            HeadingPath path = page.match().columns().get(column.getKey());
            if (path != null && !isSame(first.grid(), before, page.grid(), path)) {
                tell(CellFact.Kind.CONTINUED_HEADING, path.cell(), before.cell().text());
            }
        }
    }

    /** Whether both say the same, their units included. */
    private static boolean isSame(Grid first, HeadingPath one, Grid page, HeadingPath other) {
        return said(one.path()).equals(said(other.path()))
                && one.unit(first)
                        .map(HeadingPath.UnitCell::unit)
                        .equals(other.unit(page).map(HeadingPath.UnitCell::unit));
    }

    /** A text without white space, numbering and the word that says that the table goes on. */
    private static String said(String text) {
        return Words.name(CONTINUED.matcher(Words.compact(text)).replaceAll(""));
    }

    private void tell(CellFact.Kind kind, Cell at, String before) {
        tell(kind, at.place(), at.text(), before);
    }

    private void tell(CellFact.Kind kind, Place at, String text, String before) {
        Origin.Read origin = new Origin.Read(at, at.sheet() + "/" + at.spot(), before.strip());
        facts.add(new CellFact(kind, origin, text.strip(), true));
    }
}
