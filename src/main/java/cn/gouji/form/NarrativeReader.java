package cn.gouji.form;

import cn.gouji.sheet.Prose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads prose into located statements. */
public final class NarrativeReader {

    /** What the prose says; what cannot be understood is left out, never guessed. */
    public Narrative read(Prose prose) {
        return new Narrative(Optional.empty(), OptionalInt.empty(), List.of(), List.of(), prose.paragraphs());
    }
}
