package cn.gouji.catalogue;

import cn.gouji.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of one classification that are in force in one budget year (科目表). */
public final class CodeList {

    private final Classification classification;
    private final int year;
    private final CodeIndex index;

    CodeList(Classification classification, int year, CodeIndex index) {
        this.classification = classification;
        this.year = year;
        this.index = index;
    }

    /** Which classification it is. */
    public Classification classification() {
        return classification;
    }

    /** The budget year it is in force. */
    public int year() {
        return year;
    }

    /** Every row in force, by code. */
    public List<CodeRow> rows() {
        return inForce(index.rows());
    }

    /** Every row of the classification, whatever its years. */
    List<CodeRow> rowsOfAllYears() {
        return index.rows();
    }

    /** The row of that code. */
    public Optional<CodeRow> row(String code) {
        return inForce(index.ofCode(code)).stream().findFirst();
    }

    /** The row of that code in other years, where it is not in force in this one. */
    public Optional<CodeRow> rowOfOtherYears(String code) {
        return row(code).isPresent()
                ? Optional.empty()
                : index.ofCode(code).stream().findFirst();
    }

    /** All rows with that name or an accepted spelling of it. */
    public List<CodeRow> byName(String name) {
        return inForce(index.ofName(Words.name(name)));
    }

    /** All rows of the class with that name or an accepted spelling of it. */
    public List<CodeRow> byName(String name, String classCode) {
        return byName(name).stream()
                .filter(row -> row.classCode().equals(classCode))
                .toList();
    }

    /** All rows that had that name in earlier years. */
    public List<CodeRow> byFormerName(String name) {
        return inForce(index.ofFormerName(Words.name(name)));
    }

    /** The rows directly below that code. */
    public List<CodeRow> children(String code) {
        return inForce(index.below(code));
    }

    /** The row directly above. */
    public Optional<CodeRow> parent(CodeRow row) {
        return row.parent().flatMap(this::row);
    }

    /** How surely the whole class is known: as its least sure row; empty where the class itself is not listed. */
    public Optional<Certainty> certaintyOfClass(String classCode) {
        return row(classCode).isEmpty()
                ? Optional.empty()
                : inForce(index.ofClass(classCode)).stream()
                        .map(row -> row.certaintyIn(year))
                        .max(Comparator.naturalOrder());
    }

    private List<CodeRow> inForce(List<CodeRow> rows) {
        return rows.stream().filter(row -> row.inForce(year)).toList();
    }
}
