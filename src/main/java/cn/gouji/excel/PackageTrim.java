package cn.gouji.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Changes to some parts of a package; every other part is copied as it is, its compressed bytes included. */
final class PackageTrim {

    private final byte[] original;
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    PackageTrim(byte[] original) {
        this.original = original;
    }

    /** Puts this in the place of a part that is there. */
    void replace(String part, byte[] content) {
        replaced.put(key(part), content);
    }

    /** Leaves the part out. */
    void remove(String part) {
        removed.add(key(part));
    }

    /** Whether the part is left out. */
    boolean removes(String part) {
        return removed.contains(key(part));
    }

    /** Whether nothing is to be changed. */
    boolean isEmpty() {
        return replaced.isEmpty() && removed.isEmpty();
    }

    /** The package with the changes made. */
    byte[] applied() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(original.length);
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(original))
                        .get();
                ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
                copy(zip, all.nextElement(), copy);
            }
        }
        return out.toByteArray();
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, ZipArchiveOutputStream copy) throws IOException {
        byte[] content = replaced.get(key(entry.getName()));
        if (removes(entry.getName())) {
            return;
        }
        if (content == null) {
            try (InputStream raw = zip.getRawInputStream(entry)) {
                copy.addRawArchiveEntry(entry, raw);
            }
            return;
        }
        ZipArchiveEntry changed = new ZipArchiveEntry(entry.getName());
        changed.setTime(entry.getTime());
        copy.putArchiveEntry(changed);
        copy.write(content);
        copy.closeArchiveEntry();
    }

    private static String key(String part) {
        String plain = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
