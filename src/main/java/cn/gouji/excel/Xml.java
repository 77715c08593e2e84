package cn.gouji.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a package read forwards. Names are compared without their namespace, because the same element comes in the
 * transitional and in the strict one and under any prefix; a document type is refused, so no entity is ever expanded.
 */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int PROLOG = 200;
    private static final int BUFFER = 1 << 14;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final String part;
    private final XMLStreamReader reader;
    private int event;

    private Xml(String part, XMLStreamReader reader) {
        this.part = part;
        this.reader = reader;
    }

    static Xml of(String part, InputStream in) {
        try {
            InputStream head = in.markSupported() ? in : new BufferedInputStream(in, BUFFER);
            Charset charset = charset(head);
            // Aalto decodes UTF-8 itself and faster; everything else reaches it as characters.
            XMLStreamReader reader = charset.equals(StandardCharsets.UTF_8)
                    ? FACTORY.createXMLStreamReader(head)
                    : FACTORY.createXMLStreamReader(new InputStreamReader(head, charset));
            return new Xml(part, reader);
        } catch (XMLStreamException | IOException | IllegalArgumentException broken) {
            throw Refusal.of(Fault.BROKEN_XML, part, broken);
        }
    }

    /** Moves to the next start or end of an element, or piece of text; false at the end of the part. */
    boolean next() {
        try {
            do {
                if (!reader.hasNext()) {
                    return false;
                }
                event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw Refusal.of(Fault.DOCUMENT_TYPE, part);
                }
            } while (event != XMLStreamConstants.START_ELEMENT
                    && event != XMLStreamConstants.END_ELEMENT
                    && event != XMLStreamConstants.END_DOCUMENT);
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Whether an element starts here. */
    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether the element of that name ends here. */
    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    /** The attribute of that local name, or the fallback where there is none. */
    String attribute(String name, String fallback) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return fallback;
    }

    /** How many attributes the element that starts here has. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** The local name of the attribute with that number. */
    String attributeName(int number) {
        return reader.getAttributeLocalName(number);
    }

    /** The value of the attribute with that number. */
    String attributeValue(int number) {
        return reader.getAttributeValue(number);
    }

    /** Whether the attribute says yes, in any of the ways XML has to say so; the fallback where there is none. */
    boolean flag(String name, boolean fallback) {
        return switch (attribute(name, "")) {
            case "" -> fallback;
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** The whole number in the attribute, or the fallback where there is none. */
    int number(String name, int fallback) {
        String value = attribute(name, "");
        return value.isEmpty() ? fallback : whole(name, value);
    }

    /** The whole number that the attribute's value is. */
    int whole(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException broken) {
            throw Refusal.of(Fault.NUMBER, part + " " + name + "=" + value);
        }
    }

    /** The text of the element that starts here; moves to its end. */
    String text() {
        try {
            String text = reader.getElementText();
            event = XMLStreamConstants.END_ELEMENT;
            return text;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The namespace of the element that starts or ends here. */
    String namespace() {
        return String.valueOf(reader.getNamespaceURI());
    }

    /** All text inside the element that starts here, that of inner elements included; moves to its end. */
    String allText() {
        try {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0 && reader.hasNext(); ) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.of(Fault.DOCUMENT_TYPE, part);
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Moves to the end of the element that starts here. */
    void skip() {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += starts() ? 1 : -1;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException ignored) {
            // everything needed has been read
        }
    }

    private Refusal broken(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return Refusal.of(Fault.BROKEN_XML, line > 0 ? part + ":" + line : part, broken);
    }

    private static Charset charset(InputStream in) throws IOException {
        in.mark(PROLOG);
        byte[] head = in.readNBytes(PROLOG);
        in.reset();
        if (head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE || head[0] == (byte) 0xFF)) {
            return head[0] == (byte) 0xFE || head[0] == (byte) 0xFF
                    ? StandardCharsets.UTF_16
                    : head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        String prolog = new String(head, StandardCharsets.ISO_8859_1);
        int end = prolog.startsWith("<?xml") ? prolog.indexOf("?>") : 0;
        String declaration = prolog.substring(0, end < 0 ? prolog.length() : end);
        if (declaration.isEmpty() || declaration.contains("\"UTF-8\"")) {
            return StandardCharsets.UTF_8;
        }
        Matcher encoding = ENCODING.matcher(declaration);
        String name = encoding.find() ? encoding.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        return name.equals("US-ASCII") ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }
}
