package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as units pack them, and as somebody would who means harm. */
class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void namesAreReadInWhicheverEncodingTheyAre() throws IOException {
        for (String charset : new String[] {"GBK", "UTF-8"}) {
            Path file = file(zip(charset, false, Map.of("城管局/预算表.csv", bytes("1"))));

            assertThat(found(file)).containsExactly(Map.entry("城管局/预算表.csv", "1"));
        }
        assertThat(found(file(zip("UTF-8", true, Map.of("镕/表.csv", bytes("1"))))))
                .containsExactly(Map.entry("镕/表.csv", "1"));
    }

    @Test
    void noNameLeadsOutside() throws IOException {
        Path file = file(zip(
                "UTF-8",
                true,
                Map.of("../../etc/表.csv", bytes("1"), "/abs/表.csv", bytes("2"), "C:\\win\\表.csv", bytes("3"))));

        assertThat(found(file)).containsOnlyKeys("etc/表.csv", "abs/表.csv", "win/表.csv");
    }

    @Test
    void archivesInsideAreOpenedOnce() throws IOException {
        byte[] third = zip("GBK", false, Map.of("深.csv", bytes("3")));
        byte[] second = zip("GBK", false, Map.of("内.csv", bytes("2"), "再内.zip", third));
        Path file = file(zip("GBK", false, Map.of("局/内.zip", second)));

        assertThat(found(file))
                .containsOnly(Map.entry("局/内.zip／内.csv", "2"), Map.entry("局/内.zip／再内.zip", "! FOREIGN nested-zip"));
        assertThat(Archive.content(file, "局/内.zip／内.csv")).isEqualTo(bytes("2"));
    }

    @Test
    void twoOfOneNameAreTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String content : new String[] {"1", "2"}) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.csv"));
                zip.write(bytes(content));
                zip.closeArchiveEntry();
            }
        }
        Path file = file(out.toByteArray());

        assertThat(found(file)).containsExactly(Map.entry("a.csv", "1"), Map.entry("a.csv(2)", "2"));
        assertThat(Archive.content(file, "a.csv(2)")).isEqualTo(bytes("2"));
    }

    @Test
    void aBombIsRefusedAndTheRestGoesOn() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("bomb.csv", new byte[50 << 20]);
        entries.put("a.csv", bytes("1"));

        Map<String, String> found = found(file(zip("GBK", false, entries)));

        assertThat(found.get("bomb.csv")).startsWith("! TOO_LARGE");
        assertThat(found.get("a.csv")).isEqualTo("1");
    }

    @Test
    void aTurnedBitIsDamage() throws IOException {
        byte[] content = zip("GBK", false, Map.of("a.csv", bytes("201,行政运行,1307\r\n".repeat(50))));
        content[45] ^= 4;

        assertThat(found(file(content)).get("a.csv")).startsWith("! DAMAGED");
    }

    @Test
    void documentsAndBrokenOnesAreNoArchives() throws IOException {
        byte[] sound = zip("GBK", false, Map.of("a.csv", bytes("1")));
        Path workbook = Grids.samples("workspace/inbox", ".xlsx").get(0);

        assertThat(Archive.is(file(sound))).isTrue();
        assertThat(Archive.is(workbook)).isFalse();
        assertThat(Archive.is(file(bytes("PK\3\4 nothing")))).isFalse();
        assertThat(Archive.is(file(bytes("")))).isFalse();
        assertThat(Archive.is(file(java.util.Arrays.copyOf(sound, sound.length - 9))))
                .isFalse();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "a", ".zip"), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String charset, boolean flagged, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(flagged);
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> found(Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        Archive.visit(file, new Archive.Visitor() {
            @Override
            public boolean wants(String path) {
                return true;
            }

            @Override
            public void found(String path, byte[] content) {
                found.put(path, new String(content, StandardCharsets.UTF_8));
            }

            @Override
            public void refused(String path, Opened.Reason reason, String detail) {
                found.put(path, "! " + reason + " " + detail);
            }
        });
        return found;
    }
}
