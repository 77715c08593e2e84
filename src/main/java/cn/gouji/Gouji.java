package cn.gouji;

import cn.gouji.across.Comparison;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.form.DocumentReading;
import cn.gouji.form.Forms;
import cn.gouji.form.Reading;
import cn.gouji.reconcile.Judgement;
import cn.gouji.reconcile.Reconciler;
import cn.gouji.round.RoundRules;
import cn.gouji.rules.AllRules;
import cn.gouji.sheet.DocumentReader;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Workbook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Checks submissions. Safe for use by many threads at once. */
public final class Gouji {

    private static final Identity UNKNOWN = new Identity(Optional.empty(), OptionalInt.empty(), Filing.Kind.UNKNOWN);

    private static final String ROUNDED = "四舍五入";

    private final DocumentReader reader;
    private final List<Rule> rules;
    private final Prescription prescription;
    private final Forms forms = new Forms();
    private final Reconciler reconciler = new Reconciler();

    Gouji(DocumentReader reader, List<Rule> rules, RuleSettings settings) {
        this.reader = reader;
        this.prescription = new Prescription(settings);
        this.rules = List.copyOf(rules);
    }

    /** Gouji with all its rules, opening files by that reader. */
    public static Gouji standard(DocumentReader reader, RuleSettings settings) {
        return new Gouji(reader, AllRules.of(CodeLists.official(), settings), settings);
    }

    /** Every rule of the catalogue by id, with what may be set of it. */
    public static List<RuleCard> catalogue() {
        return Stream.of(AllRules.cards(), RoundRules.cards(), Comparison.cards())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RuleCard::id))
                .toList();
    }

    /** The title of every known form by its id. */
    public static Map<String, String> formTitles() {
        return new Forms().titles();
    }

    /** The blank of every known form, each a workbook named by its title. */
    public static List<Workbook> blanks() {
        return new Forms().blanks();
    }

    /** All rules, family by family. */
    public List<Rule> rules() {
        return rules;
    }

    /** Opens and reads one file. Never throws for anything a unit can put in a file. */
    public ReadFile read(SourceFile file) {
        Opened opened = reader.open(file.name(), file.content());
        return opened.fold(
                readable -> {
                    DocumentReading reading = forms.read(readable.document());
                    Filing filing = forms.assemble(List.of(reading)).filing();
                    return new ReadFile(file, opened, identity(filing), Optional.of(reading));
                },
                unreadable -> new ReadFile(file, opened, UNKNOWN, Optional.empty()));
    }

    /** Checks the files of one submission together; those that could not be read are left out. */
    public Review check(List<ReadFile> submission) {
        Reading reading = assembled(submission);
        boolean rounded = saysRounded(reading.filing());
        LongCheck lists =
                new LongCheck(rules, equations -> reconciler.judge(equations, rounded), reading, prescription);
        Answers answers =
                Answers.of(rules, reading.filing()).and(lists.verdicts()).limited(prescription);
        Judgement judgement = reconciler.judge(answers.equations(), rounded);
        return new ReviewBuilder(rules, identity(reading.filing()), reading, answers, judgement, prescription).build();
    }

    /** Whether a note or the prose says that figures are rounded half up. */
    private static boolean saysRounded(Filing filing) {
        Stream<String> notes =
                filing.forms().stream().flatMap(form -> form.notes().stream()).map(Label::text);
        Stream<String> prose = filing.paragraphs().stream().map(Prose.Paragraph::text);
        return Stream.concat(notes, prose).anyMatch(text -> text.contains(ROUNDED));
    }

    /** What the files of one submission say together. */
    public Filing filing(List<ReadFile> submission) {
        return assembled(submission).filing();
    }

    private Reading assembled(List<ReadFile> submission) {
        return forms.assemble(submission.stream()
                .map(ReadFile::reading)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Identity identity(Filing filing) {
        return new Identity(
                filing.unit().map(label -> label.text().replaceAll("\\s+", "")), filing.year(), filing.kind());
    }
}
