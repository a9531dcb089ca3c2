package mingzhang.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streaming XML of files that nobody vouches for: no document type, no outer entities. The parser of the JDK
 * bounds the depth and the number of attributes by itself.
 */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** What to do with each element that {@link #walk} meets. */
    interface Visitor {
        /** Must either leave the reader where it is, so that its children are met next, or consume the element. */
        void start(XMLStreamReader in, String element) throws XMLStreamException;
    }

    static XMLStreamReader open(byte[] part) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** Shows every element of a part to the visitor, in document order. */
    static void each(byte[] part, Visitor visitor) throws XMLStreamException {
        XMLStreamReader in = open(part);
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                visitor.start(in, in.getLocalName());
            }
        }
    }

    /** The reader stands on a start; shows what is within and ends on the matching end. */
    static void walk(XMLStreamReader in, Visitor visitor) throws XMLStreamException {
        int depth = 0;
        while (true) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.start(in, in.getLocalName());
                if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth < 0) {
                return;
            }
        }
    }

    /** The reader stands on a start; passes over all that is within and ends on the matching end. */
    static void skip(XMLStreamReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** An attribute by its local name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    static String attribute(XMLStreamReader in, String name, String otherwise) {
        String value = attribute(in, name);
        return value == null ? otherwise : value;
    }

    /** A whole number of an attribute, held within 0 and the largest that makes sense. */
    static int number(XMLStreamReader in, String name, int otherwise, int largest) {
        String value = attribute(in, name);
        if (value == null || !value.strip().matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.min(Integer.parseInt(value.strip()), largest);
    }

    /** On or off, as {@code w:b} and its like say it: on unless the value says otherwise. */
    static boolean on(XMLStreamReader in) {
        String value = attribute(in, "val", "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }
}
