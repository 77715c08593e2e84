package cn.gouji.desk;

import cn.gouji.across.Consolidation;
import cn.gouji.across.Disagreement;
import cn.gouji.check.RuleSettings;
import cn.gouji.excel.SummaryFiller;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Overview;
import cn.gouji.text.Words;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** Where every unit stands, made of nothing but the ledger and the register (进度与催报). */
public final class Report {

    private final Ledger ledger;
    private final Register register;
    private final Wording wording;

    /** A report on that ledger. */
    public Report(Ledger ledger, Register register, Wording wording) {
        this.ledger = ledger;
        this.register = register;
        this.wording = wording;
    }

    /**
     * Where a unit stands with something it hands in.
     *
     * @param state the state, as people read it
     * @param answered whether the counts mean anything
     */
    public record Line(
            String code,
            String unit,
            String year,
            String kind,
            int round,
            String state,
            boolean answered,
            Entry.Result result) {

        /** Whether it is something that is expected and has not come. */
        public boolean isMissing() {
            return !answered && round == 0 && result == Entry.Result.NONE;
        }
    }

    /** What was handed in, the last round of each; then what is expected and has not come. */
    public List<Line> lines() {
        Standing standing = standing();
        List<Line> lines = new ArrayList<>();
        standing.current().forEach(entry -> lines.add(line(entry)));
        standing.missing(register).forEach(missing -> lines.add(line(missing)));
        return lines;
    }

    /** Something that a unit was to hand in and that has not come. */
    public record Missing(Registered unit, Registered.Expected expected) {}

    /** What is expected and has not come, in the order of the register. */
    public List<Missing> missing() {
        return standing().missing(register);
    }

    private Standing standing() {
        return new Standing(ledger.submissions().all());
    }

    /** Where documents of several units, kinds and years do not agree, as far as these settings want to know it. */
    public List<Disagreement> disagreements(RuleSettings settings) {
        return new Season(ledger, register, settings).judged().disagreements();
    }

    /** Everything a bureau wants to see of its season. */
    public Overview overview(Settings settings, Clock clock) {
        return new Survey(ledger, register, wording, settings.bureau(), clock)
                .overview(new Season(ledger, register, settings.rules()).judged());
    }

    /**
     * Writes the tables of each department, added up from its units', into a folder, a workbook for each year.
     *
     * @param superior the code or the name of one department; empty for all
     * @return the files
     */
    public List<Path> consolidate(Path folder, String superior) throws IOException {
        List<Path> files = new ArrayList<>();
        ConsolidatedBook books = new ConsolidatedBook(wording);
        Iterator<Consolidation> wanted = new Season(ledger, register, RuleSettings.DEFAULT)
                .consolidations()
                .filter(one -> superior.isEmpty()
                        || superior.equals(one.department().code())
                        || Words.same(superior, one.department().name()))
                .iterator();
        while (wanted.hasNext()) {
            Consolidation tables = wanted.next();
            String ending = "_" + tables.year() + "_" + wording.text("consolidated.file") + ".xlsx";
            String name = tables.department().code() + " " + tables.department().name();
            Path file = folder.resolve(SafeName.stem(name.strip(), ending) + ending);
            Files.createDirectories(folder);
            SafeFile.write(file, books.workbook(tables));
            files.add(file);
        }
        return List.copyOf(files);
    }

    /** The overview as a workbook. */
    public byte[] workbook(Overview overview, SummaryFiller filler) {
        return new Summary(overview, wording).workbook(filler);
    }

    private Line line(Entry entry) {
        return new Line(
                entry.whose().code(),
                entry.whose().unit().isEmpty()
                        ? wording.text("sheet.unit-unknown")
                        : entry.whose().unit(),
                entry.whose().year() == 0 ? "" : String.valueOf(entry.whose().year()),
                LetterWriter.kind(Filing.Kind.valueOf(entry.whose().kind()), wording),
                entry.result().round(),
                wording.text(Survey.state(entry).key()),
                entry.state() == Entry.State.ANSWERED,
                entry.result());
    }

    private Line line(Missing missing) {
        OptionalInt year = missing.expected().year();
        return new Line(
                missing.unit().code(),
                missing.unit().name(),
                year.isPresent() ? String.valueOf(year.getAsInt()) : "",
                LetterWriter.kind(missing.expected().kind(), wording),
                0,
                wording.text("state.missing"),
                false,
                Entry.Result.NONE);
    }
}
