package cn.gouji.form;

import cn.gouji.check.Verdict;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads documents into records: which region is which form, and what it says (识别与读取). */
public final class Forms {

    private final List<FormDefinition> definitions = FormLibrary.standard();
    private final KnownForms known = new KnownForms(definitions);

    /** The forms known. */
    public List<FormDefinition> definitions() {
        return definitions;
    }

    /** The title of every known form by its id. */
    public Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        definitions.stream()
                .filter(form -> !form.fallback())
                .forEach(form -> titles.put(form.id(), form.title().zh()));
        return titles;
    }

    /** The ids of the forms that have such a title. */
    public Set<String> titled(String title) {
        String compact = Words.name(title);
        return definitions.stream()
                .filter(form -> !form.fallback() && form.title().matches(compact))
                .map(FormDefinition::id)
                .collect(Collectors.toSet());
    }

    /** The blank of every known form, each a workbook of its own named by the form's title. */
    public List<Workbook> blanks() {
        return definitions.stream()
                .filter(form -> !form.fallback())
                .map(form -> new Workbook(
                        form.title().zh(),
                        List.of(BlankForm.of(form, form.title().zh(), 0))))
                .toList();
    }

    /** Reads one file. Never throws for anything a sender can put in a document. */
    public DocumentReading read(Document document) {
        if (document instanceof Workbook workbook) {
            return sheets(document, workbook.sheets(), Optional.empty());
        }
        Prose prose = (Prose) document;
        return sheets(document, prose.tables(), Optional.of(new NarrativeReader().read(prose)));
    }

    /** Puts the files of one submission together. */
    public Reading assemble(List<DocumentReading> documents) {
        return new FilingAssembler(documents, this).reading();
    }

    private DocumentReading sheets(Document document, List<Sheet> sheets, Optional<Narrative> narrative) {
        List<SheetReader> shown = sheets.stream()
                .filter(sheet -> sheet.visibility() == Sheet.Visibility.SHOWN)
                .map(sheet -> new SheetReader(sheet, known))
                .toList();
        List<SheetReader.RawForm> forms = new ArrayList<>();
        shown.forEach(reader -> forms.addAll(reader.forms()));
        Set<String> shownForms = forms.stream().map(form -> form.form().id()).collect(Collectors.toSet());
        sheets.stream()
                .filter(sheet -> sheet.visibility() == Sheet.Visibility.HIDDEN)
                .flatMap(sheet -> new SheetReader(sheet, known).forms().stream())
                .filter(form -> !shownForms.contains(form.form().id()))
                .forEach(forms::add);
        List<Verdict.CannotTell> problems = new ArrayList<>();
        for (SheetReader reader : shown) {
            reader.undecided().forEach(region -> problems.add(Untold.undecided(region)));
            problems.addAll(Untold.unread(reader));
        }
        if (forms.isEmpty() && problems.isEmpty() && document instanceof Workbook && !sheets.isEmpty()) {
            problems.add(Untold.nothing(sheets));
        }
        return new DocumentReading(document, forms, narrative, Untold.toldApart(problems));
    }
}
