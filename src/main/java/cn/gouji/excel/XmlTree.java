package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A small part of a package as a tree that can be changed and written again; a document type is refused. */
final class XmlTree {

    private final Document document;

    private XmlTree(Document document) {
        this.document = document;
    }

    static XmlTree of(Parts parts, String name) {
        try (InputStream in = parts.open(name)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            return new XmlTree(factory.newDocumentBuilder().parse(new ByteArrayInputStream(in.readAllBytes())));
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new Refusal(Reason.DAMAGED, name + ": " + broken.getMessage(), broken);
        }
    }

    /** The elements of that local name, in document order. */
    List<Element> elements(String name) {
        return elements(document.getDocumentElement(), name);
    }

    /** The elements of that local name inside another. */
    static List<Element> elements(Element inside, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = inside.getElementsByTagNameNS("*", name);
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }

    /** The elements right inside another. */
    static List<Element> children(Element inside) {
        List<Element> found = new ArrayList<>();
        for (Node child = inside.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    byte[] bytes() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
