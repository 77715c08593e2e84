package cn.gouji.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The number formats of an .xlsx workbook's cell styles. */
final class Styles {

    /** What says nothing of the cells' number formats, or something of others. */
    private static final Set<String> SKIPPED =
            Set.of("fonts", "fills", "borders", "cellStyleXfs", "dxfs", "colors", "extLst");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final NumberTexts texts;
    private @Nullable NumberTexts.Shown[] shown = {};

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
        while (xml.next()) {
            if (xml.starts() && xml.name().equals("cellXfs")) {
                cellStyles(xml);
            } else if (xml.starts() && xml.name().equals("numFmt")) {
                codes.putIfAbsent(xml.number("numFmtId", 0), xml.attribute("formatCode", "General"));
            } else if (xml.starts() && SKIPPED.contains(xml.name())) {
                xml.skip();
            }
        }
    }

    private void cellStyles(Xml xml) {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts() && xml.name().equals("xf")) {
                formatOfStyle.add(xml.number("numFmtId", 0));
            }
        }
        shown = new NumberTexts.Shown[formatOfStyle.size()];
    }

    /** What a cell of the style shows for the number. */
    String text(int style, BigDecimal number) {
        if (style < 0 || style >= shown.length) {
            return texts.of(0, code(0)).of(number);
        }
        NumberTexts.Shown format = shown[style];
        if (format == null) {
            int id = formatOfStyle.get(style);
            format = texts.of(id, code(id));
            shown[style] = format;
        }
        return format.of(number);
    }

    private String code(int id) {
        String written = codes.get(id);
        String builtin = written == null ? BuiltinFormats.getBuiltinFormat(id) : written;
        return builtin == null || builtin.startsWith("reserved") ? "General" : builtin;
    }
}
