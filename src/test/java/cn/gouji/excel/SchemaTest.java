package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Correction;
import cn.gouji.sheet.Mark;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.xmlbeans.XmlBeans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every part we write obeys the schemas of ECMA-376 (transitional), as Apache POI has them compiled, as well as the original
 * did; what no schema says is looked for in {@link PackageRulesTest}. The whole schemas are loaded apart, so that all other tests run with the ones the product has.
 */
class SchemaTest {

    private static final String MAIN = "org.openxmlformats.schemas.spreadsheetml.x2006.main.";
    private static final Map<String, String> KINDS = Map.of(
            "xl/worksheets/[^/]+\\.xml",
            MAIN + "WorksheetDocument",
            "xl/styles[0-9]*\\.xml",
            MAIN + "StyleSheetDocument",
            "xl/comments[0-9]*\\.xml",
            MAIN + "CommentsDocument",
            "xl/workbook\\.xml",
            MAIN + "WorkbookDocument",
            ".*\\.rels",
            "org.openxmlformats.schemas.xpackage.x2006.relationships.RelationshipsDocument");

    /** The schemas forget that a text may keep its spaces; Excel writes it everywhere. */
    private static final String KEPT_SPACE = "space@http://www.w3.org/XML/1998/namespace in element t@";

    private static URLClassLoader schemas;

    @BeforeAll
    static void load() throws MalformedURLException {
        Path whole = Path.of(System.getProperty("ooxml.schemas"));
        assertThat(whole).isRegularFile();
        URL beans = XmlBeans.class.getProtectionDomain().getCodeSource().getLocation();
        URL logging = org.apache.logging.log4j.Logger.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        schemas = new URLClassLoader(
                new URL[] {whole.toUri().toURL(), beans, logging}, ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void unload() throws IOException {
        schemas.close();
    }

    @Test
    void aRichWorkbookStaysAsValidAsItWas() throws Exception {
        byte[] original = RichPackage.described();

        byte[] copy = new WorkbookAnnotator()
                .annotate(RichPackage.NAME, original, RichPackage.MARKS, List.of(RichPackage.leaf()))
                .content();

        assertThat(faults(original)).hasSizeGreaterThan(4);
        noMore(original, copy);
    }

    @Test
    void samplesStayAsValidAsTheyWere() throws Exception {
        for (Path sample : Grids.samples("workspace/inbox", ".xlsx")) {
            byte[] original = Grids.bytes(sample);
            String sheet = Grids.workbook("a", original).sheets().get(0).name();
            List<Mark> marks = List.of(mark(sheet, 0, 0), mark(sheet, 5, 2), mark(sheet, 900, 40));

            byte[] copy = new WorkbookAnnotator()
                    .annotate("a", original, marks, List.of(RichPackage.leaf()))
                    .content();

            noMore(original, copy);
        }
    }

    @Test
    void aCorrectedCopyStaysAsValidAsItWas() throws Exception {
        byte[] original = RichPackage.described();
        List<Correction> corrections = List.of(
                new Correction(
                        RichPackage.mark("收支总表", 2, 1, 3, "[SUM-01] 改"), new Value.Number(new BigDecimal("1307.66"))),
                new Correction(RichPackage.mark("支出'表", 3, 0, 3, "[COD-01] 改"), new Value.Text("00201")));

        byte[] copy = new WorkbookAnnotator()
                .corrected(RichPackage.NAME, original, corrections)
                .orElseThrow()
                .content();

        noMore(original, copy);
    }

    @Test
    void aWorkbookOfOurOwnIsValid() throws Exception {
        byte[] beside = new WorkbookAnnotator()
                .annotate("a", new byte[] {1, 2, 3}, List.of(), List.of(RichPackage.leaf()))
                .content();

        Map<String, List<String>> faults = faults(beside);

        assertThat(faults)
                .containsOnlyKeys(
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml");
        assertThat(faults.values()).allSatisfy(each -> assertThat(each).isEmpty());
    }

    private static Mark mark(String sheet, int row, int column) {
        return new Mark(new CellPlace("a", sheet, 0, row, column), 3, "[错误 SUM-01] 多 1 元");
    }

    /** No part has a fault that it did not have, and a part that was added has none. */
    private static void noMore(byte[] original, byte[] copy) throws Exception {
        Map<String, List<String>> before = faults(original);
        faults(copy).forEach((part, faults) -> {
            List<String> fresh = new ArrayList<>(faults);
            before.getOrDefault(part, List.of()).forEach(fresh::remove);
            assertThat(fresh).as(part).isEmpty();
        });
    }

    private static Map<String, List<String>> faults(byte[] content) throws Exception {
        Map<String, List<String>> faults = new TreeMap<>();
        try (Parts parts = Parts.of(content, Limits.DEFAULT)) {
            for (String part : parts.names()) {
                for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                    if (part.matches(kind.getKey())) {
                        try (InputStream in = parts.open(part)) {
                            faults.put(part, faults(kind.getValue(), in));
                        }
                    }
                }
            }
        }
        return faults;
    }

    private static List<String> faults(String kind, InputStream part)
            throws ReflectiveOperationException, InvocationTargetException {
        Object factory = schemas.loadClass(kind).getField("Factory").get(null);
        Object document =
                factory.getClass().getMethod("parse", InputStream.class).invoke(factory, part);
        Class<?> options = schemas.loadClass("org.apache.xmlbeans.XmlOptions");
        Collection<Object> found = new ArrayList<>();
        Object listening = options.getMethod("setErrorListener", Collection.class)
                .invoke(options.getConstructor().newInstance(), found);
        schemas.loadClass("org.apache.xmlbeans.XmlObject")
                .getMethod("validate", options)
                .invoke(document, listening);
        return found.stream()
                .map(String::valueOf)
                .filter(fault -> !fault.contains(KEPT_SPACE))
                .toList();
    }
}
