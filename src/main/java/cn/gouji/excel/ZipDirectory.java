package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a zip file that is in memory (中央目录), zip64 included. Sizes come from here, so that it does not
 * matter whether an entry was written with a data descriptor behind it.
 */
final class ZipDirectory {

    /**
     * Where an entry's bytes are.
     *
     * @param start where its local header begins
     * @param size the bytes it claims to unpack to
     */
    record Entry(String name, int method, long crc, long start, long packed, long size) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;
    private static final int CENTRAL = 46;
    private static final int LOCAL = 30;
    private static final int ENCRYPTED = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private final ByteBuffer bytes;

    private ZipDirectory(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries in the order of the directory. */
    static List<Entry> of(byte[] content, int most) {
        ZipDirectory directory = new ZipDirectory(content);
        int end = directory.end();
        if (end < 0) {
            throw new Refusal(Reason.TRUNCATED, "zip without end record");
        }
        try {
            return directory.entries(end, most);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException broken) {
            throw Refusal.of(Fault.BROKEN_ZIP, "", broken);
        }
    }

    /** Where the entry's packed bytes begin, behind its local header. */
    static int data(byte[] content, Entry entry) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long at = entry.start();
        if (at < 0 || at + LOCAL > content.length || bytes.getInt((int) at) != 0x04034b50) {
            throw Refusal.of(Fault.BROKEN_ZIP, entry.name());
        }
        long data = at + LOCAL + unsigned(bytes, at + 26) + unsigned(bytes, at + 28);
        if (data + entry.packed() > content.length) {
            throw Refusal.of(Fault.BROKEN_ZIP, entry.name());
        }
        return (int) data;
    }

    private int end() {
        int last = bytes.capacity() - END_RECORD;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == 0x06054b50) {
                return at;
            }
        }
        return -1;
    }

    private List<Entry> entries(int end, int most) {
        long size = bytes.getInt(end + 12) & IN_EXTRA;
        long offset = bytes.getInt(end + 16) & IN_EXTRA;
        long behind = end;
        int locator = end - LOCATOR;
        if (locator >= 0 && bytes.getInt(locator) == 0x07064b50) {
            int wide = Math.toIntExact(bytes.getLong(locator + 8));
            size = bytes.getLong(wide + 40);
            offset = bytes.getLong(wide + 48);
            behind = wide;
        }
        // Something before the archive, such as a program that unpacks it, moves everything along.
        long begin = behind - size;
        long moved = begin - offset;
        if (moved < 0 || size < 0 || begin < 0) {
            throw Refusal.of(Fault.BROKEN_ZIP, "");
        }
        List<Entry> entries = new ArrayList<>();
        for (long at = begin; at + CENTRAL <= behind && bytes.getInt((int) at) == 0x02014b50; ) {
            entries.add(entry((int) at, moved));
            at += CENTRAL + unsigned(bytes, at + 28) + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
            if (entries.size() > most) {
                throw Refusal.of(Fault.ENTRIES, "");
            }
        }
        return entries;
    }

    private Entry entry(int at, long moved) {
        int flags = unsigned(bytes, at + 8);
        int nameLength = unsigned(bytes, at + 28);
        String name = new String(bytes.array(), at + CENTRAL, nameLength, StandardCharsets.UTF_8);
        if ((flags & ENCRYPTED) != 0) {
            throw new Refusal(Reason.ENCRYPTED, "zip entry " + name);
        }
        long packed = bytes.getInt(at + 20) & IN_EXTRA;
        long size = bytes.getInt(at + 24) & IN_EXTRA;
        long start = bytes.getInt(at + 42) & IN_EXTRA;
        if (packed == IN_EXTRA || size == IN_EXTRA || start == IN_EXTRA) {
            int wide = wide(at + CENTRAL + nameLength, unsigned(bytes, at + 30));
            size = size == IN_EXTRA ? bytes.getLong((wide += 8) - 8) : size;
            packed = packed == IN_EXTRA ? bytes.getLong((wide += 8) - 8) : packed;
            start = start == IN_EXTRA ? bytes.getLong(wide) : start;
        }
        if (packed < 0 || size < 0 || start < 0) {
            throw Refusal.of(Fault.BROKEN_ZIP, name);
        }
        return new Entry(name, unsigned(bytes, at + 10), bytes.getInt(at + 16) & IN_EXTRA, start + moved, packed, size);
    }

    /** Where the extra field with the wide numbers begins. */
    private int wide(int from, int length) {
        for (int at = from; at + 4 <= from + length; at += 4 + unsigned(bytes, at + 2)) {
            if (unsigned(bytes, at) == 1) {
                return at + 4;
            }
        }
        throw Refusal.of(Fault.BROKEN_ZIP, "");
    }

    private static int unsigned(ByteBuffer bytes, long at) {
        return bytes.getShort((int) at) & 0xFFFF;
    }
}
