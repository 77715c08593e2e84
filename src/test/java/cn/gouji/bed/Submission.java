package cn.gouji.bed;

import cn.gouji.form.Drawn;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.ParagraphPlace;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a unit hands in: pages, and sayings around them. */
final class Submission {

    static final String WORKBOOK = "报表.xlsx";
    static final String PROSE = "说明.docx";

    final List<Page> pages;
    final List<Saying> sayings;

    Submission(List<Page> pages, List<Saying> sayings) {
        this.pages = new ArrayList<>(pages);
        this.sayings = new ArrayList<>(sayings);
    }

    /** A copy that may be spoiled. */
    Submission copy() {
        return new Submission(pages.stream().map(Page::new).toList(), sayings);
    }

    Field at(Slot slot) {
        return pages.get(slot.page()).rows.get(slot.row()).get(slot.column());
    }

    boolean has(Slot slot) {
        return slot.row() >= 0
                && slot.row() < pages.get(slot.page()).rows.size()
                && slot.column() >= 0
                && slot.column() < pages.get(slot.page()).rows.get(slot.row()).size();
    }

    void put(Slot slot, Field field) {
        pages.get(slot.page()).rows.get(slot.row()).set(slot.column(), field);
    }

    void put(Slot slot, Amount amount) {
        put(slot, new Field.Number(amount));
    }

    /** The first cell that holds just this text. */
    Optional<Slot> find(String text) {
        for (int page = 0; page < pages.size(); page++) {
            for (int row = 0; row < pages.get(page).rows.size(); row++) {
                for (int column = 0; column < pages.get(page).rows.get(row).size(); column++) {
                    Slot slot = new Slot(page, row, column);
                    if (at(slot).text().equals(text)) {
                        return Optional.of(slot);
                    }
                }
            }
        }
        return Optional.empty();
    }

    CellPlace place(Slot slot) {
        return new CellPlace(WORKBOOK, pages.get(slot.page()).name, slot.page(), slot.row(), slot.column());
    }

    /** Every place of a page. */
    Set<Place> places(int page) {
        Set<Place> places = new HashSet<>();
        for (int row = 0; row < pages.get(page).rows.size(); row++) {
            for (int column = 0; column < pages.get(page).rows.get(row).size(); column++) {
                places.add(place(new Slot(page, row, column)));
            }
        }
        return places;
    }

    /** Every figure, in reading order. */
    List<Slot> figures() {
        List<Slot> slots = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (int row = 0; row < pages.get(page).rows.size(); row++) {
                for (int column = 0; column < pages.get(page).rows.get(row).size(); column++) {
                    Slot slot = new Slot(page, row, column);
                    if (at(slot) instanceof Field.Number) {
                        slots.add(slot);
                    }
                }
            }
        }
        return slots;
    }

    Workbook workbook() {
        Drawn drawn = new Drawn();
        pages.forEach(page -> drawn.sheet(page.name, page.drawing()));
        Workbook plain = drawn.workbook();
        List<Sheet> sheets = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            sheets.add(plain.sheets().get(page).with(worked(page)));
        }
        return new Workbook(plain.name(), sheets);
    }

    /** The cells of a page that have a formula. */
    private List<Cell> worked(int page) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < pages.get(page).rows.size(); row++) {
            List<Field> fields = pages.get(page).rows.get(row);
            for (int column = 0; column < fields.size(); column++) {
                CellPlace place = place(new Slot(page, row, column));
                if (fields.get(column) instanceof Field.Worked worked) {
                    Value value = new Value.Number(worked.amount().printed());
                    cells.add(new Cell(place, value, worked.text(), Optional.of(worked.formula())));
                } else if (fields.get(column) instanceof Field.Failed failed) {
                    Value value = new Value.Fault(failed.text());
                    cells.add(new Cell(place, value, failed.text(), Optional.of(failed.formula())));
                }
            }
        }
        return cells;
    }

    Prose prose() {
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        String part = PROSE;
        for (Saying saying : sayings) {
            part = saying.level() > 0 ? saying.text() : part;
            ParagraphPlace place = new ParagraphPlace(PROSE, part, paragraphs.size() + 1);
            paragraphs.add(new Prose.Paragraph(place, saying.level(), saying.text()));
        }
        return new Prose(PROSE, paragraphs, List.of());
    }
}
