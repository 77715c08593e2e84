package cn.gouji.excel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Where everything stands in a zip: which bytes belong to which entry, so that an entry can be handed on as it is, whatever
 * its flags, extra fields or data descriptors (压缩包目录).
 */
final class ZipRecords {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int CENTRAL_SIZE = 46;
    private static final int LARGE = 1;
    private static final int OFFSET = 42;
    private static final long MANY = 0xFFFFFFFFL;

    /**
     * One entry.
     *
     * @param name as in the directory; bytes that are not ASCII stand as Latin characters, since a name is only compared
     * @param header its record in the directory
     * @param start where its own record begins
     * @param stop where the next one begins
     */
    record Entry(String name, byte[] header, int start, int stop) {}

    private final ByteBuffer bytes;
    private final List<Entry> entries = new ArrayList<>();
    private final byte[] comment;

    private ZipRecords(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end();
        comment = slice(end + END_SIZE, bytes.getShort(end + 20) & 0xFFFF);
        read(end);
    }

    /** The directory of the zip. */
    static ZipRecords of(byte[] content) {
        try {
            return new ZipRecords(content);
        } catch (IndexOutOfBoundsException | ArithmeticException broken) {
            throw new Unmarkable("zip directory: " + broken.getMessage());
        }
    }

    /** The entries in the order of the directory. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The comment behind the directory. */
    byte[] comment() {
        return comment.clone();
    }

    private int end() {
        for (int at = bytes.capacity() - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) <= bytes.capacity()) {
                return at;
            }
        }
        throw new Unmarkable("zip without end record");
    }

    private void read(int end) {
        long count = bytes.getShort(end + 10) & 0xFFFF;
        long first = bytes.getInt(end + 16) & MANY;
        int locator = end - LOCATOR_SIZE;
        if (locator >= 0 && bytes.getInt(locator) == LOCATOR_64) {
            int large = Math.toIntExact(bytes.getLong(locator + 8));
            if (bytes.getInt(large) != END_64) {
                throw new Unmarkable("zip64 end record");
            }
            count = bytes.getLong(large + 32);
            first = bytes.getLong(large + 48);
        }
        List<Entry> found = new ArrayList<>();
        int at = Math.toIntExact(first);
        for (long number = 0; number < count; number++) {
            Entry entry = entry(at);
            found.add(entry);
            at += entry.header().length;
        }
        if (found.stream().map(Entry::name).distinct().count() < found.size()) {
            throw new Unmarkable("two zip entries of one name");
        }
        bounds(found, Math.toIntExact(first));
    }

    private Entry entry(int at) {
        if (bytes.getInt(at) != CENTRAL) {
            throw new Unmarkable("zip directory");
        }
        int name = bytes.getShort(at + 28) & 0xFFFF;
        int extra = bytes.getShort(at + 30) & 0xFFFF;
        int remark = bytes.getShort(at + 32) & 0xFFFF;
        byte[] header = slice(at, CENTRAL_SIZE + name + extra + remark);
        int start = start(header, name, extra);
        if (bytes.getInt(start) != LOCAL) {
            throw new Unmarkable("zip entry");
        }
        return new Entry(new String(header, CENTRAL_SIZE, name, StandardCharsets.ISO_8859_1), header, start, start);
    }

    /** Where the entry begins; in a large zip the number stands among the extra fields. */
    private static int start(byte[] header, int name, int extra) {
        ByteBuffer record = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long offset = record.getInt(OFFSET) & MANY;
        return Math.toIntExact(
                offset == MANY ? record.getLong(largeOffset(record, CENTRAL_SIZE + name, extra)) : offset);
    }

    /** The directory's record of an entry that now begins there. */
    static byte[] moved(Entry entry, int start) {
        byte[] header = entry.header().clone();
        ByteBuffer record = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if ((record.getInt(OFFSET) & MANY) == MANY) {
            int extra = record.getShort(30) & 0xFFFF;
            record.putLong(largeOffset(record, CENTRAL_SIZE + (record.getShort(28) & 0xFFFF), extra), start);
        } else {
            record.putInt(OFFSET, start);
        }
        return header;
    }

    /** Where among the extra fields the large offset stands: behind the sizes, those that are there too. */
    private static int largeOffset(ByteBuffer record, int fields, int length) {
        int at = fields;
        while (at < fields + length && record.getShort(at) != LARGE) {
            at += 4 + (record.getShort(at + 2) & 0xFFFF);
        }
        int sizes = ((record.getInt(24) & MANY) == MANY ? 8 : 0) + ((record.getInt(20) & MANY) == MANY ? 8 : 0);
        return at + 4 + sizes;
    }

    private void bounds(List<Entry> found, int directory) {
        List<Entry> placed =
                found.stream().sorted(Comparator.comparingInt(Entry::start)).toList();
        for (Entry entry : found) {
            int next = after(placed, entry, directory);
            if (next <= entry.start()) {
                throw new Unmarkable("zip entries overlap");
            }
            entries.add(new Entry(entry.name(), entry.header(), entry.start(), next));
        }
    }

    private static int after(List<Entry> placed, Entry entry, int directory) {
        int at = Collections.binarySearch(placed, entry, Comparator.comparingInt(Entry::start));
        return at + 1 < placed.size() ? placed.get(at + 1).start() : directory;
    }

    private byte[] slice(int from, int length) {
        byte[] slice = new byte[length];
        bytes.get(from, slice);
        return slice;
    }
}
