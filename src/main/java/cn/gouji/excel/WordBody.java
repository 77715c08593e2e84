package cn.gouji.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the body of a .docx text forwards: paragraphs and tables in order, with changes not yet accepted taken as accepted.
 * What is drawn rather than written, text boxes among it, is left out.
 */
final class WordBody {

    /** The outline level that means running text. */
    static final int BODY_TEXT = 9;

    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "AlternateContent",
            "drawing",
            "pict",
            "object",
            "rt",
            "sectPr",
            "instrText",
            "delText",
            "tblPr",
            "tblGrid",
            "sdtPr",
            "sdtEndPr");

    /** A paragraph with its heading level, 0 for running text. */
    record Paragraph(String text, int level, boolean title) {}

    /** What stands in the body: a paragraph or a table. */
    record Block(Optional<Paragraph> paragraph, Optional<WordTable> table) {}

    private final WordStyles styles;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private WordTable table = new WordTable();
    private int tables;
    private int span;
    private String down = "";
    private boolean dropped;
    private int level;
    private boolean title;

    WordBody(WordStyles styles, Limits limits) {
        this.styles = styles;
        this.budget = new Budget(limits);
    }

    /** The blocks in order; empty paragraphs are none. */
    List<Block> read(Xml xml) {
        while (xml.next()) {
            if (!xml.starts()) {
                end(xml.name());
            } else if (LEFT_OUT.contains(xml.name())) {
                xml.skip();
            } else {
                start(xml);
            }
        }
        return blocks;
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "p" -> beginParagraph();
            case "pPr" -> properties(xml);
            case "t" -> text.append(xml.text());
            case "tab", "ptab" -> text.append('\t');
            case "br" -> text.append(xml.attribute("type", "textWrapping").equals("textWrapping") ? "\n" : "");
            case "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "tbl" -> beginTable();
            default -> inTable(xml);
        }
    }

    private void inTable(Xml xml) {
        // A table inside a cell is read as that cell's text.
        if (tables != 1) {
            return;
        }
        switch (xml.name()) {
            case "tr" -> {
                table.beginRow();
                dropped = false;
            }
            case "trPr" -> rowProperties(xml);
            case "tc" -> {
                cell.setLength(0);
                span = 1;
                down = "";
            }
            case "gridSpan" -> span = xml.number("val", 1);
            case "vMerge" -> down = xml.attribute("val", "continue");
            default -> {}
        }
    }

    private void rowProperties(Xml xml) {
        while (xml.next() && !xml.ends("trPr")) {
            if (xml.starts() && xml.name().equals("gridBefore")) {
                table.skip(xml.number("val", 0));
            } else if (xml.starts() && xml.name().equals("del")) {
                dropped = true;
            }
        }
    }

    private void beginTable() {
        tables++;
        if (tables == 1) {
            table = new WordTable();
        }
    }

    private void beginParagraph() {
        text.setLength(0);
        level = 0;
        title = false;
    }

    private void properties(Xml xml) {
        String style = "";
        int outline = -1;
        while (xml.next() && !xml.ends("pPr")) {
            if (xml.starts() && xml.name().equals("pStyle")) {
                style = xml.attribute("val", "");
            } else if (xml.starts() && xml.name().equals("outlineLvl")) {
                outline = xml.number("val", BODY_TEXT);
            } else if (xml.starts() && xml.name().equals("pPrChange")) {
                xml.skip();
            }
        }
        boolean direct = outline >= 0 && !styles.isContents(style);
        level = direct ? (outline < BODY_TEXT ? outline + 1 : 0) : styles.level(style);
        title = styles.isTitle(style);
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> {
                if (tables == 1 && dropped) {
                    table.dropRow();
                }
            }
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void endParagraph() {
        String written = text.toString();
        text.setLength(0);
        if (tables > 0) {
            boolean joins = cell.length() > 0 && !written.isEmpty();
            cell.append(joins ? "\n" : "").append(written);
        } else {
            budget.cell(written.length());
            DocxReader.block(new Paragraph(written.strip(), level, title)).ifPresent(blocks::add);
        }
    }

    private void endCell() {
        if (tables == 1) {
            budget.cell(cell.length());
            table.add(cell.toString(), span, down);
            cell.setLength(0);
        }
    }

    private void endTable() {
        tables--;
        if (tables == 0) {
            blocks.add(new Block(Optional.empty(), Optional.of(table)));
        }
    }
}
