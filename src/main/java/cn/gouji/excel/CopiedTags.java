package cn.gouji.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies an XML part byte for byte and stops at every tag (逐标签照抄). Bytes are Latin characters here: what is looked for is ASCII, the
 * rest is handed on unread.
 */
abstract class CopiedTags {

    private final String part;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer;
    private int filled;
    private int copied;
    private int from;
    private int to;
    private int depth;
    private boolean leaves;
    private long dropped;
    private boolean dropping;
    private String prefix = "";

    /**
     * Stands before the first tag.
     *
     * @param part what the part is called where something is said of it
     * @param chunk how many bytes are read at once
     */
    CopiedTags(String part, InputStream in, OutputStream out, int chunk) {
        this.buffer = new byte[chunk];
        this.part = part;
        this.in = in;
        this.out = out;
    }

    /** Moves to the next tag; false at the end of the part, when all is copied. */
    final boolean next() throws IOException {
        if (leaves) {
            depth--;
        }
        int at = to;
        while (true) {
            at = opening(at);
            if (at < 0) {
                return false;
            }
            from = at;
            byte second = at(from + 1);
            if (second == '!' || second == '?') {
                at = behindAside();
            } else {
                tag(second == '/');
                return true;
            }
        }
    }

    private void tag(boolean closing) throws IOException {
        int end = closed(from + 1);
        to = end + 1;
        leaves = closing || buffer[end - 1] == '/';
        if (!closing && ++depth == 1) {
            prefix = RawTag.prefix(tag());
        }
    }

    /** The next angle bracket at or behind that position, or -1. */
    private int opening(int start) throws IOException {
        int at = start;
        while (true) {
            byte[] bytes = buffer;
            for (int end = filled; at < end; at++) {
                if (bytes[at] == '<') {
                    return at;
                }
            }
            copyTo(filled);
            if (!refill(filled)) {
                return -1;
            }
            at = 0;
        }
    }

    /** The end of the tag: the first closing bracket outside quotes. */
    private int closed(int start) throws IOException {
        byte quote = 0;
        int at = start;
        while (true) {
            for (; at < filled; at++) {
                byte character = buffer[at];
                if (quote != 0) {
                    quote = character == quote ? 0 : quote;
                } else if (character == '>') {
                    return at;
                } else if (character == '"' || character == '\'') {
                    quote = character;
                }
            }
            at -= more();
        }
    }

    private int behindAside() throws IOException {
        String end = startsWith("<!--") ? "-->" : startsWith("<![CDATA[") ? "]]>" : startsWith("<?") ? "?>" : "";
        if (end.isEmpty()) {
            throw new Unmarkable(part + ": document type");
        }
        int at = from + 2;
        while (true) {
            while (at + end.length() > filled) {
                at -= more();
            }
            if (matches(end, at)) {
                return at + end.length();
            }
            at++;
        }
    }

    private boolean startsWith(String text) throws IOException {
        at(from + text.length() - 1);
        return matches(text, from);
    }

    private boolean matches(String text, int at) {
        boolean matches = at + text.length() <= filled;
        for (int each = 0; matches && each < text.length(); each++) {
            matches = buffer[at + each] == text.charAt(each);
        }
        return matches;
    }

    /** The byte at that position, read if need be; positions move with {@link #from}. */
    private byte at(int position) throws IOException {
        int wanted = position - from;
        while (from + wanted >= filled) {
            more();
        }
        return buffer[from + wanted];
    }

    /** Reads on behind the tag that begins at {@link #from}; tells by how much positions moved. */
    private int more() throws IOException {
        int moved = from;
        copyTo(from);
        if (!refill(from)) {
            throw new Unmarkable(part + ": ends inside a tag");
        }
        from = 0;
        return moved;
    }

    /** Drops what is before that position and fills up; false at the end. */
    private boolean refill(int keep) throws IOException {
        int kept = filled - keep;
        if (kept > buffer.length / 2) {
            byte[] larger = new byte[buffer.length * 2];
            System.arraycopy(buffer, keep, larger, 0, kept);
            buffer = larger;
        } else {
            System.arraycopy(buffer, keep, buffer, 0, kept);
        }
        copied -= keep;
        dropped += keep;
        int read = in.readNBytes(buffer, kept, buffer.length - kept);
        filled = kept + read;
        return read > 0;
    }

    private void copyTo(int position) throws IOException {
        if (position > copied) {
            if (!dropping) {
                out.write(buffer, copied, position - copied);
            }
            copied = position;
        }
    }

    /** Whether an element begins here; its end may be in the same tag. */
    final boolean opens() {
        return buffer[from + 1] != '/';
    }

    /** Whether the element that stands here ends with this tag. */
    final boolean leaves() {
        return leaves;
    }

    /** How deep the element stands; the root at 1. */
    final int depth() {
        return depth;
    }

    /** Whether the element is of that name and in the root's namespace. */
    final boolean is(String name) {
        int start = opens() ? from + 1 : from + 2;
        int end = start + prefix.length() + name.length();
        if (end >= filled || !isNameEnd(buffer[end])) {
            return false;
        }
        return matches(prefix, start) && matches(name, start + prefix.length());
    }

    private static boolean isNameEnd(byte character) {
        return character == '>' || character == '/' || character <= ' ' && character >= 0;
    }

    /** The root's prefix with its colon; empty where it has none. */
    final String prefix() {
        return prefix;
    }

    /** The tag as it stands. */
    final String tag() {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Where in the part the tag begins. */
    final long position() {
        return dropped + from;
    }

    /** Where in the part the tag ends. */
    final long end() {
        return dropped + to;
    }

    /** Copies all that stands before the tag. */
    final void copyBefore() throws IOException {
        copyTo(from);
    }

    /** Copies the tag and all that stands before it. */
    final void copyTag() throws IOException {
        copyTo(to);
    }

    /** Leaves the tag out; all before it was copied. */
    final void leaveOutTag() {
        copied = to;
    }

    /** Leaves out the element that begins here and all that is in it; all before it was copied. Its end is then the tag that stands here. */
    final void leaveOutElement() throws IOException {
        int deep = depth;
        dropping = true;
        while (!(depth == deep && leaves)) {
            if (!next()) {
                throw new Unmarkable(part + ": ends inside an element");
            }
        }
        copyTo(to);
        dropping = false;
    }

    /** Writes these bytes behind what was copied. */
    final void put(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Copies what is left. */
    final void finish() throws IOException {
        copyTo(filled);
        in.transferTo(out);
        copied = filled;
        from = filled;
        to = filled;
    }
}
