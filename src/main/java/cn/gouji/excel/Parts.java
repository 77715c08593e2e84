package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The parts of an Office Open XML package, found by name without regard to case, and unpacked only when read. */
final class Parts implements AutoCloseable {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Parts up to this size are unpacked at once. */
    private static final int SMALL = 1 << 20;

    private final byte[] content;
    private final Map<String, ZipDirectory.Entry> entries = new HashMap<>();
    private final Deque<Inflater> idle = new ArrayDeque<>();
    private final long limit;
    private long expanded;

    private Parts(byte[] content, Limits limits) {
        this.content = content;
        this.limit = limits.expandedBytes();
    }

    /** Opens the package's directory; nothing is unpacked yet. */
    static Parts of(byte[] content, Limits limits) {
        Parts parts = new Parts(content, limits);
        for (ZipDirectory.Entry entry : ZipDirectory.of(content, limits.entries())) {
            // Two parts of one name would let a reader and Excel see different figures.
            if (!entry.isFolder() && parts.entries.put(key(entry.name()), entry) != null) {
                throw Refusal.of(Fault.TWO_PARTS, entry.name());
            }
        }
        return parts;
    }

    /** Whether there is a part of that name. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The names of all parts, in lower case. */
    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /** How many bytes the part has unpacked, as the package says. */
    long size(String name) {
        ZipDirectory.Entry entry = entries.get(key(name));
        return entry == null ? 0 : entry.size();
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
        InputStream stream = stream(name);
        if (size(name) > SMALL) {
            return stream;
        }
        try (stream) {
            return new ByteArrayInputStream(stream.readNBytes(SMALL + 1));
        } catch (IOException broken) {
            throw Refusal.of(Fault.BROKEN_ZIP, name, broken);
        }
    }

    /** The part's bytes, unpacked no further than they are read. */
    InputStream stream(String name) {
        ZipDirectory.Entry entry = entries.get(key(name));
        if (entry == null) {
            throw Refusal.of(Fault.NO_PART, name);
        }
        if (entry.method() != STORED && entry.method() != DEFLATED) {
            throw Refusal.of(Fault.METHOD, name);
        }
        return new Unpacked(entry);
    }

    @Override
    public void close() {
        idle.forEach(Inflater::end);
        idle.clear();
    }

    /** A part's name as names are compared. */
    static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    private final class Unpacked extends InputStream {

        private final ZipDirectory.Entry entry;
        private final CRC32 sum = new CRC32();
        private final Inflater inflater = idle.isEmpty() ? new Inflater(true) : idle.pop();
        private long left;
        private int at;
        private boolean ended;

        Unpacked(ZipDirectory.Entry entry) {
            this.entry = entry;
            this.left = entry.size();
            this.at = ZipDirectory.data(content, entry);
            inflater.setInput(content, at, (int) entry.packed());
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = length == 0
                    ? 0
                    : entry.method() == STORED ? stored(buffer, offset, length) : inflated(buffer, offset, length);
            if (read < 0) {
                check();
                return -1;
            }
            sum.update(buffer, offset, read);
            left -= read;
            expanded += read;
            if (expanded > limit) {
                throw Refusal.of(Fault.UNPACKED, entry.name());
            }
            return read;
        }

        private int stored(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(length, Math.min(left, content.length - at));
            System.arraycopy(content, at, buffer, offset, read);
            at += read;
            return read == 0 ? -1 : read;
        }

        private int inflated(byte[] buffer, int offset, int length) {
            try {
                int read = inflater.inflate(buffer, offset, length);
                if (read == 0 && !inflater.finished()) {
                    throw Refusal.of(Fault.BROKEN_ZIP, entry.name());
                }
                return read == 0 ? -1 : read;
            } catch (DataFormatException broken) {
                throw Refusal.of(Fault.BROKEN_ZIP, entry.name(), broken);
            }
        }

        /** A digit that a damaged disk turned must not become a figure. */
        private void check() {
            if (entry.crc() > 0 && entry.crc() != sum.getValue()) {
                throw Refusal.of(Fault.CHECK_SUM, entry.name());
            }
            if (left != 0) {
                throw Refusal.of(Fault.BROKEN_ZIP, entry.name());
            }
        }

        @Override
        public void close() {
            if (!ended) {
                ended = true;
                inflater.reset();
                idle.push(inflater);
            }
        }
    }
}
