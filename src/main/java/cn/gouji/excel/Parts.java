package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an Office Open XML package, found by name without regard to case, and unpacked only when read. */
final class Parts implements AutoCloseable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final long limit;
    private long expanded;

    private Parts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limit = limits.expandedBytes();
    }

    /** Opens the package's directory; nothing is unpacked yet. */
    static Parts of(byte[] content, Limits limits) {
        if (!hasEndRecord(content)) {
            throw new Refusal(Reason.TRUNCATED, "zip without end record");
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            Parts parts = new Parts(zip, limits);
            parts.list(limits);
            return parts;
        } catch (IOException broken) {
            throw Refusal.of(Fault.BROKEN_ZIP, "", broken);
        }
    }

    private void list(Limits limits) {
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal(Reason.ENCRYPTED, "zip entry " + entry.getName());
            }
            // Two parts of one name would let a reader and Excel see different figures.
            if (!entry.isDirectory() && entries.put(key(entry.getName()), entry) != null) {
                throw Refusal.of(Fault.TWO_PARTS, entry.getName());
            }
            if (entries.size() > limits.entries()) {
                throw Refusal.of(Fault.ENTRIES, "");
            }
        }
    }

    /** Whether there is a part of that name. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The names of all parts, in lower case. */
    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /** The part as XML. */
    Xml xml(String name) {
        return Xml.of(name, open(name));
    }

    /** The beginning of a part that is plain text. */
    String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw Refusal.of(Fault.BROKEN_ZIP, name, broken);
        }
    }

    /** The part's bytes. Counts what is unpacked, over all parts read, and refuses more than the limit. */
    InputStream open(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw Refusal.of(Fault.NO_PART, name);
        }
        try {
            return new Counted(zip.getInputStream(entry), entry);
        } catch (IOException broken) {
            throw Refusal.of(Fault.BROKEN_ZIP, name, broken);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // the package is in memory
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private static boolean hasEndRecord(byte[] content) {
        int last = content.length - END_RECORD;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private final class Counted extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 sum = new CRC32();

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                check();
            } else {
                sum.update(buffer, offset, read);
                count(read);
            }
            return read;
        }

        /** A digit that a damaged disk turned must not become a figure. */
        private void check() {
            if (entry.getCrc() > 0 && entry.getCrc() != sum.getValue()) {
                throw Refusal.of(Fault.CHECK_SUM, entry.getName());
            }
        }

        private void count(int bytes) {
            expanded += bytes;
            if (expanded > limit) {
                throw Refusal.of(Fault.UNPACKED, entry.getName());
            }
        }
    }
}
