package cn.gouji.bed;

/** Where a field stands: the page's turn, row and column from 0. */
record Slot(int page, int row, int column) {

    Slot down(int rows) {
        return new Slot(page, row + rows, column);
    }

    Slot right(int columns) {
        return new Slot(page, row, column + columns);
    }
}
