package cn.gouji.sheet;

/**
 * A row of a sheet or list that is not among what was handed in for checking: of our own sheet that came back, of a list the
 * bureau keeps.
 *
 * @param row from 0
 */
public record RowPlace(String document, String sheet, int row) implements Place {

    @Override
    public String spot() {
        return "第" + (row + 1) + "行";
    }

    @Override
    public long order() {
        return row;
    }
}
