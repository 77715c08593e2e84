package cn.gouji.excel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.AbstractUnicodeExtraField;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The path of a zip entry as people read it. Programs in Chinese write names in GBK without saying so, others in UTF-8 without
 * saying so; roots, drives and ways up are left out.
 */
final class EntryName {

    private EntryName() {}

    static String of(ZipArchiveEntry entry) {
        List<String> segments = new ArrayList<>();
        for (String segment : decoded(entry).replace('\\', '/').split("/")) {
            String clean = segment.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                segments.add(clean);
            }
        }
        return segments.isEmpty() ? "?" : String.join("/", segments);
    }

    private static String decoded(ZipArchiveEntry entry) {
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof AbstractUnicodeExtraField unicode) {
            return new String(unicode.getUnicodeName(), StandardCharsets.UTF_8);
        }
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        return Decoding.strictly(StandardCharsets.UTF_8, raw, raw.length)
                .or(() -> Decoding.strictly(Decoding.CHINESE, raw, raw.length))
                .orElseGet(entry::getName);
    }
}
