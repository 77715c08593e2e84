package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip of submissions (压缩包), and archives right inside it. Entries are unpacked into memory one at a time, counted against
 * limits; their names are for messages and never become paths.
 */
public final class Archive {

    /** What stands between the name of an archive and the path of an entry in it. */
    public static final String INSIDE = "／";

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long BOMB_BYTES = 10L << 20;
    private static final long BOMB_RATIO = 200;
    private static final int CHUNK = 1 << 16;

    /** Who wants to see what is inside. */
    public interface Visitor {

        /** Whether the entry of that path is to be unpacked. */
        boolean wants(String path);

        /** An entry was unpacked. */
        void found(String path, byte[] content) throws IOException;

        /** An entry could not be unpacked. */
        void refused(String path, Reason reason, String detail) throws IOException;
    }

    private final Visitor visitor;
    private long unpacked;
    private int seen;

    private Archive(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Whether the file is a zip that opens, asks for no password and is not itself a document. */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (ContentKind.of(head) != ContentKind.ZIP) {
                return false;
            }
        }
        try (ZipFile zip = open(Files.newByteChannel(file))) {
            return holdsFiles(zip);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Shows everything inside, entry by entry. */
    public static void visit(Path file, Visitor visitor) throws IOException {
        try (ZipFile zip = open(Files.newByteChannel(file))) {
            new Archive(visitor).visit(zip, "", true);
        }
    }

    /** The content of one entry once more. */
    public static byte[] content(Path file, String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        visit(file, new Visitor() {
            @Override
            public boolean wants(String each) {
                return path.equals(each) || path.startsWith(each + INSIDE);
            }

            @Override
            public void found(String each, byte[] content) throws IOException {
                if (path.equals(each)) {
                    out.write(content);
                }
            }

            @Override
            public void refused(String each, Reason reason, String detail) throws IOException {
                throw new IOException(each + ": " + detail);
            }
        });
        return out.toByteArray();
    }

    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private static boolean holdsFiles(ZipFile zip) {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        return entries.stream()
                .noneMatch(entry -> entry.getGeneralPurposeBit().usesEncryption()
                        || List.of("[Content_Types].xml", "_rels/.rels", "OFD.xml", "mimetype")
                                .contains(entry.getName()));
    }

    private void visit(ZipFile zip, String inside, boolean outermost) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = EntryName.of(entry);
            int number = names.merge(name, 1, Integer::sum);
            String path = inside + (number == 1 ? name : name + "(" + number + ")");
            if (!entry.isDirectory() && visitor.wants(path)) {
                visit(zip, entry, path, outermost);
            }
        }
    }

    private void visit(ZipFile zip, ZipArchiveEntry entry, String path, boolean outermost) throws IOException {
        byte[] content;
        try {
            content = unpacked(zip, entry);
        } catch (Refusal refusal) {
            visitor.refused(path, refusal.reason(), refusal.unreadable(path).detail());
            return;
        } catch (IOException | RuntimeException broken) {
            visitor.refused(path, Reason.DAMAGED, Fault.BROKEN_ZIP.key());
            return;
        }
        if (ContentKind.of(content) != ContentKind.ZIP || !inner(content, path, outermost)) {
            visitor.found(path, content);
        }
    }

    /** Whether the entry was an archive itself, and is dealt with. */
    private boolean inner(byte[] content, String path, boolean outermost) throws IOException {
        Optional<ZipFile> archive = archive(content);
        if (archive.isEmpty()) {
            return false;
        }
        try (ZipFile zip = archive.get()) {
            if (outermost) {
                visit(zip, path + INSIDE, false);
            } else {
                visitor.refused(path, Reason.FOREIGN, "nested-zip");
            }
            return true;
        }
    }

    private static Optional<ZipFile> archive(byte[] content) {
        try {
            return Optional.of(open(new SeekableInMemoryByteChannel(content))).filter(Archive::holdsFiles);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private byte[] unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (++seen > MOST_ENTRIES) {
            throw Refusal.of(Fault.ENTRIES, "");
        }
        if (!zip.canReadEntryData(entry)) {
            throw Refusal.of(Fault.METHOD, "");
        }
        CRC32 sum = new CRC32();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                sum.update(chunk, 0, read);
                out.write(chunk, 0, read);
                unpacked += read;
                limit(out.size(), entry.getCompressedSize());
            }
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw Refusal.of(Fault.CHECK_SUM, "");
        }
        return out.toByteArray();
    }

    private void limit(long size, long packed) {
        if (unpacked > MOST_BYTES || size > Limits.DEFAULT.fileBytes()) {
            throw Refusal.of(Fault.UNPACKED, "");
        }
        if (size > BOMB_BYTES && packed >= 0 && size > BOMB_RATIO * packed) {
            throw Refusal.of(Fault.BOMB, "");
        }
    }
}
