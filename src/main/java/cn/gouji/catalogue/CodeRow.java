package cn.gouji.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of an official code list (科目).
 *
 * @param parent the code of the level above; empty for a class
 * @param from the first budget year it is in force; empty where the start is not established
 * @param to the last budget year it is in force; empty while it still is
 * @param variants other accepted spellings of the name
 * @param formerNames names the code had in earlier years
 * @param certainty how surely the row is known inside its years
 * @param seenFrom the earliest budget year of the documents the row was read in
 */
public record CodeRow(
        String code,
        String name,
        Level level,
        Optional<String> parent,
        OptionalInt from,
        OptionalInt to,
        List<String> variants,
        List<String> formerNames,
        Certainty certainty,
        OptionalInt seenFrom,
        Fund fund) {

    public CodeRow {
        variants = List.copyOf(variants);
        formerNames = List.copyOf(formerNames);
    }

    /** Whether the row is in force in that budget year, as far as its years are known. */
    public boolean inForce(int year) {
        return (from.isEmpty() || from.getAsInt() <= year) && (to.isEmpty() || year <= to.getAsInt());
    }

    /**
     * How surely the row is known in that budget year. A verified row whose start is not established is certain only
     * from the earliest document it was read in; before, it supports no more than a row of public code does.
     */
    public Certainty certaintyIn(int year) {
        boolean established = from.isPresent() || (seenFrom.isPresent() && seenFrom.getAsInt() <= year);
        return certainty == Certainty.VERIFIED && !(established && inForce(year)) ? Certainty.PUBLIC_CODE : certainty;
    }

    /** The code of the class the row belongs to. */
    public String classCode() {
        return code.substring(0, Level.CLASS.digits());
    }
}
