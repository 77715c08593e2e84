package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Puts a leaf into an .xls workbook: readable on the screen, ready to print, its links leading to the cells (核对意见页). */
final class LeafSheet {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;

    private final Workbook book;
    private final String document;
    private final Leaf leaf;
    private final LeafStyles styles;
    private final LeafFrame frame;
    private String tab = "";

    /** @param document the name of the file the workbook was, which links must name to become links */
    LeafSheet(Workbook book, String document, Leaf leaf) {
        this.book = book;
        this.document = document;
        this.leaf = leaf;
        this.styles = new LeafStyles(book);
        this.frame = new LeafFrame(leaf);
    }

    /** Adds the sheet as the last, for {@link XlsTabs} to move. */
    void add() {
        tab = freeName();
        Sheet sheet = book.createSheet(tab);
        for (int column = 0; column < leaf.columns().size(); column++) {
            sheet.setColumnWidth(
                    column, Math.min(WIDEST, leaf.columns().get(column).width() + 1) * CHARACTER);
            sheet.setColumnHidden(column, leaf.columns().get(column).hidden());
        }
        for (int at = 0; at < leaf.rows().size(); at++) {
            row(sheet, at);
        }
        group(sheet);
        choices(sheet);
        view(sheet);
        paper(sheet);
    }

    /** Makes the sheet, once added, the one that is seen first. */
    void show() {
        activate(book.getSheetIndex(tab));
    }

    private String freeName() {
        Set<String> taken = new HashSet<>();
        book.forEach(sheet -> taken.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
        return TabName.free(leaf.name(), taken);
    }

    private void activate(int index) {
        book.setActiveSheet(index);
        for (int at = 0; at < book.getNumberOfSheets(); at++) {
            book.getSheetAt(at).setSelected(at == index);
        }
        book.setSelectedTab(index);
        book.setFirstVisibleTab(0);
    }

    private void row(Sheet sheet, int at) {
        Leaf.Row content = leaf.rows().get(at);
        Row row = sheet.createRow(at);
        for (int column = 0; column < content.entries().size(); column++) {
            Leaf.Entry entry = content.entries().get(column);
            cell(row.createCell(column), entry);
        }
        row.setHeightInPoints(frame.height(content));
        if (content.across() && leaf.shownColumns() > 1 && !content.entries().isEmpty()) {
            for (int column = 1; column < leaf.shownColumns(); column++) {
                row.createCell(column).setCellStyle(row.getCell(0).getCellStyle());
            }
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, leaf.shownColumns() - 1));
        }
    }

    private void cell(Cell cell, Leaf.Entry entry) {
        Optional<CellPlace> target = entry.link().filter(this::isHere);
        cell.setCellValue(CellLimits.fitting(entry.text()));
        cell.setCellStyle(styles.of(entry.style(), target.isPresent()));
        target.ifPresent(place -> {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + place.sheet().replace("'", "''") + "'!" + place.spot());
            cell.setHyperlink(link);
        });
    }

    private boolean isHere(CellPlace place) {
        return place.document().equals(document) && book.getSheet(place.sheet()) != null;
    }

    private void group(Sheet sheet) {
        sheet.setRowSumsBelow(false);
        int first = -1;
        for (int at = 0; at <= leaf.rows().size(); at++) {
            boolean grouped = at < leaf.rows().size() && leaf.rows().get(at).group() > 0;
            if (grouped && first < 0) {
                first = at;
            } else if (!grouped && first >= 0) {
                sheet.groupRow(first, at - 1);
                sheet.setRowGroupCollapsed(first, true);
                first = -1;
            }
        }
    }

    private void view(Sheet sheet) {
        sheet.setDisplayGridlines(false);
        int header = leaf.headerRow();
        if (header < 0 || header >= leaf.rows().size()) {
            return;
        }
        int last = Math.max(
                0,
                Math.min(leaf.shownColumns(), leaf.rows().get(header).entries().size()) - 1);
        sheet.createFreezePane(0, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        if (frame.lastFiltered() > header + 1) {
            sheet.setAutoFilter(new CellRangeAddress(header, frame.lastFiltered() - 1, 0, last));
        }
    }

    /** Offers the choices in the cells that ask for an answer. */
    private void choices(Sheet sheet) {
        for (int column = 0; column < leaf.columns().size(); column++) {
            List<String> choices = leaf.columns().get(column).choices();
            CellRangeAddressList asking = new CellRangeAddressList();
            if (!choices.isEmpty()) {
                frame.asked(column).stream().map(CellRangeAddress::valueOf).forEach(asking::addCellRangeAddress);
            }
            if (asking.countRanges() > 0) {
                DataValidationHelper helper = sheet.getDataValidationHelper();
                DataValidationConstraint list = helper.createExplicitListConstraint(choices.toArray(String[]::new));
                sheet.addValidationData(helper.createValidation(list, asking));
            }
        }
    }

    private void paper(Sheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, LeafFrame.SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, LeafFrame.SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, LeafFrame.MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, LeafFrame.MARGIN_INCHES);
        sheet.setMargin(PageMargin.HEADER, LeafFrame.MARGIN_INCHES / 2);
        sheet.setMargin(PageMargin.FOOTER, LeafFrame.MARGIN_INCHES / 2);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
        sheet.setPrintGridlines(false);
        int columns = Math.max(1, leaf.shownColumns());
        int last = Math.max(0, leaf.rows().size() - 1);
        book.setPrintArea(book.getSheetIndex(sheet), 0, columns - 1, 0, last);
    }
}
