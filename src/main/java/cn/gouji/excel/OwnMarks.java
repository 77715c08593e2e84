package cn.gouji.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes off what we once put on a workbook: our sheets, our notes and our highlights (去掉上次的标记). */
final class OwnMarks {

    private static final Logger LOG = LoggerFactory.getLogger(OwnMarks.class);

    private OwnMarks() {}

    /**
     * The workbook without anything of ours; empty where nothing of ours is on it, or where it could not be taken off.
     *
     * @param sheets the names of our sheets in it
     */
    static Optional<byte[]> takenOff(String name, byte[] content, Set<String> sheets) {
        try {
            Optional<byte[]> cleaned = switch (ContentKind.of(content)) {
                case ZIP -> modern(content, sheets);
                case OLE -> old(content, sheets);
                default -> Optional.<byte[]>empty();
            };
            return cleaned.filter(clean -> Untouched.holdsWithout(name, content, clean, sheets));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            LOG.warn("{}: our marks of last time cannot be taken off", name, broken);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> modern(byte[] content, Set<String> sheets) throws IOException {
        try (Parts parts = Parts.of(content, Limits.DEFAULT)) {
            PackageTrim edit = new PackageTrim(content);
            Optional<String> main =
                    Relations.of(parts, "").target("officeDocument").filter(parts::has);
            boolean notes = parts.names().stream().anyMatch(part -> part.contains("comments"));
            boolean signed = Relations.of(parts, "").target("origin").isPresent();
            if (main.isEmpty() || signed || (sheets.isEmpty() && !notes)) {
                return Optional.empty();
            }
            new XlsxCleaning(parts, edit, main.get()).plan(sheets);
            return edit.isEmpty() ? Optional.empty() : Optional.of(edit.applied());
        }
    }

    private static Optional<byte[]> old(byte[] content, Set<String> sheets) throws IOException {
        POIFSFileSystem files = OleFile.open(content);
        if (!files.getRoot().hasEntryCaseInsensitive("Workbook")) {
            return Optional.empty();
        }
        try (HSSFWorkbook book = new HSSFWorkbook(files.getRoot(), true)) {
            if (!new XlsCleaning(book).run(sheets)) {
                return Optional.empty();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return Optional.of(out.toByteArray());
        }
    }
}
