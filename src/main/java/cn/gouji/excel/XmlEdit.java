package cn.gouji.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Copies an XML part byte for byte and stops at every tag, so that it can be replaced or something put beside it
 * (原样改写). Bytes are Latin characters here: what is looked for and what is put in is ASCII, the rest is handed on unread.
 */
final class XmlEdit {

    private static final int CHUNK = 1 << 13;
    private static final int FIRST_TAGS = 1 << 9;

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
    private final List<Splice> splices = new ArrayList<>();

    /** Bytes of the part that were replaced: from there, so many, by these. */
    record Splice(long at, int removed, byte[] put) {}

    XmlEdit(String part, InputStream in, OutputStream out) {
        this(part, in, out, CHUNK);
    }

    /** A part that is only looked at, and no further than to its first tags. */
    static XmlEdit beginning(String part, InputStream in) {
        return new XmlEdit(part, in, OutputStream.nullOutputStream(), FIRST_TAGS);
    }

    private XmlEdit(String part, InputStream in, OutputStream out, int chunk) {
        this.buffer = new byte[chunk];
        this.part = part;
        this.in = in;
        this.out = out;
    }

    /** Moves to the next tag; false at the end of the part, when all is copied. */
    boolean next() throws IOException {
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
    boolean opens() {
        return buffer[from + 1] != '/';
    }

    /** Whether the element that stands here ends with this tag. */
    boolean leaves() {
        return leaves;
    }

    /** How deep the element stands; the root at 1. */
    int depth() {
        return depth;
    }

    /** Whether the element is of that name and in the root's namespace. */
    boolean is(String name) {
        int start = opens() ? from + 1 : from + 2;
        int end = start + prefix.length() + name.length();
        if (end >= filled || !isNameEnd(buffer[end])) {
            return false;
        }
        return matches(prefix, start) && matches(name, start + prefix.length());
    }

    /** Whether the element has one of these names and is in the root's namespace. */
    boolean isOneOf(Set<String> names) {
        return names.stream().anyMatch(this::is);
    }

    /** Whether the element of that name, that deep, begins here. */
    boolean opens(String name, int deep) {
        return depth == deep && opens() && is(name);
    }

    /** Whether the element of that name, that deep, ends here. */
    boolean closes(String name, int deep) {
        return depth == deep && leaves && is(name);
    }

    private static boolean isNameEnd(byte character) {
        return character == '>' || character == '/' || character <= ' ' && character >= 0;
    }

    /** The root's prefix with its colon; empty where it has none. */
    String prefix() {
        return prefix;
    }

    /** The tag as it stands. */
    String tag() {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Where in the part the tag begins. */
    long position() {
        return dropped + from;
    }

    /** Writes this instead of the tag. */
    void replace(String text) throws IOException {
        copyTo(from);
        write(text, from, to - from);
        copied = to;
    }

    /** Writes this instead of the element that begins here and all that is in it; its end is then the tag that stands here. */
    void replaceElement(String text) throws IOException {
        copyTo(from);
        long begin = dropped + from;
        int deep = depth;
        dropping = true;
        while (!(depth == deep && leaves)) {
            if (!next()) {
                throw new Unmarkable(part + ": ends inside an element");
            }
        }
        copyTo(to);
        dropping = false;
        byte[] put = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(put);
        splices.add(new Splice(begin, (int) (dropped + to - begin), put));
    }

    /** Writes this in front of the tag. */
    void before(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        copyTo(from);
        write(text, from, 0);
    }

    /** Writes this behind the tag. */
    void after(String text) throws IOException {
        copyTo(to);
        write(text, to, 0);
    }

    /** Writes this as the last inside the element of that name which ends here, be it in the tag it began with. */
    void inside(String name, String text) throws IOException {
        if (opens()) {
            String tag = tag();
            replace(tag.substring(0, tag.length() - 2) + ">" + text + "</" + prefix + name + ">");
        } else {
            before(text);
        }
    }

    /** What was replaced so far, in the order of the part. */
    List<Splice> splices() {
        return List.copyOf(splices);
    }

    /** Copies what is left. */
    void finish() throws IOException {
        copyTo(filled);
        in.transferTo(out);
        copied = filled;
        from = filled;
        to = filled;
    }

    private void write(String text, int at, int removed) throws IOException {
        byte[] put = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(put);
        splices.add(new Splice(dropped + at, removed, put));
    }
}
