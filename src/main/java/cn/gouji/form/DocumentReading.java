package cn.gouji.form;

import cn.gouji.check.Verdict;
import cn.gouji.sheet.Document;
import java.util.List;
import java.util.Optional;

/** What was read from one file, not yet put together with the other files of its submission. */
public final class DocumentReading {

    private final Document document;
    private final List<SheetReader.RawForm> forms;
    private final Optional<Narrative> narrative;
    private final List<Verdict.CannotTell> problems;

    DocumentReading(
            Document document,
            List<SheetReader.RawForm> forms,
            Optional<Narrative> narrative,
            List<Verdict.CannotTell> problems) {
        this.document = document;
        this.forms = List.copyOf(forms);
        this.narrative = narrative;
        this.problems = List.copyOf(problems);
    }

    /** The file. */
    public Document document() {
        return document;
    }

    List<SheetReader.RawForm> forms() {
        return forms;
    }

    Optional<Narrative> narrative() {
        return narrative;
    }

    List<Verdict.CannotTell> problems() {
        return problems;
    }
}
