package cn.gouji.sheet;

/**
 * A mark to be set on a cell of a returned copy.
 *
 * @param place the cell
 * @param weight how strong: 3 error, 2 warning, 1 hint
 * @param note the text of the note, lines separated by line feeds
 */
public record Mark(CellPlace place, int weight, String note) {}
