package cn.gouji.excel;

import cn.gouji.sheet.Document;
import cn.gouji.sheet.DocumentReader;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Opened.Reason;
import cn.gouji.sheet.Seal;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens whatever a unit hands in by its content: workbooks and prose are read, everything else is refused with a reason. */
public final class Documents implements DocumentReader {

    /** The endings that promise something we read. */
    private static final Set<String> PROMISING = Set.of("xlsx", "xlsm", "xls", "xltx", "et", "docx", "docm", "csv");

    /** A page is held as a tree, as a whole. */
    private static final int LONGEST_TEXT = 24 << 20;

    private final Limits limits;

    /** A reader with the usual limits. */
    public Documents() {
        this(Limits.DEFAULT);
    }

    Documents(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Opened open(String name, byte[] content) {
        try {
            Document document = document(name, content);
            return new Opened.Readable(
                    document instanceof Workbook workbook ? withoutOurs(name, content, workbook) : document);
        } catch (Refusal refusal) {
            return refusal.unreadable(name);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Opened.Unreadable(name, OleFile.brokenBecause(content), detail(broken));
        } catch (OutOfMemoryError full) {
            return Refusal.of(Fault.MEMORY, "", full).unreadable(name);
        }
    }

    /** All sheets of a workbook, ours included; none where it does not open. */
    List<Sheet> sheets(String name, byte[] content) {
        try {
            return document(name, content) instanceof Workbook workbook ? workbook.sheets() : List.of();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return List.of();
        }
    }

    /** A workbook of ours that came back is read as the unit's own again; what we had put in front is told apart. */
    private Workbook withoutOurs(String name, byte[] content, Workbook workbook) throws IOException {
        Map<Boolean, List<Sheet>> parts = workbook.sheets().stream()
                .collect(Collectors.partitioningBy(sheet -> Seal.of(sheet).isPresent()));
        List<Sheet> ours = parts.getOrDefault(true, List.of());
        if (ours.isEmpty()) {
            return workbook;
        }
        Set<String> names = ours.stream().map(Sheet::name).collect(Collectors.toSet());
        Optional<byte[]> cleaned = OwnMarks.takenOff(name, content, names);
        List<Sheet> rest = cleaned.isPresent()
                ? ((Workbook) document(name, cleaned.get())).sheets()
                : parts.getOrDefault(false, List.of());
        return new Workbook(name, rest, workbook.manual(), ours);
    }

    private Document document(String name, byte[] content) throws IOException {
        if (content.length > limits.fileBytes()) {
            throw Refusal.of(Fault.FILE_BYTES, "");
        }
        ContentKind kind = ContentKind.of(content);
        return switch (kind) {
            case BLANK -> throw new Refusal(Reason.EMPTY, content.length + " bytes");
            case ZIP -> packaged(name, content);
            case OLE -> compound(name, content);
            case OLD_EXCEL -> throw new Refusal(Reason.OLD_FORMAT, "excel-95");
            case HTML, XML, CSV, TEXT -> text(name, content, kind);
            default -> throw foreign(name, kind.key());
        };
    }

    private Document text(String name, byte[] content, ContentKind kind) {
        boolean whole = kind == ContentKind.HTML || kind == ContentKind.XML;
        if (whole && content.length > LONGEST_TEXT) {
            throw Refusal.of(Fault.TEXT_BYTES, "");
        }
        Optional<Workbook> table = switch (kind) {
            case HTML -> new HtmlReader(limits).read(name, content);
            case XML -> xml(name, content);
            default -> Decoding.stream(content).flatMap(text -> new DelimitedReader(limits).read(name, text));
        };
        return table.orElseThrow(() -> foreign(name, kind.key()));
    }

    private Optional<Workbook> xml(String name, byte[] content) {
        try (Xml xml = Xml.of(name, new ByteArrayInputStream(content))) {
            boolean workbook = xml.next()
                    && xml.name().equals("Workbook")
                    && xml.namespace().equals(SpreadsheetMlReader.NAMESPACE);
            return workbook ? Optional.of(new SpreadsheetMlReader(name, limits).read(xml)) : Optional.empty();
        }
    }

    private Document packaged(String name, byte[] content) {
        try (Parts parts = Parts.of(content, limits)) {
            if (!parts.has("[Content_Types].xml") && !parts.has("_rels/.rels")) {
                throw foreign(name, otherPackage(parts));
            }
            String main = Relations.of(parts, "")
                    .target("officeDocument")
                    .orElseThrow(() -> Refusal.of(Fault.NO_MAIN_PART, ""));
            if (main.toLowerCase(Locale.ROOT).endsWith(".bin")) {
                throw foreign(name, "xlsb");
            }
            return switch (root(parts, main)) {
                case "workbook" -> new XlsxReader(limits).read(name, parts, main);
                case "document" -> new DocxReader(limits).read(name, parts, main);
                case "presentation" -> throw foreign(name, "slides");
                default -> throw foreign(name, "zip");
            };
        }
    }

    private static String otherPackage(Parts parts) {
        if (parts.has("OFD.xml")) {
            return "ofd";
        }
        if (parts.has("mimetype") && parts.has("content.xml")) {
            return parts.text("mimetype").contains("spreadsheet") ? "ods" : "odt";
        }
        return "zip";
    }

    private static String root(Parts parts, String main) {
        try (Xml xml = parts.xml(main)) {
            return xml.next() ? xml.name() : "";
        }
    }

    private Document compound(String name, byte[] content) throws IOException {
        try (POIFSFileSystem files = OleFile.open(content)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return packaged(name, OleFile.decrypted(files));
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return new XlsReader(limits).read(name, root);
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                throw new Refusal(Reason.OLD_FORMAT, "excel-95");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw extension(name).equals("wps") ? foreign(name, "wps") : new Refusal(Reason.OLD_FORMAT, "doc");
            }
            throw foreign(name, root.hasEntryCaseInsensitive("PowerPoint Document") ? "slides" : "unknown");
        } catch (EncryptedDocumentException locked) {
            throw new Refusal(Reason.ENCRYPTED, String.valueOf(locked.getMessage()), locked);
        } catch (OldExcelFormatException old) {
            throw new Refusal(Reason.OLD_FORMAT, "excel-95", old);
        }
    }

    private static Refusal foreign(String name, String kind) {
        return new Refusal(PROMISING.contains(extension(name)) ? Reason.MISNAMED : Reason.FOREIGN, kind);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String detail(Throwable broken) {
        return broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }
}
