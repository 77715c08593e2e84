package cn.gouji.form;

import cn.gouji.Gouji;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Workbooks drawn as text: a row a line, cells parted by |. A cell that reads like a number is one, unless an apostrophe makes
 * it a text; {@code <} belongs to the cell on its left, {@code ^} to the one above.
 */
public final class Drawn {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?%?");

    private final List<Sheet> sheets = new ArrayList<>();

    /** Adds a sheet. */
    public Drawn sheet(String name, String drawing) {
        return sheet(name, Sheet.Visibility.SHOWN, drawing);
    }

    /** Adds a sheet, hidden or shown. */
    public Drawn sheet(String name, Sheet.Visibility visibility, String drawing) {
        sheets.add(draw(name, sheets.size(), visibility, drawing));
        return this;
    }

    /** Adds a sheet with rows and columns that are hidden, counted from 0. */
    public Drawn sheetWithHidden(String name, String drawing, BitSet rows, BitSet columns) {
        Sheet shown = draw(name, sheets.size(), Sheet.Visibility.SHOWN, drawing);
        List<Cell> cells = shown.rowNumbers().stream()
                .flatMap(row -> shown.row(row).stream())
                .toList();
        sheets.add(new Sheet(
                shown.document(), name, shown.index(), shown.visibility(), cells, shown.merges(), rows, columns));
        return this;
    }

    /** The workbook. */
    public Workbook workbook() {
        return new Workbook("报表.xlsx", sheets);
    }

    /** What Gouji says of the workbook. */
    public Review review() {
        Workbook workbook = workbook();
        Gouji gouji = Gouji.standard((name, content) -> new Opened.Readable(workbook), RuleSettings.DEFAULT);
        return gouji.check(List.of(gouji.read(new SourceFile(workbook.name(), new byte[0]))));
    }

    /** The findings of errors and warnings, as rule and place. */
    public List<String> faults() {
        return shown(review(), Severity.ERROR, Severity.WARNING);
    }

    /** The findings of these severities, as rule and place. */
    public static List<String> shown(Review review, Severity... severities) {
        return review.findings().stream()
                .filter(finding -> List.of(severities).contains(finding.severity()))
                .map(finding -> finding.rule().id() + " " + finding.at().place().sheet() + "!"
                        + finding.at().place().spot())
                .toList();
    }

    private static Sheet draw(String name, int index, Sheet.Visibility visibility, String drawing) {
        List<Cell> cells = new ArrayList<>();
        List<int[]> areas = new ArrayList<>();
        List<String> lines = drawing.strip().lines().toList();
        int[][] owner = new int[lines.size()][40];
        for (int row = 0; row < lines.size(); row++) {
            String[] texts = lines.get(row).split("\\|", -1);
            for (int column = 0; column < texts.length; column++) {
                String text = texts[column].trim();
                if (text.equals("<") || text.equals("^")) {
                    int area = text.equals("<") ? owner[row][column - 1] : owner[row - 1][column];
                    owner[row][column] = area;
                    areas.get(area)[2] = Math.max(areas.get(area)[2], row);
                    areas.get(area)[3] = Math.max(areas.get(area)[3], column);
                } else {
                    owner[row][column] = areas.size();
                    areas.add(new int[] {row, column, row, column});
                    String kept = (text.startsWith("'") ? texts[column].stripLeading() : text).replace('~', '\n');
                    cells.add(cell(new CellPlace("报表.xlsx", name, index, row, column), kept));
                }
            }
        }
        List<Region> merges = areas.stream()
                .filter(area -> area[0] < area[2] || area[1] < area[3])
                .map(area -> new Region(area[0], area[1], area[2], area[3]))
                .toList();
        return new Sheet("报表.xlsx", name, index, visibility, cells, merges, new BitSet(), new BitSet());
    }

    private static Cell cell(CellPlace place, String text) {
        if (text.isEmpty()) {
            return new Cell(place, new Value.Blank(), "", Optional.empty());
        }
        if (NUMBER.matcher(text).matches()) {
            boolean percent = text.endsWith("%");
            BigDecimal number = new BigDecimal(text.replaceAll("[,%]", ""));
            return new Cell(
                    place, new Value.Number(percent ? number.movePointLeft(2) : number), text, Optional.empty());
        }
        String bare = text.startsWith("'") ? text.substring(1) : text;
        return new Cell(place, new Value.Text(bare), bare, Optional.empty());
    }
}
