package cn.gouji.desk;

import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file that a clerk edits, in whatever encoding the editor wrote it. */
final class TextFile {

    private TextFile() {}

    /** What it says. */
    static String text(Path file) {
        return decode(bytes(file));
    }

    /** What it holds; that it cannot be read is told as a mistake in the settings. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new SettingsFault("settings.unreadable", Map.of("file", file, "what", unreadable));
        }
    }

    /** Editors of a Chinese office write UTF-8 with or without a mark, or GBK. */
    static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
