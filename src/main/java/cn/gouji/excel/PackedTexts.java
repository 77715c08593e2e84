package cn.gouji.excel;

import cn.gouji.sheet.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts by number: so many are kept as they are, all others as bytes (压缩文本表). */
final class PackedTexts {

    private static final int KEPT = 50_000;
    private static final int CHUNK = 1 << 17;

    private final List<Value.Text> kept = new ArrayList<>();
    private final List<byte[]> chunks = new ArrayList<>();
    private int[] chunkOf = new int[1024];
    private int[] offsets = new int[1024];
    private int packed;
    private int used = CHUNK;
    private long bytes;

    void add(Value.Text value) {
        String text = value.text();
        if (kept.size() < KEPT) {
            kept.add(value);
            bytes += 2L * text.length();
            return;
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (used + content.length + Integer.BYTES > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, content.length + Integer.BYTES)]);
            bytes += chunks.get(chunks.size() - 1).length;
            used = 0;
        }
        if (packed == offsets.length) {
            chunkOf = Arrays.copyOf(chunkOf, packed + (packed >> 1));
            offsets = Arrays.copyOf(offsets, packed + (packed >> 1));
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        chunkOf[packed] = chunks.size() - 1;
        offsets[packed++] = used;
        for (int at = 0; at < Integer.BYTES; at++) {
            chunk[used++] = (byte) (content.length >> (Byte.SIZE * at));
        }
        System.arraycopy(content, 0, chunk, used, content.length);
        used += content.length;
    }

    int size() {
        return kept.size() + packed;
    }

    /** Roughly how many bytes all take. */
    long bytes() {
        return bytes + 8L * offsets.length;
    }

    /** The text that was added as that many-th, from 0; an {@link IndexOutOfBoundsException} where none was. */
    Value.Text get(int number) {
        if (number < kept.size()) {
            return kept.get(number);
        }
        if (number >= size()) {
            throw new IndexOutOfBoundsException(number);
        }
        byte[] chunk = chunks.get(chunkOf[number - kept.size()]);
        int at = offsets[number - kept.size()];
        int length = 0;
        for (int part = 0; part < Integer.BYTES; part++) {
            length |= (chunk[at + part] & 0xFF) << (Byte.SIZE * part);
        }
        return new Value.Text(new String(chunk, at + Integer.BYTES, length, StandardCharsets.UTF_8));
    }
}
