package cn.gouji.excel;

import cn.gouji.sheet.Annotator;
import cn.gouji.sheet.Leaf;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the annotated copy with Apache POI, in the format the original has. Where that cannot be done without harm, and
 * where the copy read again differs from the original in anything but our marks, the findings come as a workbook of their own.
 */
public final class PoiAnnotator implements Annotator {

    private static final Logger LOG = LoggerFactory.getLogger(PoiAnnotator.class);

    static {
        // POI's guard takes ordinary styles for zip bombs; ours has seen the file before it comes here.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(Limits.DEFAULT.expandedBytes());
        ZipSecureFile.setMaxFileCount(Limits.DEFAULT.entries());
    }

    /** A workbook opened for marking, the extension it will be saved under, and the bytes it was opened from. */
    private record Open(Workbook book, String extension, byte[] source) {}

    @Override
    public Copy annotate(String name, byte[] original, List<Mark> marks, List<Leaf> leaves) {
        try {
            Optional<Copy> copy = marked(name, original, marks, leaves);
            if (copy.isPresent()) {
                return copy.get();
            }
        } catch (IOException | RuntimeException | StackOverflowError notByPoi) {
            LOG.warn("{}: the original cannot be annotated", name, notByPoi);
        }
        return beside(leaves);
    }

    @Override
    public boolean rebuilds(byte[] original) {
        ContentKind kind = ContentKind.of(original);
        return kind != ContentKind.ZIP && kind != ContentKind.OLE;
    }

    private Optional<Copy> marked(String name, byte[] received, List<Mark> marks, List<Leaf> leaves)
            throws IOException {
        byte[] original = received;
        if (rebuilds(received)) {
            Optional<byte[]> rebuilt = Rebuilt.of(name, received);
            if (rebuilt.isEmpty()) {
                return Optional.empty();
            }
            original = rebuilt.get();
        }
        Optional<Open> open = open(original);
        if (open.isEmpty()) {
            LOG.info("{}: signed, so the findings go beside it", name);
            return Optional.empty();
        }
        try (Workbook book = open.get().book()) {
            mark(book, marks);
            add(book, name, leaves);
            byte[] content = book instanceof HSSFWorkbook
                    ? inFront(bytes(book), leaves.size())
                    : NoteShapes.numbered(open.get().source(), bytes(book));
            Documents documents = new Documents();
            if (!Untouched.holds(documents.open(name, original), documents.open(name, content), leaves.size())) {
                LOG.warn("{}: the copy would differ from the original, so the findings go beside it", name);
                return Optional.empty();
            }
            return Optional.of(new Copy(content, open.get().extension()));
        }
    }

    /** Adds the sheets so that the first stands first and is shown; in .xls behind the others, in their order. */
    private static void add(Workbook book, String name, List<Leaf> leaves) {
        List<Leaf> order = new ArrayList<>(leaves);
        if (book instanceof XSSFWorkbook) {
            Collections.reverse(order);
        }
        List<LeafSheet> sheets =
                order.stream().map(leaf -> new LeafSheet(book, name, leaf)).toList();
        sheets.forEach(LeafSheet::add);
        sheets.get(book instanceof XSSFWorkbook ? sheets.size() - 1 : 0).show();
    }

    /** The last sheets moved to the front, in their order. */
    private static byte[] inFront(byte[] file, int count) throws IOException {
        byte[] moved = file;
        for (int at = 0; at < count; at++) {
            moved = XlsTabs.lastToFront(moved);
        }
        return moved;
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

    /** The original opened; none where it is signed, because a mark would break the signature. */
    private static Optional<Open> open(byte[] original) throws IOException {
        if (ContentKind.of(original) != ContentKind.OLE) {
            return modern(original);
        }
        POIFSFileSystem files = OleFile.open(original);
        if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            return modern(OleFile.decrypted(files));
        }
        boolean signed = files.getRoot().hasEntryCaseInsensitive("_signatures")
                || files.getRoot().hasEntryCaseInsensitive("_xmlsignatures");
        return signed
                ? Optional.empty()
                : Optional.of(new Open(new HSSFWorkbook(files.getRoot(), true), "xls", original));
    }

    private static Optional<Open> modern(byte[] original) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(original));
        OPCPackage parts = book.getPackage();
        boolean signed = parts.getRelationshipsByType(PackageRelationshipTypes.DIGITAL_SIGNATURE_ORIGIN)
                        .size()
                > 0;
        if (signed) {
            book.close();
            return Optional.empty();
        }
        return Optional.of(new Open(book, extension(book.getPackagePart(), book.isMacroEnabled()), original));
    }

    private static String extension(PackagePart main, boolean macros) {
        boolean template = main.getContentType().contains("template");
        return (template ? "xlt" : "xls") + (macros || main.getContentType().contains("macroEnabled") ? "m" : "x");
    }

    private static Copy beside(List<Leaf> leaves) {
        try (Workbook book = new XSSFWorkbook()) {
            add(book, "", leaves);
            return new Copy(bytes(book), "xlsx", true);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook of our own could not be written to memory", impossible);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
