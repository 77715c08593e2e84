package cn.gouji.filing;

/**
 * Something about a cell that its figure or text does not say (单元格情况).
 *
 * @param text what the cell shows, or what else tells it
 * @param inForm whether the cell is a figure or a text of a form
 */
public record CellFact(Kind kind, Origin.Read at, String text, boolean inForm) {

    /** What there is to know. */
    public enum Kind {
        /** An error value such as {@code #REF!}. */
        ERROR_VALUE,
        /** A number in a hidden row, column or sheet. */
        HIDDEN_FIGURE,
        /** A number that belongs to no form though a form stands on its sheet. */
        STRAY_FIGURE,
        /** A number stored as a text among others stored as numbers. */
        TEXT_NUMBER,
        /** A number that shows fewer decimals than it has. */
        SHOWN_ROUNDED,
        /** A date that cannot be shown. */
        NO_DATE,
        /** The title of a page that goes on with the table before says something else than the first one, which names it. */
        CONTINUED_TITLE,
        /** A heading or unit of a page that goes on with the table before says something else than the first one, which names it. */
        CONTINUED_HEADING,
        /** A heading of amounts that leads to a second column of them; called by the first amount there. */
        DOUBLE_HEADING,
        /** The workbook is not recalculated by itself; said at its first cell. */
        MANUAL_CALCULATION
    }
}
