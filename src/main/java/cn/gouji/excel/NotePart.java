package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The notes of a sheet: ours are added, a note that was there keeps its text as it is above ours (批注部件). */
final class NotePart {

    private static final Set<String> BEHIND_TEXT = Set.of("rPh", "phoneticPr");

    private static final Snippet COMMENT =
            Snippet.of("<{0}comment ref=\"{1}{2}\" authorId=\"{3}\"><{0}text>{4}</{0}text></{0}comment>");
    private static final Snippet RUN = Snippet.of("<{0}r><{0}rPr><{0}sz val=\"" + NoteText.FONT_POINTS
            + "\"/><{0}color indexed=\"81\"/><{0}rFont val=\"" + XmlText.escaped(NoteText.FONT)
            + "\"/><{0}charset val=\"134\"/></{0}rPr><{0}t xml:space=\"preserve\">{1}</{0}t></{0}r>");

    private final TreeMap<Reference, String> notes;
    private final TreeMap<Reference, String> joined = new TreeMap<>(NotePart::compare);
    private int authors;

    /** @param notes what is to be said at which cell */
    NotePart(Map<Reference, String> notes) {
        this.notes = new TreeMap<>(NotePart::compare);
        this.notes.putAll(notes);
    }

    private static int compare(Reference one, Reference other) {
        return one.row() != other.row()
                ? Integer.compare(one.row(), other.row())
                : Integer.compare(one.column(), other.column());
    }

    /** A part of a sheet that has no notes. */
    String added(String namespace) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + namespace
                + "\"><authors>" + author("") + "</authors><commentList>" + ours("") + "</commentList></comments>";
    }

    /** The notes that joined one that was there. */
    SortedMap<Reference, String> joined() {
        return Collections.unmodifiableSortedMap(joined);
    }

    /** The notes that are new, once the part was written. */
    SortedMap<Reference, String> fresh() {
        return Collections.unmodifiableSortedMap(notes);
    }

    /** The step through a part that is there. */
    void edit(XmlEdit xml) throws IOException {
        while (xml.next()) {
            String p = xml.prefix();
            if (xml.opens("author", 3)) {
                authors++;
            } else if (xml.closes("authors", 2)) {
                xml.inside("authors", author(p));
            } else if (xml.opens("comment", 3)) {
                comment(xml);
            } else if (xml.closes("commentList", 2)) {
                xml.inside("commentList", ours(p));
            }
        }
    }

    private void comment(XmlEdit xml) throws IOException {
        Reference cell =
                RawTag.attribute(xml.tag(), "ref").flatMap(Reference::of).orElse(new Reference(-1, -1));
        String note = notes.remove(cell);
        if (note == null) {
            return;
        }
        joined.put(cell, note);
        String more = run(xml.prefix(), NoteText.SEPARATOR + note);
        boolean said = false;
        while (!xml.closes("comment", 3) && xml.next()) {
            boolean ends = xml.closes("text", 4);
            if (!said && ends) {
                xml.inside("text", more);
                said = true;
            } else if (!said && xml.depth() == 5 && xml.opens() && xml.isOneOf(BEHIND_TEXT)) {
                xml.before(more);
                said = true;
            } else if (xml.depth() == 5 && xml.is("t")) {
                wrap(xml);
            }
        }
    }

    /** A plain text becomes the first of two runs, because a text is either plain or runs. */
    private static void wrap(XmlEdit xml) throws IOException {
        if (xml.opens()) {
            xml.before("<" + xml.prefix() + "r>");
        }
        if (xml.leaves()) {
            xml.after("</" + xml.prefix() + "r>");
        }
    }

    private static String author(String p) {
        return "<" + p + "author>" + XmlText.escaped(NoteText.AUTHOR) + "</" + p + "author>";
    }

    private String ours(String p) {
        StringBuilder ours = new StringBuilder();
        notes.forEach((cell, note) -> ours.append(
                COMMENT.with(p, CellPlace.columnName(cell.column()), cell.row() + 1, authors, run(p, note))));
        return ours.toString();
    }

    private static String run(String p, String text) {
        return RUN.with(p, XmlText.escaped(LeafPart.literal(CellLimits.fitting(text))));
    }
}
