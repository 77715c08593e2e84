package cn.gouji.filing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the files of a submission hold besides figures and texts (表格内情): formulas, and cells about which there is something to
 * know. Sheets too long to be kept have none.
 */
public record Workings(List<FormulaCell> formulas, List<CellFact> facts) {

    /** Nothing known. */
    public static final Workings NONE = new Workings(List.of(), List.of());

    public Workings {
        formulas = List.copyOf(formulas);
        facts = List.copyOf(facts);
    }

    /** These and more facts. */
    public Workings with(List<CellFact> more) {
        return new Workings(
                formulas, Stream.concat(facts.stream(), more.stream()).toList());
    }

    /** The facts of that kind in reading order. */
    public Stream<CellFact> facts(CellFact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }
}
