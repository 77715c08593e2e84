package cn.gouji.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet row by row. */
interface CellRows {

    /** The numbers of the rows that hold cells, ascending. */
    List<Integer> numbers();

    /** The cells of a row, left to right; none where it holds none. */
    List<Cell> row(int number);

    /** The cell there, where there is one. */
    @Nullable
    Cell cell(int row, int column);

    /** The last column that holds a cell, -1 where there is none. */
    int lastColumn();
}
