package cn.gouji.form;

import cn.gouji.form.prose.ProseReading;
import cn.gouji.sheet.Prose;

/** Reads prose into located statements. */
public final class NarrativeReader {

    /** What the prose says; what cannot be understood is left out, never guessed. */
    public Narrative read(Prose prose) {
        ProseReading reading = ProseReading.of(prose);
        return new Narrative(
                reading.unit(), reading.year(), reading.contents(), reading.statements(), prose.paragraphs());
    }
}
