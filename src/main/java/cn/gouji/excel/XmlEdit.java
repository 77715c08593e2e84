package cn.gouji.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Copies an XML part byte for byte, so that a tag can be replaced or something put beside it (原样改写). What is put in is ASCII.
 */
final class XmlEdit extends CopiedTags {

    private static final int CHUNK = 1 << 13;
    private static final int FIRST_TAGS = 1 << 9;

    private final List<Splice> splices = new ArrayList<>();

    /** Bytes of the part that were replaced: from there, so many, by these. */
    record Splice(long at, int removed, byte[] put) {}

    XmlEdit(String part, InputStream in, OutputStream out) {
        super(part, in, out, CHUNK);
    }

    private XmlEdit(String part, InputStream in) {
        super(part, in, OutputStream.nullOutputStream(), FIRST_TAGS);
    }

    /** A part that is only looked at, and no further than to its first tags. */
    static XmlEdit beginning(String part, InputStream in) {
        return new XmlEdit(part, in);
    }

    /** Whether the element has one of these names and is in the root's namespace. */
    boolean isOneOf(Set<String> names) {
        return names.stream().anyMatch(this::is);
    }

    /** Whether the element of that name, that deep, begins here. */
    boolean opens(String name, int deep) {
        return depth() == deep && opens() && is(name);
    }

    /** Whether the element of that name, that deep, ends here. */
    boolean closes(String name, int deep) {
        return depth() == deep && leaves() && is(name);
    }

    /** Writes this instead of the tag. */
    void replace(String text) throws IOException {
        copyBefore();
        write(text, position(), end());
        leaveOutTag();
    }

    /** Writes this instead of the element that begins here and all that is in it; its end is then the tag that stands here. */
    void replaceElement(String text) throws IOException {
        copyBefore();
        long begin = position();
        leaveOutElement();
        write(text, begin, end());
    }

    /** Writes this in front of the tag. */
    void before(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        copyBefore();
        write(text, position(), position());
    }

    /** Writes this behind the tag. */
    void after(String text) throws IOException {
        copyTag();
        write(text, end(), end());
    }

    /** Writes this as the last inside the element of that name which ends here, be it in the tag it began with. */
    void inside(String name, String text) throws IOException {
        if (opens()) {
            String tag = tag();
            replace(tag.substring(0, tag.length() - 2) + ">" + text + "</" + prefix() + name + ">");
        } else {
            before(text);
        }
    }

    /** What was replaced so far, in the order of the part. */
    List<Splice> splices() {
        return List.copyOf(splices);
    }

    private void write(String text, long from, long to) throws IOException {
        byte[] put = text.getBytes(StandardCharsets.ISO_8859_1);
        put(put);
        splices.add(new Splice(from, (int) (to - from), put));
    }
}
