package cn.gouji.excel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The relationships of a package or of one of its parts: which parts it refers to and as what. */
final class Relations {

    /** One relationship; {@code kind} is the last segment of its type, which transitional and strict files share. */
    record Relation(String kind, String target) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {}

    /** The relationships of the part; of the package itself for the empty name. None where the file has none. */
    static Relations of(Parts parts, String source) {
        Relations relations = new Relations();
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String name = partOf(source);
        if (!parts.has(name)) {
            return relations;
        }
        try (Xml xml = parts.xml(name)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("Relationship")) {
                    relations.take(xml, folder);
                }
            }
        }
        return relations;
    }

    private void take(Xml xml, String folder) {
        if (xml.attribute("TargetMode", "Internal").equals("Internal")) {
            String type = xml.attribute("Type", "");
            String target = resolve(folder, xml.attribute("Target", ""));
            byId.put(xml.attribute("Id", ""), new Relation(type.substring(type.lastIndexOf('/') + 1), target));
        }
    }

    /** The relationship of that id. */
    Optional<Relation> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first part that is related as that kind. */
    Optional<String> target(String kind) {
        return byId.values().stream()
                .filter(relation -> relation.kind().equals(kind))
                .map(Relation::target)
                .findFirst();
    }

    /** The parts of all relationships. */
    Set<String> targets() {
        return byId.values().stream().map(Relation::target).collect(Collectors.toSet());
    }

    /** The name of the part that holds the relationships of that part. */
    static String partOf(String source) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return folder + "_rels/" + source.substring(folder.length()) + ".rels";
    }

    /** The folder that targets in that part of relationships are relative to. */
    static String sourceFolder(String relations) {
        int end = relations.lastIndexOf("_rels/");
        return end < 0 ? "" : relations.substring(0, end);
    }

    static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
