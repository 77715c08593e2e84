package cn.gouji.sheet;

/**
 * A cell that is to hold another value in a corrected copy (更正).
 *
 * @param mark where, and the note that says what stood there
 * @param value a number, a text, or nothing
 */
public record Correction(Mark mark, Value value) {}
