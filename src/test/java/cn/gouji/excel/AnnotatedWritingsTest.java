package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Annotator.Copy;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** However a workbook is written, its annotated copy holds the same values, and our notes at the cells that are marked. */
class AnnotatedWritingsTest {

    private static final long SEED = 20261126;
    private static final int BOOKS = 3;

    /** What POI refuses to open, marked or not. */
    private static final Set<String> NOT_FOR_POI = Set.of("strict");

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    static {
        ZipSecureFile.setMinInflateRatio(0);
    }

    /** What stands in front of a package is nothing a marked copy could keep: then the findings come beside. */
    static Stream<Arguments> plain() {
        return OtherWritingsTest.writings().filter(writing -> !writing.get()[0].equals("something in front"));
    }

    static Stream<Arguments> furnished() {
        return Stream.of(
                Arguments.of("another prefix", rewriting(StandardCharsets.UTF_8, AnnotatedWritingsTest::prefixed)),
                Arguments.of(
                        "strict",
                        rewriting(
                                StandardCharsets.UTF_8,
                                xml -> xml.replace(OFFICE + "spreadsheetml/2006", STRICT + "spreadsheetml")
                                        .replace(OFFICE + "officeDocument/2006", STRICT + "officeDocument"))),
                Arguments.of(
                        "UTF-16", rewriting(StandardCharsets.UTF_16, xml -> xml.replaceFirst("(?i)UTF-8", "UTF-16"))),
                Arguments.of(
                        "UTF-16, little end first",
                        rewriting(
                                StandardCharsets.UTF_16LE, xml -> "\ufeff" + xml.replaceFirst("(?i)UTF-8", "UTF-16"))),
                Arguments.of(
                        "no declared encoding",
                        rewriting(StandardCharsets.UTF_8, xml -> xml.replaceFirst(" encoding=\"[^\"]*\"", ""))),
                Arguments.of(
                        "no declaration",
                        rewriting(StandardCharsets.UTF_8, xml -> xml.replaceFirst("^<\\?xml[^>]*\\?>\\s*", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plain")
    void aPlainWorkbookIsAnnotated(String name, Function<Map<String, String>, byte[]> writing) throws IOException {
        for (long seed = SEED; seed < SEED + BOOKS; seed++) {
            byte[] original = writing.apply(OtherWritingsTest.parts(new Random(seed)));

            annotated(
                    name,
                    original,
                    List.of(mark("表一", 0, 0, "一"), mark("表一", 2, 1, "二 <&>"), mark("表一", 40, 9, "新格")),
                    Map.of());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("furnished")
    void oneWithStylesNotesAndNamesIsAnnotated(String name, UnaryOperator<byte[]> rewriting) throws IOException {
        byte[] original = rewriting.apply(WorkbookAnnotatorTest.furnished(true));

        annotated(
                name,
                original,
                List.of(
                        mark("数据", 0, 0, "一"),
                        mark("数据", 0, 1, "二"),
                        mark("数据", 1, 0, "有底色"),
                        mark("数据", 60, 2, "新格"),
                        mark("表 B1", 4, 4, "隐")),
                Map.of("数据!A1", "单位自己的批注" + NoteText.SEPARATOR, "数据!C1", "邻格批注"));
    }

    private static void annotated(String name, byte[] original, List<Mark> marks, Map<String, String> there)
            throws IOException {
        Copy copy = new WorkbookAnnotator().annotate("a", original, marks, List.of(RichPackage.leaf()));

        assertThat(copy.beside()).isFalse();
        assertThat(behindLeaf(copy.content())).containsExactlyElementsOf(withoutPlaces(original));
        Map<String, String> expected = new TreeMap<>(there);
        marks.forEach(
                mark -> expected.merge(mark.place().sheet() + "!" + mark.place().spot(), mark.note(), String::concat));
        assertThat(notes(copy.content())).isEqualTo(expected);
        if (!NOT_FOR_POI.contains(name)) {
            assertThat(poisNotes(copy.content())).isEqualTo(expected);
            assertThat(PoiGrid.of(copy.content()).sheets())
                    .hasSize(PoiGrid.of(original).sheets().size() + 1);
        }
    }

    private static List<String> behindLeaf(byte[] content) {
        String leaf = Grids.workbook("a.xlsx", content).sheets().get(0).name();
        return withoutPlaces(content).stream()
                .filter(line -> !line.startsWith(leaf + "!") && !line.startsWith(leaf + " "))
                .toList();
    }

    private static List<String> withoutPlaces(byte[] content) {
        return Grids.dump(Grids.workbook("a.xlsx", content)).stream()
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .toList();
    }

    private static Mark mark(String sheet, int row, int column, String note) {
        return new Mark(new CellPlace("a", sheet, 0, row, column), 1 + column % 3, note);
    }

    private static Map<String, String> notes(byte[] content) {
        Map<String, String> notes = new TreeMap<>();
        try (Parts parts = Parts.of(content, Limits.DEFAULT)) {
            String main = Relations.of(parts, "").target("officeDocument").orElseThrow();
            for (PackageBook.Tab tab : new PackageBook(parts, main).tabs()) {
                Relations.of(parts, tab.part())
                        .target("comments")
                        .ifPresent(part -> XmlTree.of(parts, part)
                                .elements("comment")
                                .forEach(note -> notes.put(tab.name() + "!" + note.getAttribute("ref"), text(note))));
            }
        }
        return notes;
    }

    private static String text(Element note) {
        return XmlTree.elements(note, "t").stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    private static Map<String, String> poisNotes(byte[] content) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            book.forEach(sheet -> sheet.getCellComments()
                    .forEach((cell, note) -> notes.put(
                            sheet.getSheetName() + "!" + cell.formatAsString(),
                            note.getString().getString())));
        }
        return notes;
    }

    private static UnaryOperator<byte[]> rewriting(Charset charset, UnaryOperator<String> change) {
        return original -> {
            Map<String, byte[]> written = new LinkedHashMap<>();
            try (Parts parts = Parts.of(original, Limits.DEFAULT)) {
                for (ZipRecords.Entry entry : ZipRecords.of(original).entries()) {
                    byte[] part = parts.open(entry.name()).readAllBytes();
                    boolean text = entry.name().matches("xl/.*\\.(xml|rels|vml)|_rels/.*");
                    String xml = text ? change.apply(new String(part, StandardCharsets.UTF_8)) : "";
                    written.put(entry.name(), text ? xml.getBytes(charset) : part);
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
            return PlainBook.zipped(written);
        };
    }

    private static String prefixed(String xml) {
        return xml.contains("xmlns=\"" + OFFICE + "spreadsheetml")
                ? xml.replaceAll("<(/?)([A-Za-z]+)(?=[\\s/>])", "<$1x:$2").replace("xmlns=\"", "xmlns:x=\"")
                : xml;
    }
}
