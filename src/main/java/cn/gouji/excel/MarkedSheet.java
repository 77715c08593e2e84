package cn.gouji.excel;

import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One sheet of a package with its marks: the cells, their notes, and the drawing the notes stand in (带标记的工作表). */
final class MarkedSheet {

    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final PackageEdit edit;
    private final PackageLinks links;
    private final PackageBook book;
    private final String part;
    private final Relations relations;

    MarkedSheet(PackageEdit edit, PackageLinks links, PackageBook book, String part) {
        this.edit = edit;
        this.links = links;
        this.book = book;
        this.part = part;
        this.relations = Relations.of(edit.parts(), part);
    }

    /**
     * @param values what marked cells are to hold instead
     * @param stale takes the results of formulas that rest on such cells
     */
    void mark(
            List<Mark> marks,
            SheetMarker.Looks looks,
            ShapeNumbers numbers,
            Map<Reference, Value> values,
            StaleResults stale)
            throws IOException {
        NavigableMap<Integer, NavigableMap<Integer, Tone>> tones = new TreeMap<>();
        Map<Reference, String> notes = new LinkedHashMap<>();
        for (Mark mark : marks) {
            int row = mark.place().row();
            int column = mark.place().column();
            Tone tone = Tone.ofWeight(mark.weight());
            tones.computeIfAbsent(row, key -> new TreeMap<>())
                    .merge(column, tone, (one, other) -> one.compareTo(other) < 0 ? one : other);
            notes.merge(new Reference(row, column), mark.note(), (one, more) -> one + "\n" + more);
        }
        String id = links.freeId(part);
        SheetMarker marker = new SheetMarker(tones, looks, id, values, stale);
        edit.rewrite(part, marker::edit);
        draw(notes(notes), marker, id, numbers);
    }

    private NotePart notes(Map<Reference, String> texts) throws IOException {
        NotePart notes = new NotePart(texts);
        Optional<String> there = relations.target("comments").filter(edit.parts()::has);
        if (there.isPresent()) {
            edit.rewrite(there.get(), notes::edit);
        } else {
            String added = edit.free(folder() + "comments#.xml");
            edit.add(added, Packed.of(notes.added(book.namespace())));
            links.type(added, COMMENTS_TYPE);
            links.link(part, links.freeId(part), book.relationTypes() + "comments", added);
        }
        return notes;
    }

    private void draw(NotePart notes, SheetMarker marker, String id, ShapeNumbers numbers) throws IOException {
        List<NoteBox> boxes = new ArrayList<>();
        notes.fresh().forEach((cell, text) -> boxes.add(NoteBox.of(cell.row(), cell.column(), text, marker.frame())));
        Map<Reference, Integer> grown = new HashMap<>();
        notes.joined().forEach((cell, text) -> grown.put(cell, NoteBox.moreRows(NoteText.SEPARATOR + text)));
        Optional<String> there = marker.drawingBefore()
                .flatMap(relations::withId)
                .map(Relations.Relation::target)
                .filter(edit.parts()::has);
        if (there.isPresent()) {
            edit.replace(
                    there.get(),
                    NoteDrawing.of(edit.narrow(there.get()).readAllBytes()).with(boxes, grown, numbers));
            return;
        }
        if (marker.drawingBefore().isPresent()) {
            throw new Unmarkable("drawing of notes that is not there");
        }
        String added = edit.free(folder() + "drawings/vmlDrawing#.vml");
        Packed packed = new Packed();
        try (packed) {
            packed.write(NoteDrawing.empty().with(boxes, Map.of(), numbers));
        }
        edit.add(added, packed);
        links.type(added, DRAWING_TYPE);
        links.link(part, id, book.relationTypes() + "vmlDrawing", added);
    }

    /** The folder that holds the folder of the sheets. */
    private String folder() {
        int sheets = part.lastIndexOf('/');
        return part.substring(0, part.lastIndexOf('/', sheets - 1) + 1);
    }
}
