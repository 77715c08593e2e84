package cn.gouji.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The main part of a workbook: its sheets as they stand, and its new ones in front (工作簿部件). */
final class PackageBook {

    private static final Set<String> BEFORE_NAMES = Set.of("functionGroups", "externalReferences", "definedNames");

    private static final Snippet SHEET = Snippet.of("<{0}sheet name=\"{1}\" sheetId=\"{2}\" {3}/>");

    private static final Set<String> BEHIND_CALCULATION = Set.of(
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    /** A sheet as the workbook lists it; its part and what kind of sheet it is. */
    record Tab(String name, String part, boolean cells) {}

    /** A sheet to be put in front: its name, the relationship of its part, and by prefix its defined names. */
    record Front(String name, String relation, UnaryOperator<String> names) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final Relations relations;
    private String namespace = "";
    private int lastId;

    /** @param main the name of the main part */
    PackageBook(Parts parts, String main) {
        relations = Relations.of(parts, main);
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                if (!xml.starts()) {
                    continue;
                }
                switch (xml.name()) {
                    case "workbook" -> namespace = xml.namespace();
                    case "sheet" -> tab(xml);
                    case "extLst", "AlternateContent" -> xml.skip();
                    default -> {}
                }
            }
        }
    }

    private void tab(Xml xml) {
        lastId = Math.max(lastId, xml.number("sheetId", 0));
        Relations.Relation relation = relations
                .withId(xml.attribute("id", ""))
                .orElseThrow(() -> new Unmarkable("sheet that refers to no part"));
        tabs.add(new Tab(
                xml.attribute("name", ""), relation.target(), relation.kind().equals("worksheet")));
    }

    List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    Relations relations() {
        return relations;
    }

    /** The main namespace, transitional or strict. */
    String namespace() {
        return namespace;
    }

    /** What the types of relationships begin with. */
    String relationTypes() {
        return namespace.contains("purl.oclc.org")
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    }

    Optional<Tab> tab(String name) {
        return tabs.stream().filter(tab -> tab.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The step that puts sheets in front, the first to be seen first. Whatever counts sheets by their place counts on. */
    void edit(XmlEdit xml, List<Front> fronts) throws IOException {
        String root = "";
        boolean listed = false;
        boolean named = false;
        while (xml.next()) {
            if (xml.opens("workbook", 1)) {
                root = xml.tag();
            } else if (xml.opens("workbookView", 3)) {
                view(xml);
            } else if (xml.opens("sheets", 2)) {
                sheets(xml, root, fronts);
                listed = true;
            } else if (listed && !named && xml.depth() == 2 && xml.opens("definedNames", 2)) {
                if (xml.leaves()) {
                    xml.inside("definedNames", names(xml, fronts));
                } else {
                    xml.after(names(xml, fronts));
                }
                named = true;
            } else if (xml.opens("definedName", 3)) {
                shift(xml, fronts.size());
            } else if (listed && !named && isBehindNames(xml)) {
                xml.before("<" + xml.prefix() + "definedNames>" + names(xml, fronts) + "</" + xml.prefix()
                        + "definedNames>");
                named = true;
            }
        }
    }

    /** The step that has the workbook calculated when it is opened. */
    static void calculateOnLoad(XmlEdit xml) throws IOException {
        boolean said = false;
        while (xml.next()) {
            boolean behind =
                    xml.closes("workbook", 1) || xml.depth() == 2 && xml.opens() && xml.isOneOf(BEHIND_CALCULATION);
            if (!said && xml.opens("calcPr", 2)) {
                xml.replace(RawTag.with(xml.tag(), "fullCalcOnLoad", "1"));
                said = true;
            } else if (!said && behind) {
                xml.before("<" + xml.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
                said = true;
            }
        }
    }

    private static boolean isBehindNames(XmlEdit xml) {
        return xml.depth() == 1 && !xml.opens() || xml.depth() == 2 && xml.opens() && !xml.isOneOf(BEFORE_NAMES);
    }

    private static void view(XmlEdit xml) throws IOException {
        String tag = xml.tag();
        String first = tag;
        for (String name : List.of("activeTab", "firstSheet")) {
            first = RawTag.attribute(first, name).isPresent() ? RawTag.with(first, name, "0") : first;
        }
        if (!first.equals(tag)) {
            xml.replace(first);
        }
    }

    private void sheets(XmlEdit xml, String root, List<Front> fronts) throws IOException {
        StringBuilder sheets = new StringBuilder();
        int id = lastId;
        for (Front front : fronts) {
            sheets.append(SHEET.with(
                    xml.prefix(), XmlText.escaped(front.name()), ++id, SheetFrame.relation(root, front.relation())));
        }
        xml.after(sheets.toString());
    }

    private static String names(XmlEdit xml, List<Front> fronts) {
        StringBuilder names = new StringBuilder();
        fronts.forEach(front -> names.append(front.names().apply(xml.prefix())));
        return names.toString();
    }

    private static void shift(XmlEdit xml, int by) throws IOException {
        String tag = xml.tag();
        int sheet = RawTag.number(tag, "localSheetId", -1);
        if (sheet >= 0) {
            xml.replace(RawTag.with(tag, "localSheetId", String.valueOf(sheet + by)));
        }
    }
}
