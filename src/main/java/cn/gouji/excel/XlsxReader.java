package cn.gouji.excel;

import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads an Office Open XML workbook (.xlsx, .xlsm, transitional or strict) as a stream. Our own, because it must keep the
 * decimals the file writes and a formula without a result apart from a zero, and because a batch is many small workbooks.
 */
public final class XlsxReader {

    private record Tab(String name, String relation, Sheet.Visibility visibility) {}

    private record Head(boolean from1904, boolean manual) {}

    private final Limits limits;

    /** A reader with the usual limits. */
    public XlsxReader() {
        this(Limits.DEFAULT);
    }

    XlsxReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The workbook whose main part that is.
     *
     * @param name the file's name, for places
     */
    Workbook read(String name, Parts parts, String main) {
        List<Tab> tabs = new ArrayList<>();
        Head head = head(parts, main, tabs);
        boolean from1904 = head.from1904();
        if (tabs.isEmpty()) {
            throw Refusal.of(Fault.NO_SHEETS, "");
        }
        Relations relations = Relations.of(parts, main);
        Recalculation uncomputed = new Recalculation();
        Budget budget = new Budget(limits);
        SheetReader.Shared shared = new SheetReader.Shared(
                name,
                new SharedStrings(parts, relations.target("sharedStrings").orElse(""), budget),
                new Styles(parts, relations.target("styles").orElse(""), new NumberTexts(from1904)),
                from1904,
                budget,
                uncomputed);
        List<Sheet> sheets = new ArrayList<>();
        for (Tab tab : tabs) {
            sheets.add(sheet(parts, relations.withId(tab.relation()), shared, tab, sheets.size()));
        }
        return uncomputed.applied(new Workbook(name, sheets, head.manual()));
    }

    private static Head head(Parts parts, String main, List<Tab> tabs) {
        boolean from1904 = false;
        boolean manual = false;
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("workbookPr")) {
                    from1904 = xml.flag("date1904", false);
                } else if (xml.starts() && xml.name().equals("sheet")) {
                    tabs.add(tab(xml));
                } else if (xml.starts() && xml.name().equals("calcPr")) {
                    manual = xml.attribute("calcMode", "auto").equals("manual");
                } else if (xml.starts()
                        && (xml.name().equals("extLst") || xml.name().equals("AlternateContent"))) {
                    xml.skip();
                }
            }
        }
        return new Head(from1904, manual);
    }

    private static Tab tab(Xml xml) {
        boolean shown = xml.attribute("state", "visible").equals("visible");
        return new Tab(
                xml.attribute("name", ""),
                xml.attribute("id", ""),
                shown ? Sheet.Visibility.SHOWN : Sheet.Visibility.HIDDEN);
    }

    private static Sheet sheet(
            Parts parts, Optional<Relations.Relation> relation, SheetReader.Shared shared, Tab tab, int index) {
        Relations.Relation target = relation.orElseThrow(() -> Refusal.of(Fault.NO_PART, tab.name()));
        if (!target.kind().equals("worksheet")) {
            // A chart sheet holds no cells, but it has its place in the order of the tabs.
            BitSet none = new BitSet();
            return new Sheet(shared.document(), tab.name(), index, tab.visibility(), List.of(), List.of(), none, none);
        }
        try (Xml xml = parts.xml(target.target())) {
            return new SheetReader(shared, tab.name(), index).read(xml, tab.visibility());
        } catch (Refusal refusal) {
            throw refusal.inside(tab.name());
        }
    }
}
