package cn.gouji.excel;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the annotated copy of an .xls workbook with Apache POI. What is signed or locked is not touched; nor is a copy given
 * out that, read again, differs from the original in anything but our marks.
 */
final class OldAnnotator {

    private static final Logger LOG = LoggerFactory.getLogger(OldAnnotator.class);

    /** A marked copy would break a signature, and would not be locked any more. */
    private static final List<String> UNTOUCHABLE = List.of("EncryptedPackage", "_signatures", "_xmlsignatures");

    private OldAnnotator() {}

    static Optional<Copy> annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves)
            throws IOException {
        try (POIFSFileSystem files = OleFile.open(original)) {
            DirectoryNode root = files.getRoot();
            if (UNTOUCHABLE.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                return Optional.empty();
            }
            byte[] content = marked(name, root, marks, leaves);
            Documents documents = new Documents();
            if (!Untouched.holds(documents.open(name, original), documents.open(name, content), leaves.size())) {
                LOG.warn("{}: the copy would differ from the original", name);
                return Optional.empty();
            }
            return Optional.of(new Copy(content, "xls"));
        }
    }

    private static byte[] marked(String name, DirectoryNode root, List<Mark> marks, List<Leaf> leaves)
            throws IOException {
        try (Workbook book = new HSSFWorkbook(root, true)) {
            mark(book, marks);
            List<LeafSheet> sheets =
                    leaves.stream().map(leaf -> new LeafSheet(book, name, leaf)).toList();
            sheets.forEach(LeafSheet::add);
            sheets.get(0).show();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            byte[] file = out.toByteArray();
            for (int at = 0; at < leaves.size(); at++) {
                file = XlsTabs.lastToFront(file);
            }
            return file;
        }
    }

    private static void mark(Workbook book, List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        Highlights highlights = new Highlights(book);
        Notes notes = new Notes(book);
        for (Mark mark : marks) {
            Sheet sheet = book.getSheet(mark.place().sheet());
            if (sheet == null) {
                throw new NoSuchElementException("no sheet " + mark.place().sheet());
            }
            Cell cell = Highlights.cell(sheet, mark.place().row(), mark.place().column());
            highlights.set(cell, Tone.ofWeight(mark.weight()));
            notes.set(cell, mark.note());
        }
    }
}
