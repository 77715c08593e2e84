package cn.gouji.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage as it happens and as it is made: bytes turned, ends cut, files joined, numbers and marks inside a part changed. */
final class Mutation {

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "65535",
            "65536",
            "16384",
            "16385",
            "1048576",
            "1048577",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999999",
            "1E308",
            "1E999999999",
            "-0",
            "0.1",
            "0.30000000000000004",
            "NaN",
            "XFD1048576",
            "A0",
            "ZZZ1",
            "A1:XFD1048576",
            "",
            " ",
            "\u0000",
            "万元",
            "－１");
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "&#0;",
            "&amp;",
            "&lol;",
            "<!DOCTYPE x [<!ENTITY lol 'x'>]>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<c r=\"XFD1048576\"><v>1</v></c>",
            "<row r=\"1048576\"/>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<f>A1</f>",
            "<f>SUM(A:XFD)</f>",
            "<td colspan=16384 rowspan=65535>",
            "</table>",
            "<table>",
            ",",
            "\t",
            "\"",
            "\r\n",
            "合计",
            "单位：万元",
            "科目编码",
            "表 1");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** One file damaged, or two joined. */
    byte[] of(byte[] sound, byte[] other) {
        try {
            return switch (random.nextInt(8)) {
                case 0 -> flipped(sound);
                case 1 -> Arrays.copyOf(sound, random.nextInt(sound.length + 1));
                case 2 -> spliced(sound, other);
                default -> isZip(sound) ? repacked(sound) : text(sound);
            };
        } catch (IOException broken) {
            return flipped(sound);
        }
    }

    private byte[] flipped(byte[] sound) {
        byte[] content = sound.clone();
        for (int at = 1 << random.nextInt(8); at > 0 && content.length > 0; at--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private byte[] spliced(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, random.nextInt(one.length + 1));
        int from = random.nextInt(other.length + 1);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private byte[] repacked(byte[] sound) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        for (int round = 1 + random.nextInt(3); round > 0; round--) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(12)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
                case 2 -> parts.put(name, new byte[0]);
                default -> parts.computeIfPresent(name, (key, content) -> text(content));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue() == null ? new byte[0] : part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] text(byte[] sound) {
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
        for (int round = 1 + random.nextInt(4); round > 0 && !text.isEmpty(); round--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(1 << random.nextInt(10)));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 3 -> elements(text, at);
                case 1 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(20)));
                case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> number(text, at);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes out what stands between two tags, or lets it stand somewhere else or once more. */
    private void elements(StringBuilder text, int from) {
        int begin = text.indexOf("<", from);
        int end = begin < 0 ? -1 : text.indexOf(">", Math.min(text.length(), begin + random.nextInt(2000)));
        if (end < 0) {
            return;
        }
        String taken = text.substring(begin, end + 1);
        if (random.nextBoolean()) {
            text.delete(begin, end + 1);
        }
        int to = text.indexOf("<", random.nextInt(text.length() + 1));
        if (to >= 0 && random.nextBoolean()) {
            text.insert(to, taken);
        }
    }

    /** Replaces the next number behind that place. */
    private void number(StringBuilder text, int from) {
        int begin = from;
        while (begin < text.length() && !Character.isDigit(text.charAt(begin))) {
            begin++;
        }
        int end = begin;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        text.replace(begin, end, NUMBERS.get(random.nextInt(NUMBERS.size())));
    }
}
