package cn.gouji.excel;

import cn.gouji.sheet.Region;
import java.util.Optional;

/** A cell address as files write it, such as B12, counted from 0. */
record Reference(int row, int column) {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    /** The cell of that address, dollar signs and small letters allowed; none where it is no address. */
    static Optional<Reference> of(String address) {
        long row = 0;
        long column = 0;
        for (int at = 0; at < address.length(); at++) {
            char character = address.charAt(at);
            int letter = (character | 0x20) - 'a';
            if (character >= '0' && character <= '9' && column > 0) {
                row = row * 10 + character - '0';
            } else if (row == 0 && letter >= 0 && letter < 26) {
                column = column * 26 + letter + 1;
            } else if (character != '$') {
                return Optional.empty();
            }
            if (row > ROWS || column > COLUMNS) {
                return Optional.empty();
            }
        }
        return row == 0 ? Optional.empty() : Optional.of(new Reference((int) row - 1, (int) column - 1));
    }

    /** The area of that address, A1:C3 or a single cell; none where it is no area. */
    static Optional<Region> area(String address) {
        int colon = address.indexOf(':');
        Optional<Reference> one = of(colon < 0 ? address : address.substring(0, colon));
        Optional<Reference> other = of(address.substring(colon + 1));
        return one.flatMap(first -> other.map(last -> first.to(last)));
    }

    private Region to(Reference other) {
        return new Region(
                Math.min(row, other.row),
                Math.min(column, other.column),
                Math.max(row, other.row),
                Math.max(column, other.column));
    }
}
