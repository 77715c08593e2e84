package cn.gouji.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of an .xlsx workbook's cell styles. */
final class Styles {

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final NumberTexts texts;

    /** @param part the part that holds the styles; empty where the workbook has none */
    Styles(Parts parts, String part, NumberTexts texts) {
        this.texts = texts;
        if (parts.has(part)) {
            try (Xml xml = parts.xml(part)) {
                read(xml);
            }
        }
    }

    private void read(Xml xml) {
        boolean cellStyles = false;
        while (xml.next()) {
            if (xml.ends("cellXfs")) {
                cellStyles = false;
            } else if (xml.starts() && xml.name().equals("cellXfs")) {
                cellStyles = true;
            } else if (xml.starts() && cellStyles && xml.name().equals("xf")) {
                formatOfStyle.add(xml.number("numFmtId", 0));
            } else if (xml.starts() && xml.name().equals("numFmt")) {
                codes.putIfAbsent(xml.number("numFmtId", 0), xml.attribute("formatCode", "General"));
            }
        }
    }

    /** What a cell of the style shows for the number. */
    String text(int style, BigDecimal number) {
        int id = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        return texts.text(id, code(id), number);
    }

    private String code(int id) {
        String written = codes.get(id);
        String builtin = written == null ? BuiltinFormats.getBuiltinFormat(id) : written;
        return builtin == null || builtin.startsWith("reserved") ? "General" : builtin;
    }
}
