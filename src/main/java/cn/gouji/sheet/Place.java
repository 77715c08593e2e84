package cn.gouji.sheet;

import java.util.Comparator;

/** Where something stands in a submission: a cell of a sheet, a paragraph of a prose document, a row of a list. */
public sealed interface Place extends Comparable<Place> permits CellPlace, ParagraphPlace, RowPlace {

    /** The file the place is in, by its name inside the submission. */
    String document();

    /** The sheet's name, or the part of the prose document (its nearest heading). */
    String sheet();

    /** The spot inside {@link #sheet()}: A1 style for a cell, 第n段 for a paragraph. */
    String spot();

    /** Reading order inside the document: sheets and parts in order, rows before columns. */
    long order();

    /** Document by document, then in reading order. */
    @Override
    default int compareTo(Place other) {
        return Comparator.comparing(Place::document)
                .thenComparingLong(Place::order)
                .compare(this, other);
    }
}
