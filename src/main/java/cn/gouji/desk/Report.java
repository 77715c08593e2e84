package cn.gouji.desk;

import cn.gouji.across.Disagreement;
import cn.gouji.check.RuleSettings;
import cn.gouji.excel.SummaryFiller;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.OpenRun;
import cn.gouji.report.LetterWriter;
import cn.gouji.text.Words;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Entry> entries = current();
        List<Line> lines = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.whose().code())
                        .thenComparing(entry -> entry.whose().key())
                        .thenComparing(Entry::key))
                .map(this::line)
                .forEach(lines::add);
        missing(entries).forEach(missing -> lines.add(line(missing)));
        return lines;
    }

    /** Something that a unit was to hand in and that has not come. */
    public record Missing(Registered unit, Registered.Expected expected) {}

    /** What is expected and has not come, in the order of the register. */
    public List<Missing> missing() {
        return missing(current());
    }

    private List<Missing> missing(List<Entry> entries) {
        return register.units().stream()
                .flatMap(unit -> unit.expected().stream().map(expected -> new Missing(unit, expected)))
                .filter(missing ->
                        entries.stream().noneMatch(entry -> meets(entry, missing.unit(), missing.expected())))
                .toList();
    }

    /** Where documents of several units, kinds and years do not agree, as far as these settings want to know it. */
    public List<Disagreement> disagreements(RuleSettings settings) {
        List<Entry> entries = current();
        List<Entry> held = entries.stream()
                .filter(entry -> entry.state() == Entry.State.HELD)
                .toList();
        return new Season(ledger, register, settings).disagreements(missing(entries), held);
    }

    /** The summary workbook of what {@link #lines} tells, made anew. */
    public byte[] workbook(Workspace workspace, String date) throws IOException {
        Map<Long, List<Entry>> byRun = current().stream()
                .sorted(Comparator.comparing(Entry::key))
                .collect(Collectors.groupingBy(entry -> entry.key().run(), LinkedHashMap::new, Collectors.toList()));
        Summary summary = new Summary(wording);
        for (Map.Entry<Long, List<Entry>> run : byRun.entrySet()) {
            summary.add(ledger, run.getValue(), ledger.runs().contents(run.getKey()));
        }
        String runs = ledger.runs().all().stream()
                .map(OpenRun::name)
                .reduce((first, last) -> last)
                .orElse("");
        return summary.workbook(new SummaryFiller(workspace.summaryTemplate()), runs, date);
    }

    /**
     * The submissions that nothing later has replaced: of a budget the last round; of what failed or was handed in again
     * nothing that an answer stands for.
     */
    private List<Entry> current() {
        Map<String, Entry> budgets = new HashMap<>();
        List<Entry> current = new ArrayList<>();
        for (Entry entry : ledger.submissions().all()) {
            boolean one = entry.whose().kind().equals(Filing.Kind.BUDGET.name())
                    && !entry.whose().key().isEmpty();
            if (entry.state() == Entry.State.ANSWERED && one) {
                budgets.merge(entry.whose().key() + "|" + entry.whose().year(), entry, Report::later);
            } else if (entry.state() != Entry.State.REPEATED) {
                current.add(entry);
            }
        }
        Set<List<Entry.Member>> answered = current.stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .map(Entry::contents)
                .collect(Collectors.toSet());
        budgets.values().forEach(entry -> answered.add(entry.contents()));
        current.removeIf(entry -> entry.state() != Entry.State.ANSWERED && answered.contains(entry.contents()));
        current.addAll(budgets.values());
        return current;
    }

    private static Entry later(Entry one, Entry other) {
        return one.result().round() > other.result().round() ? one : other;
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
                wording.text(Summary.state(entry)),
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

    private static boolean meets(Entry entry, Registered unit, Registered.Expected expected) {
        return entry.whose().key().equals(Words.name(unit.name()))
                && entry.whose().kind().equals(expected.kind().name())
                && (expected.year().isEmpty()
                        || expected.year().getAsInt() == entry.whose().year());
    }
}
