package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What no schema says of a package: every part has one type and every relationship a target, and the boxes of notes are those of the
 * notes. Read with the JDK's own archive and XML.
 */
class PackageRulesTest {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int BLOCK = 1024;
    private static final Mark LAST =
            new Mark(new CellPlace("a", "收支总表", 0, Reference.ROWS - 1, Reference.COLUMNS - 1), 3, "[错误] 长".repeat(400));

    @Test
    void aRichWorkbookKeepsTheRules() throws Exception {
        byte[] original = RichPackage.described();
        List<Mark> marks = new ArrayList<>(RichPackage.MARKS);
        marks.add(LAST);

        byte[] copy = new WorkbookAnnotator()
                .annotate(RichPackage.NAME, original, marks, List.of(RichPackage.leaf()))
                .content();

        assertThat(boxes(copy)).isGreaterThan(boxes(original) + 2);
        obeys(copy, parts(original));
    }

    @Test
    void samplesKeepTheRules() throws Exception {
        for (Path sample : Grids.samples("workspace/inbox", ".xlsx")) {
            byte[] original = Grids.bytes(sample);
            String sheet = Grids.workbook("a", original).sheets().get(0).name();
            List<Mark> marks = IntStream.of(0, 5, 900, Reference.ROWS - 1)
                    .mapToObj(row -> new Mark(new CellPlace("a", sheet, 0, row, row % 50), 3, "[错误 SUM-01] 多 1 元"))
                    .toList();

            byte[] copy = new WorkbookAnnotator()
                    .annotate("a", original, marks, List.of(RichPackage.leaf()))
                    .content();

            assertThat(boxes(copy)).isEqualTo(boxes(original) + 4);
            obeys(copy, parts(original));
        }
    }

    @Test
    void aWorkbookOfOurOwnKeepsTheRules() throws Exception {
        obeys(
                new WorkbookAnnotator()
                        .annotate("a", new byte[] {1, 2, 3}, List.of(), List.of(RichPackage.leaf()))
                        .content(),
                Map.of());
    }

    private static void obeys(byte[] copy, Map<String, byte[]> original) throws Exception {
        Map<String, byte[]> parts = parts(copy);
        everyPartHasOneType(parts);
        List<Relation> relations = new ArrayList<>();
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels")) {
                relations.addAll(relations(part, parts));
            }
        }
        everyNoteHasItsBox(parts, relations, shapes(original));
    }

    private static void everyPartHasOneType(Map<String, byte[]> parts) throws Exception {
        Document types = xml(parts, "[Content_Types].xml");
        List<String> endings = attributes(types, "Default", "Extension");
        List<String> named = attributes(types, "Override", "PartName");
        assertThat(endings.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(named.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(named).allSatisfy(name -> assertThat(parts).containsKey(name.substring(1)));
        assertThat(attributes(types, "*", "ContentType"))
                .allSatisfy(type -> assertThat(type).matches("[^/\\s]+/[^/\\s]+"));
        assertThat(parts.keySet())
                .allSatisfy(part -> assertThat(part.equals("[Content_Types].xml")
                                || named.contains("/" + part)
                                || endings.contains(part.substring(part.lastIndexOf('.') + 1)))
                        .as(part + " has a type")
                        .isTrue());
    }

    /** From which part, by which id, of which kind, to which part. */
    private record Relation(String from, String id, String kind, String to) {}

    private static List<Relation> relations(String part, Map<String, byte[]> parts) throws Exception {
        String from = part.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        List<Relation> relations = new ArrayList<>();
        for (Element one : elements(xml(parts, part), "Relationship")) {
            boolean outside = one.getAttribute("TargetMode").equals("External");
            String to = outside
                    ? ""
                    : URI.create("/" + from)
                            .resolve(one.getAttribute("Target"))
                            .getPath()
                            .substring(1);
            assertThat(one.getAttribute("Type")).as(part).isNotEmpty();
            if (!outside) {
                assertThat(parts).as(part).containsKey(to);
            }
            relations.add(new Relation(from, one.getAttribute("Id"), one.getAttribute("Type"), to));
        }
        assertThat(relations)
                .extracting(Relation::id)
                .as(part)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(from.isEmpty() || from.endsWith("/") || parts.containsKey(from))
                .as(part + " has its part")
                .isTrue();
        return relations;
    }

    private static Set<String> shapes(Map<String, byte[]> parts) throws Exception {
        Set<String> shapes = new HashSet<>();
        for (String part : parts.keySet()) {
            if (part.endsWith(".vml")) {
                shapes.addAll(attributes(xml(parts, part), "v:shape", "id"));
            }
        }
        return shapes;
    }

    /** Shapes are numbered uniquely over the workbook, each of ours inside a block of numbers that its drawing declares. */
    private static void everyNoteHasItsBox(Map<String, byte[]> parts, List<Relation> relations, Set<String> theirs)
            throws Exception {
        Map<String, String> shapes = new HashMap<>();
        Map<String, String> blocks = new HashMap<>();
        for (Relation notes : relations) {
            if (notes.kind().equals(RELATION + "comments")) {
                Document drawing = drawing(parts, relations, notes.from());
                for (String block :
                        elements(drawing, "o:idmap").get(0).getAttribute("data").split(",")) {
                    assertThat(blocks.put(block, notes.from()))
                            .as("block " + block)
                            .isNull();
                }
                List<Element> boxes = boxes(drawing);
                for (Element box : boxes) {
                    String id = ((Element) box.getParentNode()).getAttribute("id");
                    assertThat(shapes.put(id, notes.from())).as(id).isNull();
                    if (!theirs.contains(id)) {
                        long number = Long.parseLong(id.replaceFirst("^_x0000_s", ""));
                        assertThat(blocks).containsEntry(String.valueOf(number / BLOCK), notes.from());
                    }
                    isInside(box);
                }
                assertThat(boxes.stream().map(PackageRulesTest::cell).toList())
                        .containsExactlyInAnyOrderElementsOf(attributes(xml(parts, notes.to()), "comment", "ref"));
            }
        }
        assertThat(shapes.isEmpty()).isEqualTo(parts.keySet().stream().noneMatch(part -> part.contains("comments")));
    }

    private static Document drawing(Map<String, byte[]> parts, List<Relation> relations, String sheet)
            throws Exception {
        String id = elements(xml(parts, sheet), "legacyDrawing").get(0).getAttribute("r:id");
        Relation found = relations.stream()
                .filter(one -> one.from().equals(sheet) && one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(found.kind()).isEqualTo(RELATION + "vmlDrawing");
        return xml(parts, found.to());
    }

    private static List<Element> boxes(Document drawing) {
        return elements(drawing, "x:ClientData").stream()
                .filter(data -> data.getAttribute("ObjectType").equals("Note"))
                .toList();
    }

    private static String cell(Element box) {
        return new CellReference(number(box, "x:Row"), number(box, "x:Column")).formatAsString();
    }

    private static int number(Element box, String name) {
        return Integer.parseInt(
                box.getElementsByTagName(name).item(0).getTextContent().strip());
    }

    private static void isInside(Element box) {
        int[] anchor = Arrays.stream(box.getElementsByTagName("x:Anchor")
                        .item(0)
                        .getTextContent()
                        .split(","))
                .mapToInt(number -> Integer.parseInt(number.strip()))
                .toArray();
        assertThat(anchor).hasSize(8);
        assertThat(anchor[0]).isBetween(0, anchor[4]);
        assertThat(anchor[2]).isBetween(0, anchor[6] - 1);
        assertThat(anchor[4]).isLessThan(Reference.COLUMNS);
        assertThat(anchor[6]).isLessThan(Reference.ROWS);
    }

    private static int boxes(byte[] content) throws Exception {
        Map<String, byte[]> parts = parts(content);
        int boxes = 0;
        for (String part : parts.keySet()) {
            boxes += part.endsWith(".vml") ? boxes(xml(parts, part)).size() : 0;
        }
        return boxes;
    }

    private static Map<String, byte[]> parts(byte[] content) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return parts;
    }

    /** Excel writes a line break in a drawing of notes without an end; all else is well-formed. */
    private static Document xml(Map<String, byte[]> parts, String part) throws Exception {
        byte[] content = Objects.requireNonNull(parts.get(part), part);
        if (part.endsWith(".vml")) {
            String ended = new String(content, StandardCharsets.ISO_8859_1).replaceAll("<br\\s*>", "<br/>");
            content = ended.getBytes(StandardCharsets.ISO_8859_1);
        }
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static List<String> attributes(Document part, String element, String attribute) {
        return elements(part, element).stream()
                .filter(one -> one.hasAttribute(attribute))
                .map(one -> one.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(Document part, String name) {
        NodeList found = part.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }
}
