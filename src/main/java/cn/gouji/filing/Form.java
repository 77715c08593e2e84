package cn.gouji.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of one recognised form (表头): which form it is and what stands around its tables.
 *
 * @param id the form's id, e.g. {@code expenditure}
 * @param instance counts the forms of one id inside a submission, from 1
 * @param title the printed title
 * @param facts what the corners say by name: {@code owner}, {@code unit}, {@code year}, {@code number}, {@code project-code} …
 * @param notes the notes below (注)
 */
public record Form(String id, int instance, Label title, Map<String, Label> facts, List<Label> notes) {

    public Form {
        facts = Map.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /** What the corner of that name says. */
    public Optional<Label> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
