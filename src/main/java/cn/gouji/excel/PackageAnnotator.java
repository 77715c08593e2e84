package cn.gouji.excel;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Correction;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the annotated copy of an Office Open XML workbook: parts that need no mark are copied as they are packed, the others
 * are copied tag by tag with nothing changed but what a mark needs. No workbook is built in memory.
 */
final class PackageAnnotator {

    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    /** A part that is marked is read once to be looked at, once to be written and once to be held against what was written. */
    private static final Limits LIMITS = Limits.DEFAULT;

    /** What is done to a package. */
    private interface Work {
        void on(PackageAnnotator annotator) throws IOException;
    }

    private final String name;
    private final PackageEdit edit;
    private final PackageLinks links;
    private final String main;
    private final PackageBook book;
    private final StylePart styles;
    private final PackageLooks looks;

    private PackageAnnotator(String name, PackageEdit edit, String main) throws IOException {
        this.name = name;
        this.edit = edit;
        this.links = new PackageLinks(edit);
        this.main = main;
        this.book = new PackageBook(edit.parts(), main);
        Optional<String> part = book.relations().target("styles");
        this.styles = new StylePart(
                part.isPresent()
                        ? edit.narrow(part.get()).readAllBytes()
                        : BlankPackage.styles(book.namespace()).getBytes(StandardCharsets.UTF_8));
        this.looks = new PackageLooks(styles);
    }

    /** The copy; none where the package is signed, because a mark would break the signature. */
    static Optional<Copy> annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves)
            throws IOException {
        return copy(name, original, annotator -> {
            annotator.mark(marks);
            annotator.addInFront(leaves);
        });
    }

    /** The copy in which cells hold other values and nothing else is added; none where the package is signed. */
    static Optional<Copy> correct(String name, byte[] original, List<Correction> corrections) throws IOException {
        return copy(name, original, annotator -> annotator.correct(corrections));
    }

    private static Optional<Copy> copy(String name, byte[] original, Work work) throws IOException {
        try (Parts parts = Parts.of(original, LIMITS)) {
            Relations relations = Relations.of(parts, "");
            if (relations.target("origin").isPresent()) {
                return Optional.empty();
            }
            String main =
                    relations.target("officeDocument").orElseThrow(() -> new Unmarkable("package without a main part"));
            PackageEdit edit = new PackageEdit(original, parts);
            PackageAnnotator annotator = new PackageAnnotator(name, edit, main);
            work.on(annotator);
            annotator.writeStyles();
            annotator.links.write();
            return Optional.of(new Copy(edit.result(), extension(parts, main)));
        }
    }

    private void mark(List<Mark> marks) throws IOException {
        Map<String, List<Mark>> bySheet = new HashMap<>();
        for (Mark mark : marks) {
            bySheet.computeIfAbsent(part(mark.place()), key -> new ArrayList<>())
                    .add(mark);
        }
        ShapeNumbers numbers = ShapeNumbers.free(edit.parts());
        for (PackageBook.Tab tab : book.tabs()) {
            List<Mark> ours = bySheet.getOrDefault(tab.part(), List.of());
            if (!ours.isEmpty()) {
                new MarkedSheet(edit, links, book, tab.part()).mark(ours, looks, numbers, Map.of(), new StaleResults());
            } else if (isSelected(tab.part())) {
                edit.rewrite(tab.part(), PackageAnnotator::unselect);
            }
        }
    }

    private void correct(List<Correction> corrections) throws IOException {
        Map<String, List<Mark>> marks = new HashMap<>();
        Map<String, Map<Reference, Value>> values = new HashMap<>();
        for (Correction correction : corrections) {
            CellPlace place = correction.mark().place();
            String part = part(place);
            marks.computeIfAbsent(part, key -> new ArrayList<>()).add(correction.mark());
            values.computeIfAbsent(part, key -> new HashMap<>())
                    .put(new Reference(place.row(), place.column()), correction.value());
        }
        ShapeNumbers numbers = ShapeNumbers.free(edit.parts());
        StaleResults stale = new StaleResults();
        for (PackageBook.Tab tab : book.tabs()) {
            List<Mark> ours = marks.getOrDefault(tab.part(), List.of());
            if (!ours.isEmpty()) {
                new MarkedSheet(edit, links, book, tab.part())
                        .mark(ours, looks, numbers, values.getOrDefault(tab.part(), Map.of()), stale);
            } else if (tab.cells()) {
                stale.take(edit, tab.part());
            }
        }
        if (stale.any()) {
            edit.rewrite(main, PackageBook::calculateOnLoad);
        }
    }

    private String part(CellPlace place) {
        return book.tab(place.sheet())
                .filter(PackageBook.Tab::cells)
                .map(PackageBook.Tab::part)
                .orElseThrow(() -> new NoSuchElementException("no sheet " + place.sheet()));
    }

    private boolean isSelected(String part) throws IOException {
        try (var in = edit.beginning(part)) {
            XmlEdit xml = XmlEdit.beginning(part, in);
            while (xml.next() && !xml.closes("sheetViews", 2) && !xml.opens("sheetData", 2)) {
                if (xml.opens("sheetView", 3) && RawTag.flag(xml.tag(), "tabSelected")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void unselect(XmlEdit xml) throws IOException {
        while (xml.next() && !xml.closes("sheetViews", 2)) {
            if (xml.opens("sheetView", 3)) {
                SheetMarker.unselect(xml);
            }
        }
    }

    private void addInFront(List<Leaf> leaves) throws IOException {
        Set<String> taken = new HashSet<>();
        book.tabs().forEach(tab -> taken.add(tab.name().toLowerCase(Locale.ROOT)));
        List<PackageBook.Front> fronts = new ArrayList<>();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        for (Leaf leaf : leaves) {
            String tab = TabName.free(leaf.name(), taken);
            String part = edit.free(folder + "worksheets/sheet#.xml");
            LeafPart content = new LeafPart(leaf, looks, this::leads);
            edit.add(part, Packed.of(content.xml(book.namespace(), fronts.isEmpty())));
            String id = links.freeId(main);
            links.link(main, id, book.relationTypes() + "worksheet", part);
            links.type(part, SHEET_TYPE);
            fronts.add(new PackageBook.Front(tab, id, prefix -> content.names(tab, leaves.indexOf(leaf), prefix)));
        }
        edit.rewrite(main, xml -> book.edit(xml, fronts));
    }

    private boolean leads(CellPlace place) {
        return place.document().equals(name) && book.tab(place.sheet()).isPresent();
    }

    private void writeStyles() throws IOException {
        Optional<String> part = book.relations().target("styles");
        if (part.isPresent()) {
            edit.rewrite(part.get(), styles::edit);
            return;
        }
        String added = edit.free(main.substring(0, main.lastIndexOf('/') + 1) + "styles#.xml");
        Packed packed = new Packed();
        try (packed) {
            byte[] none = BlankPackage.styles(book.namespace()).getBytes(StandardCharsets.UTF_8);
            XmlEdit xml = new XmlEdit(added, new java.io.ByteArrayInputStream(none), packed);
            styles.edit(xml);
            xml.finish();
        }
        edit.add(added, packed);
        links.link(main, links.freeId(main), book.relationTypes() + "styles", added);
        links.type(added, STYLES_TYPE);
    }

    private static String extension(Parts parts, String main) {
        String type = "";
        try (Xml xml = parts.xml("[Content_Types].xml")) {
            while (xml.next()) {
                if (xml.starts() && Parts.key(xml.attribute("PartName", "")).equals(Parts.key(main))) {
                    type = xml.attribute("ContentType", "");
                }
            }
        }
        return (type.contains("template") ? "xlt" : "xls") + (type.contains("macroEnabled") ? "m" : "x");
    }
}
