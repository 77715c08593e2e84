package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** A package that is being edited: parts rewritten tag by tag, parts added, everything else left as it is (改写中的文件包). */
final class PackageEdit {

    /** Parts up to this size are unpacked once, however often they are read. */
    private static final long SMALL = 1L << 20;

    private static final int CHUNK = 1 << 13;

    /** What is done to a part from its first tag to its last. */
    interface Step {
        void edit(XmlEdit xml) throws IOException;
    }

    private final byte[] original;
    private final Parts parts;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, byte[]> unpacked = new HashMap<>();
    private final Map<String, Packed> replaced = new HashMap<>();
    private final LinkedHashMap<String, Packed> added = new LinkedHashMap<>();

    PackageEdit(byte[] original, Parts parts) {
        this.original = original;
        this.parts = parts;
        ZipRecords.of(original).entries().forEach(entry -> names.put(Parts.key(entry.name()), entry.name()));
    }

    Parts parts() {
        return parts;
    }

    /** The part's name as the package writes it. */
    String written(String name) {
        return names.getOrDefault(Parts.key(name), name);
    }

    /** A name no part has: the pattern with the first number that is free. */
    String free(String pattern) {
        for (int number = 1; ; number++) {
            String name = pattern.replace("#", String.valueOf(number));
            if (!names.containsKey(Parts.key(name))) {
                return name;
            }
        }
    }

    /** Adds a part. */
    void add(String name, Packed content) {
        names.put(Parts.key(name), name);
        added.put(name, content);
    }

    /** Rewrites a part by steps from tag to tag. */
    void rewrite(String name, Step step) throws IOException {
        if (isNarrow(name)) {
            try (InputStream in = open(name)) {
                rewrite(name, in, step);
            }
            return;
        }
        ByteArrayOutputStream edited = new ByteArrayOutputStream();
        XmlEdit xml = new XmlEdit(name, narrow(name), edited);
        step.edit(xml);
        xml.finish();
        replace(name, edited.toByteArray());
    }

    /** The part with every ASCII character in a byte of its own, as {@link XmlEdit} reads it. */
    InputStream narrow(String name) throws IOException {
        if (isNarrow(name)) {
            return open(name);
        }
        byte[] bytes = bytes(name);
        String text = new String(bytes, wide(name));
        if (!Arrays.equals(text.getBytes(wide(name)), bytes)) {
            throw new Unmarkable(name + ": half a character");
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isNarrow(String name) throws IOException {
        return wide(name).equals(StandardCharsets.UTF_8);
    }

    private void rewrite(String name, InputStream in, Step step) throws IOException {
        Packed packed = new Packed();
        List<XmlEdit.Splice> splices;
        try (packed) {
            XmlEdit xml = new XmlEdit(name, in, packed);
            step.edit(xml);
            xml.finish();
            splices = xml.splices();
        }
        prove(name, splices, packed);
        replaced.put(written(name), packed);
    }

    /** Replaces a part as a whole, by what was made of {@link #narrow}. */
    void replace(String name, byte[] content) throws IOException {
        Packed packed = new Packed();
        try (packed) {
            packed.write(isNarrow(name) ? content : new String(content, StandardCharsets.UTF_8).getBytes(wide(name)));
        }
        replaced.put(written(name), packed);
    }

    /** The part's bytes. */
    byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    /** The part's bytes as they were. */
    InputStream open(String name) throws IOException {
        if (parts.size(name) > SMALL) {
            return parts.open(name);
        }
        byte[] bytes = unpacked.get(Parts.key(name));
        if (bytes == null) {
            try (InputStream in = parts.open(name)) {
                bytes = in.readAllBytes();
            }
            unpacked.put(Parts.key(name), bytes);
        }
        return new ByteArrayInputStream(bytes);
    }

    /** The part to be read from its first tags on and left: no more is unpacked than is read. */
    InputStream beginning(String name) throws IOException {
        byte[] bytes = unpacked.get(Parts.key(name));
        return bytes != null ? new ByteArrayInputStream(bytes) : isNarrow(name) ? parts.stream(name) : narrow(name);
    }

    /** The package with all that was done. */
    byte[] result() {
        return ZipCopy.of(original, replaced, added);
    }

    /** Two bytes a character are edited as UTF-8 and written back; everything else has ASCII in its own bytes. */
    private Charset wide(String name) throws IOException {
        byte[] bytes = unpacked.get(Parts.key(name));
        try (InputStream in = bytes == null ? parts.stream(name) : new ByteArrayInputStream(bytes)) {
            byte[] head = in.readNBytes(2);
            if (head.length < 2 || head[0] != 0 && head[1] != 0 && (head[0] & head[1] & 0xFE) != 0xFE) {
                return StandardCharsets.UTF_8;
            }
            return head[0] == (byte) 0xFF || head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
    }

    /** Reads the part once more and holds what was written against it: outside the places that were replaced no byte may differ. */
    private void prove(String name, List<XmlEdit.Splice> splices, Packed packed) throws IOException {
        CRC32 sum = new CRC32();
        OutputStream counted = new CheckedOutputStream(OutputStream.nullOutputStream(), sum);
        try (InputStream in = open(name)) {
            byte[] chunk = new byte[CHUNK];
            long at = 0;
            for (XmlEdit.Splice splice : splices) {
                copy(in, counted, splice.at() - at, chunk);
                counted.write(splice.put());
                in.readNBytes(splice.removed());
                at = splice.at() + splice.removed();
            }
            in.transferTo(counted);
        }
        if ((int) sum.getValue() != packed.checkSum()) {
            throw new IllegalStateException(name + " would differ from the original beyond the marks");
        }
    }

    private static void copy(InputStream in, OutputStream out, long length, byte[] chunk) throws IOException {
        for (long left = length; left > 0; ) {
            int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (read < 0) {
                throw new IllegalStateException("a part became shorter");
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }
}
