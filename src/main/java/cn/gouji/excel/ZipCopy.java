package cn.gouji.excel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a zip that is another one but for the entries given: the rest is copied byte for byte, in the same order. */
final class ZipCopy {

    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int END_SIZE = 22;
    private static final short VERSION = 20;
    private static final short UTF_8_NAME = 1 << 11;
    private static final short DEFLATED = 8;
    private static final short FIRST_DAY = (1 << 5) | 1;
    private static final int MOST_ENTRIES = 0xFFFE;

    private final byte[] original;
    private final ZipRecords directory;
    private final ByteArrayOutputStream out;
    private final Map<String, byte[]> headers = new HashMap<>();

    private ZipCopy(byte[] original, int more) {
        this.original = original;
        this.directory = ZipRecords.of(original);
        this.out = new ByteArrayOutputStream(original.length + more);
    }

    /**
     * The copy.
     *
     * @param replaced the entries with new content, by their name in the directory
     * @param added entries to come behind the others
     */
    static byte[] of(byte[] original, Map<String, Packed> replaced, Map<String, Packed> added) {
        Map<String, Packed> byKey = new HashMap<>();
        replaced.forEach((name, packed) -> byKey.put(Parts.key(name), packed));
        int more = added.values().stream()
                        .mapToInt(packed -> packed.bytes().length + 200)
                        .sum()
                + (1 << 16);
        return new ZipCopy(original, more).copied(byKey, Set.of(), added);
    }

    /**
     * The copy without some entries.
     *
     * @param replaced the entries with new content, by {@link Parts#key}
     * @param removed the entries that are left out, by {@link Parts#key}
     */
    static byte[] of(byte[] original, Map<String, Packed> replaced, Set<String> removed) {
        return new ZipCopy(original, 0).copied(replaced, removed, new LinkedHashMap<>());
    }

    private byte[] copied(Map<String, Packed> replaced, Set<String> removed, Map<String, Packed> added) {
        List<ZipRecords.Entry> entries = directory.entries().stream()
                .filter(entry -> !removed.contains(Parts.key(entry.name())))
                .toList();
        if (entries.size() + added.size() > MOST_ENTRIES) {
            throw new Unmarkable(entries.size() + " zip entries");
        }
        entries.stream()
                .sorted(Comparator.comparingInt(ZipRecords.Entry::start))
                .forEach(entry -> entry(entry, replaced));
        added.forEach((name, packed) -> headers.put(name, written(name, packed, UTF_8_NAME, (short) 0, FIRST_DAY)));
        int first = out.size();
        entries.forEach(entry -> out.writeBytes(headers.get(entry.name())));
        added.keySet().forEach(name -> out.writeBytes(headers.get(name)));
        end(entries.size() + added.size(), first);
        return out.toByteArray();
    }

    private void entry(ZipRecords.Entry entry, Map<String, Packed> replaced) {
        Packed packed = replaced.get(Parts.key(entry.name()));
        ByteBuffer header = ByteBuffer.wrap(entry.header()).order(ByteOrder.LITTLE_ENDIAN);
        if (packed == null) {
            headers.put(entry.name(), ZipRecords.moved(entry, out.size()));
            out.write(original, entry.start(), entry.stop() - entry.start());
        } else {
            short flags = (short) (header.getShort(8) & UTF_8_NAME);
            headers.put(entry.name(), written(entry.name(), packed, flags, header.getShort(12), header.getShort(14)));
        }
    }

    @SuppressWarnings("ByteBufferBackingArray") // allocated by buffer(int)
    private byte[] written(String name, Packed packed, short flags, short time, short day) {
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = packed.bytes();
        int start = out.size();
        ByteBuffer local = buffer(LOCAL_SIZE).putInt(LOCAL);
        facts(local.putShort(VERSION), flags, time, day, packed, content.length);
        out.writeBytes(
                local.putShort((short) letters.length).putShort((short) 0).array());
        out.writeBytes(letters);
        out.writeBytes(content);
        ByteBuffer central =
                buffer(CENTRAL_SIZE + letters.length).putInt(CENTRAL).putShort(VERSION);
        facts(central.putShort(VERSION), flags, time, day, packed, content.length);
        return central.putShort((short) letters.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(start)
                .put(letters)
                .array();
    }

    private static void facts(ByteBuffer record, short flags, short time, short day, Packed packed, int length) {
        record.putShort(flags)
                .putShort(DEFLATED)
                .putShort(time)
                .putShort(day)
                .putInt(packed.checkSum())
                .putInt(length)
                .putInt(packed.size());
    }

    private void end(int entries, int first) {
        byte[] comment = directory.comment();
        out.writeBytes(buffer(END_SIZE + comment.length)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(out.size() - first)
                .putInt(first)
                .putShort((short) comment.length)
                .put(comment)
                .array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
