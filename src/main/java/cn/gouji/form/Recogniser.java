package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which region of a sheet is which form: by the title above the heading rows and by how much of the headings a form
 * explains. One clear winner, or an honest "cannot tell".
 */
final class Recogniser {

    static final int TITLE_REACH = 10;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REST = 20;
    private static final int MOST_BESIDE = 3;
    private static final int CLEAR_LEAD = 10;
    private static final Pattern TABLE_NUMBER = Pattern.compile("表[0-9一二三四五六七八九十]+");
    private static final Pattern SENTENCE = Pattern.compile("[。;；]");

    private final Grid grid;
    private final KnownForms forms;
    private final List<Instance> instances = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /**
     * A region that could not be told.
     *
     * @param candidates the forms it could be; empty where it is like none
     * @param lacking what it lacks to be the one candidate
     */
    record Undecided(
            Place place,
            Region region,
            Optional<Cell> title,
            List<FormDefinition> candidates,
            Optional<Lacking> lacking) {}

    /**
     * Why a table is not read as the form it seems to be.
     *
     * @param missing the headings the form has and the table lacks
     * @param unknown headings of the table that the form does not have
     */
    record Lacking(List<String> missing, List<String> unknown) {}

    Recogniser(Grid grid, KnownForms forms, List<Band> bands) {
        this.grid = grid;
        this.forms = forms;
        Band previous = null;
        for (Band band : bands) {
            take(band, previous == null ? -1 : previous.bottom());
            previous = band;
        }
    }

    List<Instance> instances() {
        return instances;
    }

    List<Undecided> undecided() {
        return undecided;
    }

    private void take(Band band, int after) {
        Optional<Cell> title = titleAbove(band.top(), after);
        if (title.isPresent()) {
            decide(band, title, titled(title.get()), after);
        } else if (last().filter(instance -> !band.blocksOf(instance.form()).isEmpty())
                .isPresent()) {
            last().orElseThrow().add(band);
        } else {
            decide(
                    band,
                    title,
                    band.forms().stream()
                            .filter(form -> form.title().optional())
                            .toList(),
                    after);
        }
    }

    private void decide(Band band, Optional<Cell> title, List<FormDefinition> named, int after) {
        List<FormDefinition> fitting = named.stream()
                .filter(form -> band.coverage(form) > 0)
                .sorted(Comparator.comparingInt(band::coverage).reversed())
                .toList();
        boolean clear = fitting.size() == 1
                || (fitting.size() > 1 && band.coverage(fitting.get(0)) >= band.coverage(fitting.get(1)) + CLEAR_LEAD);
        if (clear) {
            instances.add(new Instance(fitting.get(0), title, start(title, band, after), band));
        } else {
            Cell first = grid.filled(band.top()).get(0);
            Region region = new Region(band.top(), 0, band.bottom(), Math.max(0, grid.lastColumn()));
            undecided.add(new Undecided(
                    first.place(), region, title, fitting.isEmpty() ? band.forms() : fitting, Optional.empty()));
        }
    }

    private Optional<Instance> last() {
        return instances.isEmpty() ? Optional.empty() : Optional.of(instances.get(instances.size() - 1));
    }

    /** The forms that have such a title. */
    List<FormDefinition> titled(Cell cell) {
        return forms.titled(titleText(cell));
    }

    /** The nearest cell above, below the last heading rows, that reads like a title of any form. */
    private Optional<Cell> titleAbove(int top, int after) {
        for (int row = top - 1; row > Math.max(after, top - 1 - TITLE_REACH); row--) {
            for (Cell cell : grid.filled(row)) {
                if (isTitle(cell)) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the cell reads like the title of a form. */
    boolean isTitle(Cell cell) {
        if (!couldBeTitle(grid, cell)) {
            return false;
        }
        String text = titleText(cell);
        return text.length() <= LONGEST_TITLE
                && !SENTENCE.matcher(text).find()
                && !forms.titled(text).isEmpty();
    }

    /** Whether a title could stand there: a short text in a row of few texts and no numbers. */
    static boolean couldBeTitle(Grid grid, Cell cell) {
        return grid.filled(cell.row()).size() <= MOST_BESIDE
                && !grid.hasNumber(cell.row())
                && readsLikeTitle(grid, cell);
    }

    /** Whether the text is short and no sentence. */
    static boolean readsLikeTitle(Grid grid, Cell cell) {
        String text = grid.text(cell);
        return cell.value() instanceof Value.Text
                && text.length() <= LONGEST_TITLE
                && !SENTENCE.matcher(text).find();
    }

    /** A title's text; it may go on in the cell below, where that is no title itself and says no more than a few words. */
    private String titleText(Cell cell) {
        String own = grid.text(cell);
        List<Cell> below = grid.filled(cell.row() + 1);
        if (below.size() != 1 || !(below.get(0).value() instanceof Value.Text)) {
            return own;
        }
        String rest = grid.text(below.get(0));
        String whole = own + rest;
        boolean goesOn = forms.titled(own).isEmpty()
                || (rest.length() <= LONGEST_REST
                        && rest.indexOf(':') < 0
                        && forms.titled(rest).isEmpty()
                        && !forms.titled(whole).isEmpty());
        return goesOn ? whole : own;
    }

    /** The head begins at the title, or at a 表 n or a unit above it; a unit right under another table is that table's. */
    private int start(Optional<Cell> title, Band band, int after) {
        int row = title.map(Cell::row).orElse(band.top());
        while (row - 1 > after && (grid.isBlank(row - 1) || isTableNumber(row - 1) || isOwnUnit(row - 1, after))) {
            row--;
        }
        return row;
    }

    private boolean isOwnUnit(int row, int after) {
        return UnitLine.is(grid, row) && (row - 1 <= after || grid.isBlank(row - 1) || isTableNumber(row - 1));
    }

    private boolean isTableNumber(int row) {
        List<Cell> cells = grid.filled(row);
        return cells.size() == 1
                && TABLE_NUMBER.matcher(grid.text(cells.get(0))).matches();
    }
}
