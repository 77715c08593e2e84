package cn.gouji.form;

import cn.gouji.filing.CellFact;
import cn.gouji.filing.FormulaCell;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.filing.Workings;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what the sheets hold besides figures and texts: formulas, hidden, stray and odd cells. */
final class WorkingsReader {

    private static final int MOST_FORMULAS = 20_000;

    private final List<Table> tables;
    private final Map<Place, Origin.Read> figures = new HashMap<>();
    private final Set<Place> texts = new HashSet<>();
    private final List<FormulaCell> formulas = new ArrayList<>();
    private final List<CellFact> facts = new ArrayList<>();

    /** @param tables what the sheets were read as */
    WorkingsReader(List<Table> tables) {
        this.tables = tables;
        tables.stream().flatMap(table -> table.lines().stream()).forEach(this::known);
        tables.stream()
                .flatMap(table -> table.headings().stream())
                .forEach(heading -> texts.addAll(heading.label().origin().places()));
        tables.stream()
                .flatMap(table -> Stream.concat(table.form().facts().values().stream(), table.form().notes().stream()))
                .forEach(label -> texts.addAll(label.origin().places()));
    }

    private void known(Line line) {
        line.figures()
                .values()
                .forEach(figure -> figure.origin().reads().forEach(read -> figures.put(read.place(), read)));
        line.labels().values().forEach(label -> texts.addAll(label.origin().places()));
    }

    /** What the documents hold. */
    Workings read(List<DocumentReading> documents) {
        documents.forEach(document -> read(document.document()));
        return new Workings(formulas, facts);
    }

    private void read(Document document) {
        if (!(document instanceof Workbook workbook)) {
            return;
        }
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        workbook.sheets().forEach(sheet -> sheets.putIfAbsent(sheet.name(), sheet));
        for (Sheet sheet : workbook.sheets()) {
            if (!new Grid(sheet).isLong()) {
                read(sheet, sheets);
            }
        }
        if (workbook.manual() && !workbook.sheets().isEmpty()) {
            Cell first = workbook.sheets().get(0).cell(0, 0);
            fact(CellFact.Kind.MANUAL_CALCULATION, first);
        }
    }

    private void read(Sheet sheet, Map<String, Sheet> sheets) {
        boolean hidden = sheet.visibility() == Sheet.Visibility.HIDDEN;
        boolean numbers = false;
        List<Cell> written = new ArrayList<>();
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                cell.formula().ifPresent(text -> formula(sheets, sheet, cell, text));
                boolean number = cell.value() instanceof Value.Number;
                numbers |= number;
                if (cell.value() instanceof Value.Fault) {
                    fact(CellFact.Kind.ERROR_VALUE, cell);
                }
                if (number) {
                    number(sheet, cell, hidden);
                } else if (figures.containsKey(cell.place())
                        && RawFigure.of(cell).state() == RawFigure.State.NUMBER) {
                    written.add(cell);
                }
            }
        }
        // In a text file every number is a text.
        if (numbers) {
            written.forEach(cell -> fact(CellFact.Kind.TEXT_NUMBER, cell));
        }
    }

    private void number(Sheet sheet, Cell cell, boolean hidden) {
        boolean figure = figures.containsKey(cell.place());
        BigDecimal stored = cell.value().number().orElseThrow();
        boolean counts = stored.signum() != 0;
        if (counts && (hidden || sheet.isHidden(cell.row(), cell.column()))) {
            fact(CellFact.Kind.HIDDEN_FIGURE, cell);
        } else if (!figure && !texts.contains(cell.place()) && isBeside(cell.place())) {
            fact(CellFact.Kind.STRAY_FIGURE, cell);
        }
        String shown = cell.text().strip();
        if (!shown.isEmpty() && shown.chars().allMatch(character -> character == '#')) {
            fact(CellFact.Kind.NO_DATE, cell);
        } else if (figure && RawFigure.of(cell).decimals() > RawFigure.of(cell).shown() && !shown.endsWith("%")) {
            fact(CellFact.Kind.SHOWN_ROUNDED, cell);
        }
    }

    /** Whether a form stands on the sheet and the cell lies right of or below it. */
    private boolean isBeside(CellPlace place) {
        List<Region> regions = tables.stream()
                .flatMap(table -> table.extents().stream())
                .filter(extent -> extent.document().equals(place.document())
                        && extent.sheet().equals(place.sheet()))
                .map(Table.Extent::region)
                .toList();
        return !regions.isEmpty()
                && regions.stream().noneMatch(region -> region.contains(place.row(), place.column()))
                && regions.stream()
                        .allMatch(region ->
                                place.column() > region.lastColumn() + 1 || place.row() > region.lastRow() + 1);
    }

    private void formula(Map<String, Sheet> sheets, Sheet sheet, Cell cell, String text) {
        if (formulas.size() >= MOST_FORMULAS) {
            return;
        }
        Formula formula = Formula.of(text);
        formulas.add(new FormulaCell(
                origin(cell),
                formula,
                cell.value().number(),
                FormulaValues.of(sheets, sheet, formula),
                FormulaValues.textNumbers(sheets, sheet, formula).stream()
                        .map(Cell::place)
                        .toList()));
    }

    private void fact(CellFact.Kind kind, Cell cell) {
        boolean inForm = figures.containsKey(cell.place()) || texts.contains(cell.place());
        facts.add(new CellFact(kind, origin(cell), cell.text().strip(), inForm));
    }

    private Origin.Read origin(Cell cell) {
        Origin.Read known = figures.get(cell.place());
        return known == null
                ? new Origin.Read(
                        cell.place(), cell.place().sheet() + "/" + cell.place().spot())
                : known;
    }
}
