package cn.gouji.excel;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bytes of a text made characters (字符编码): a mark at the beginning, then the zeros of UTF-16, then strict UTF-8, then strict
 * GB18030. Detectors that guess by frequency misread short Chinese tables.
 */
final class Decoding {

    static final Charset CHINESE = Charset.forName("GB18030");

    private static final int ZEROS_APART = 4;
    private static final int MARK = 0xFEFF;
    private static final int PIECE = 1 << 16;

    private Decoding() {}

    /** The text of the whole file; none where it makes no sense in any of the encodings. */
    static Optional<String> of(byte[] content) {
        for (Charset charset : candidates(content)) {
            Optional<String> text = strictly(charset, content, content.length);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The text of a long file, read anew each time; none where it makes no sense in any of the encodings. */
    static Optional<Supplier<Reader>> stream(byte[] content) {
        return candidates(content).stream()
                .filter(charset -> isIn(charset, content))
                .findFirst()
                .map(charset -> () -> reader(charset, content));
    }

    private static Reader reader(Charset charset, byte[] content) {
        try {
            Reader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), charset));
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the bytes fit the encoding; a long file is never held as characters. */
    private static boolean isIn(Charset charset, byte[] content) {
        CharsetDecoder strict = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        for (boolean more = true; more; ) {
            CoderResult result = strict.decode(bytes, characters, true);
            characters.flip();
            if (result.isError() || !characters.chars().allMatch(Decoding::isText)) {
                return false;
            }
            characters.clear();
            more = result.isOverflow();
        }
        return true;
    }

    /** The text of the first bytes of a file, of which the last character may be cut. */
    static Optional<String> ofHead(byte[] head) {
        for (Charset charset : candidates(head)) {
            for (int cut = 0; cut < 4 && cut < head.length; cut++) {
                Optional<String> text = strictly(charset, head, head.length - cut);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** The text in that encoding; none where bytes do not fit it or stand for characters no text has. */
    static Optional<String> strictly(Charset charset, byte[] bytes, int length) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return bare.chars().allMatch(Decoding::isText) ? Optional.of(bare) : Optional.empty();
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static List<Charset> candidates(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        int odd = 0;
        int even = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == 0) {
                odd += at & 1;
                even += 1 - (at & 1);
            }
        }
        if (odd + even > 0) {
            return odd > ZEROS_APART * even
                    ? List.of(StandardCharsets.UTF_16LE)
                    : even > ZEROS_APART * odd ? List.of(StandardCharsets.UTF_16BE) : List.of();
        }
        return List.of(StandardCharsets.UTF_8, CHINESE);
    }

    /** Page feeds and the end mark of DOS occur in exports of old systems. */
    private static boolean isText(int character) {
        return character >= ' '
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == '\f'
                || character == 0x1A;
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
