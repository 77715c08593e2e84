package cn.gouji.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is appended to the lists by which a package holds together: relationships of parts and content types (关系与类型). */
final class PackageLinks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "[Content_Types].xml";

    private static final Snippet RELATIONSHIP =
            Snippet.of("<{0}Relationship Id=\"{1}\" Type=\"{2}\" Target=\"/{3}\"/>");
    private static final Snippet OVERRIDE = Snippet.of("<{0}Override PartName=\"/{1}\" ContentType=\"{2}\"/>");

    private record Link(String id, String type, String part) {}

    private final PackageEdit edit;
    private final Map<String, List<Link>> links = new LinkedHashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();

    PackageLinks(PackageEdit edit) {
        this.edit = edit;
    }

    /** An id that no relationship of the part has, nor is given out again. */
    String freeId(String part) throws IOException {
        String file = Relations.partOf(part);
        String there = edit.parts().has(file)
                ? new String(edit.bytes(file), StandardCharsets.ISO_8859_1).replace("\0", "")
                : "";
        String id;
        do {
            id = "gouji" + given.merge(part, 1, Integer::sum);
        } while (there.contains("\"" + id + "\"") || there.contains("'" + id + "'"));
        return id;
    }

    /** Relates the part to another one. */
    void link(String part, String id, String type, String target) {
        links.computeIfAbsent(part, key -> new ArrayList<>()).add(new Link(id, type, target));
    }

    /** Says what a new part is. */
    void type(String part, String type) {
        types.put(part, type);
    }

    /** Writes everything that was said. */
    void write() throws IOException {
        for (Map.Entry<String, List<Link>> each : links.entrySet()) {
            String file = edit.written(Relations.partOf(each.getKey()));
            if (edit.parts().has(file)) {
                edit.rewrite(file, xml -> atEnd(xml, "Relationships", p -> links(each.getValue(), p)));
            } else {
                edit.add(
                        file,
                        Packed.of(
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                                        + RELATIONS + "\">" + links(each.getValue(), "") + "</Relationships>"));
            }
        }
        edit.rewrite(TYPES, xml -> atEnd(xml, "Types", this::types));
    }

    /** @param more what is written at the end of the root, by the prefix */
    private static void atEnd(XmlEdit xml, String root, UnaryOperator<String> more) throws IOException {
        while (xml.next()) {
            if (xml.closes(root, 1)) {
                xml.inside(root, more.apply(xml.prefix()));
            }
        }
    }

    private static String links(List<Link> links, String p) {
        StringBuilder text = new StringBuilder();
        links.forEach(link -> text.append(RELATIONSHIP.with(p, link.id(), link.type(), XmlText.escaped(link.part()))));
        return text.toString();
    }

    private String types(String p) {
        StringBuilder text = new StringBuilder();
        types.forEach((part, type) -> text.append(OVERRIDE.with(p, XmlText.escaped(part), type)));
        return text.toString();
    }
}
