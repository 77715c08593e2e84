package cn.gouji.excel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The notes of one sheet, ours taken out or, where a note of the unit's stands above them, cut off. */
final class NotesPart {

    private final XmlTree tree;
    private final Set<String> ours = new LinkedHashSet<>();
    private final Set<String> gone = new HashSet<>();

    NotesPart(XmlTree tree) {
        this.tree = tree;
        for (Element comment : tree.elements("comment")) {
            Optional<String> rest = OwnNotes.withoutOurs(text(comment));
            if (rest.isPresent()) {
                ours.add(comment.getAttribute("ref"));
                take(comment, rest.get());
            }
        }
    }

    /** The cells with notes of ours, A1 style. */
    Set<String> ours() {
        return ours;
    }

    /** The cells whose whole note is gone. */
    Set<String> gone() {
        return gone;
    }

    /** Whether no note is left. */
    boolean isEmpty() {
        return tree.elements("comment").isEmpty();
    }

    byte[] bytes() {
        return tree.bytes();
    }

    private void take(Element comment, String rest) {
        if (rest.isEmpty()) {
            gone.add(comment.getAttribute("ref"));
            XmlTree.remove(comment);
            return;
        }
        int left = rest.length();
        for (Element piece : pieces(comment)) {
            String text = piece.getTextContent().replace("\r\n", "\n").replace('\r', '\n');
            if (left < text.length()) {
                piece.setTextContent(text.substring(0, left));
            }
            left = Math.max(0, left - text.length());
        }
    }

    private static String text(Element comment) {
        return pieces(comment).stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining())
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** The pieces of running text; how a Japanese word is read aloud is none. */
    private static List<Element> pieces(Element comment) {
        return XmlTree.elements(comment, "t").stream()
                .filter(piece -> !"rPh".equals(piece.getParentNode().getLocalName()))
                .toList();
    }
}
