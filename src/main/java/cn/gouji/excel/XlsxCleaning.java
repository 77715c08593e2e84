package cn.gouji.excel;

import cn.gouji.excel.Relations.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Takes our sheets, notes and highlights off an .xlsx workbook; parts we never touched stay byte for byte. */
final class XlsxCleaning {

    private final Parts parts;
    private final PackageTrim edit;
    private final String main;
    private final Relations relations;

    XlsxCleaning(Parts parts, PackageTrim edit, String main) {
        this.parts = parts;
        this.edit = edit;
        this.main = main;
        this.relations = Relations.of(parts, main);
    }

    /** Plans everything that is to be taken off. */
    void plan(Set<String> ownSheets) {
        XmlTree workbook = XmlTree.of(parts, main);
        List<Element> sheets = workbook.elements("sheet");
        List<Integer> own = new ArrayList<>();
        Set<String> orphans = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (int at = 0; at < sheets.size(); at++) {
            boolean ours = ownSheets.contains(sheets.get(at).getAttribute("name"));
            Optional<String> part = part(sheets.get(at));
            part.ifPresent(name -> (ours ? orphans : others).add(name));
            part.ifPresent(name ->
                    (ours ? orphans : others).addAll(Relations.of(parts, name).targets()));
            if (ours) {
                own.add(at);
            }
        }
        if (!own.isEmpty() && own.size() < sheets.size()) {
            new OwnTabs(workbook, own).remove();
            edit.replace(main, workbook.bytes());
            orphans.removeAll(others);
            remove(orphans);
        }
        Styling styling = new Styling(parts, relations.target("styles"));
        for (Element sheet : sheets) {
            if (!ownSheets.contains(sheet.getAttribute("name"))) {
                part(sheet).filter(parts::has).ifPresent(name -> notes(name, styling));
            }
        }
        styling.changed()
                .ifPresent(content -> relations.target("styles").ifPresent(part -> edit.replace(part, content)));
        forget();
    }

    private Optional<String> part(Element sheet) {
        return relations.withId(relation(sheet)).map(Relation::target);
    }

    private static String relation(Element sheet) {
        var attributes = sheet.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            if ("id".equals(attributes.item(at).getLocalName())) {
                return attributes.item(at).getNodeValue();
            }
        }
        return "";
    }

    private void notes(String sheet, Styling styling) {
        Relations around = Relations.of(parts, sheet);
        Optional<String> comments = around.target("comments").filter(parts::has);
        if (comments.isEmpty()) {
            return;
        }
        NotesPart notes = new NotesPart(XmlTree.of(parts, comments.get()));
        if (notes.ours().isEmpty()) {
            return;
        }
        Optional<String> drawing = around.target("vmlDrawing").filter(parts::has);
        NoteBoxes boxes = new NoteBoxes(drawing.map(this::text).orElse(""), notes.gone());
        SheetText cells = new SheetText(text(sheet));
        styling.restore(cells, notes.ours());
        if (notes.isEmpty()) {
            remove(Set.of(comments.get()));
        } else {
            edit.replace(comments.get(), notes.bytes());
        }
        if (notes.isEmpty() && boxes.isEmpty()) {
            drawing.ifPresent(name -> remove(Set.of(name)));
            cells.removeElement("legacyDrawing");
        } else {
            drawing.ifPresent(name -> edit.replace(name, boxes.bytes()));
        }
        edit.replace(sheet, cells.bytes());
    }

    private void remove(Set<String> names) {
        for (String name : names) {
            edit.remove(name);
            if (parts.has(Relations.partOf(name))) {
                edit.remove(Relations.partOf(name));
            }
        }
    }

    /** Takes what was removed out of the relationships and the content types. */
    private void forget() {
        if (edit.isEmpty()) {
            return;
        }
        for (String name : parts.names()) {
            if (name.endsWith(".rels") && !edit.removes(name)) {
                XmlTree tree = XmlTree.of(parts, name);
                String folder = Relations.sourceFolder(name);
                if (drop(tree, "Relationship", element -> Relations.resolve(folder, element.getAttribute("Target")))) {
                    edit.replace(name, tree.bytes());
                }
            }
        }
        XmlTree types = XmlTree.of(parts, "[Content_Types].xml");
        if (drop(types, "Override", element -> element.getAttribute("PartName"))) {
            edit.replace("[Content_Types].xml", types.bytes());
        }
    }

    private boolean drop(XmlTree tree, String element, java.util.function.Function<Element, String> part) {
        List<Element> gone = tree.elements(element).stream()
                .filter(each -> !each.getAttribute("TargetMode").equals("External"))
                .filter(each -> edit.removes(part.apply(each)))
                .toList();
        gone.forEach(XmlTree::remove);
        return !gone.isEmpty();
    }

    private String text(String name) {
        return PartText.of(parts, name);
    }

    /** The sheets of a workbook part, some of them to be removed. */
    private record OwnTabs(XmlTree workbook, List<Integer> own) {

        void remove() {
            List<Element> sheets = workbook.elements("sheet");
            own.forEach(at -> XmlTree.remove(sheets.get(at)));
            for (Element name : workbook.elements("definedName")) {
                String local = name.getAttribute("localSheetId");
                if (!local.isEmpty() && own.contains(Integer.valueOf(local))) {
                    XmlTree.remove(name);
                } else if (!local.isEmpty()) {
                    name.setAttribute("localSheetId", String.valueOf(moved(Integer.parseInt(local))));
                }
            }
            workbook.elements("definedNames").stream()
                    .filter(names -> XmlTree.children(names).isEmpty())
                    .forEach(XmlTree::remove);
            for (Element view : workbook.elements("workbookView")) {
                for (String tab : List.of("activeTab", "firstSheet")) {
                    if (!view.getAttribute(tab).isEmpty()) {
                        view.setAttribute(tab, String.valueOf(moved(Integer.parseInt(view.getAttribute(tab)))));
                    }
                }
            }
        }

        private int moved(int tab) {
            long before = own.stream().filter(at -> at < tab).count();
            return (int) Math.max(
                    0, Math.min(tab - before, workbook.elements("sheet").size() - 1L));
        }
    }
}
