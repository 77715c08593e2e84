package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeRow;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import java.util.List;
import java.util.Optional;

/**
 * One coded line of a table (科目行), seen through the code list of its year.
 *
 * @param index its position among the lines of its unit
 * @param printed the code as printed, without white space; empty where the cell is blank
 * @param classCode the class the line stands in, by its name where code and name disagree
 * @param row the list's row of the printed code
 * @param implied the list's rows the name may mean at this place; empty where the name is not in the list
 */
record Subject(
        int index,
        Line line,
        Label code,
        Label name,
        String printed,
        String classCode,
        Optional<CodeRow> row,
        List<CodeRow> implied) {

    Subject {
        implied = List.copyOf(implied);
    }

    /** Whether the list gives the printed name another code than the printed one. */
    boolean isWrong() {
        return !printed.isEmpty() && !implied.isEmpty() && !mayBe(printed);
    }

    /** Whether the list has the printed code under the printed name. */
    boolean isRight() {
        return mayBe(printed);
    }

    /** Whether the name may mean that code. */
    boolean mayBe(String other) {
        return implied.stream().anyMatch(candidate -> candidate.code().equals(other));
    }

    /** Whether the other line's code may stand beside this line's name; any may beside an unlisted name. */
    boolean mayCarry(Subject other) {
        return !other.printed.isEmpty() && (implied.isEmpty() || mayBe(other.printed));
    }

    /** The one row the name means, where it is only one. */
    Optional<CodeRow> onlyMeant() {
        return meant().size() == 1 ? Optional.of(meant().get(0)) : Optional.empty();
    }

    /** The rows the name may mean, those beside the printed code's row where there are any. */
    List<CodeRow> meant() {
        List<CodeRow> siblings = implied.stream()
                .filter(candidate -> row.filter(own -> own.parent().equals(candidate.parent()))
                        .isPresent())
                .toList();
        return siblings.isEmpty() ? implied : siblings;
    }

    /** Whether the line repeats the other's code and name. */
    boolean repeats(Subject other) {
        return printed.equals(other.printed) && name.name().equals(other.name.name());
    }
}
