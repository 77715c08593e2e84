package cn.gouji.desk;

import cn.gouji.across.Comparison;
import cn.gouji.across.Consolidation;
import cn.gouji.across.Department;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Document;
import cn.gouji.across.Handed;
import cn.gouji.across.RollCall;
import cn.gouji.across.SameTexts;
import cn.gouji.across.Told;
import cn.gouji.across.UnitDocuments;
import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Whose;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was handed in and answered, held against each other (文档间核对). Made of nothing but the ledger and the register, unit
 * by unit, so that no more than a department is held at a time.
 */
final class Season {

    private static final int MOST_ROUNDS = 4;

    private static final Comparator<Entry> LAST_FIRST = Comparator.comparingInt(
                    (Entry entry) -> entry.result().round())
            .thenComparing(Entry::key)
            .reversed();

    private final Ledger ledger;
    private final Register register;
    private final Comparison comparison;
    private final KeptDocuments documents;
    private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();

    Season(Ledger ledger, Register register, RuleSettings settings) {
        this.ledger = ledger;
        this.register = register;
        this.comparison = new Comparison(settings);
        this.documents = new KeptDocuments(ledger.submissions());
        ledger.submissions().all().stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .filter(entry -> !entry.whose().key().isEmpty() && entry.whose().year() > 0)
                .sorted(Comparator.comparing((Entry entry) -> entry.whose().code())
                        .thenComparing(entry -> entry.whose().key())
                        .thenComparing(Entry::key))
                .forEach(entry -> byUnit.computeIfAbsent(entry.whose().key(), key -> new ArrayList<>())
                        .add(entry));
    }

    /**
     * Where documents do not agree: each department and then its units, the units of no department, what many units have in common.
     *
     * @param missing what the register expects and has not come
     * @param held what came of units that are not registered
     */
    List<Disagreement> disagreements(List<Report.Missing> missing, List<Entry> held) {
        Judging judging = new Judging();
        Map<String, List<Entry>> left = new LinkedHashMap<>(byUnit);
        superiors().forEach((superior, units) -> {
            departments(superior, units).forEach(department -> judging.found.addAll(comparison.of(department)));
            Stream.concat(Stream.of(superior), units.stream())
                    .flatMap(unit -> Optional.ofNullable(left.remove(Words.name(unit.name()))).stream())
                    .forEach(judging::unit);
        });
        left.values().forEach(judging::unit);
        judging.found.addAll(comparison.inManyUnits(judging.told));
        judging.found.addAll(comparison.of(judging.texts));
        judging.found.addAll(comparison.of(roll(missing, held)));
        return List.copyOf(judging.found);
    }

    /** Takes one unit after the other. */
    private final class Judging {

        private final PastFindings past = new PastFindings(ledger.submissions());
        private final SameTexts texts = comparison.texts();
        private final List<Told> told = new ArrayList<>();
        private final List<Disagreement> found = new ArrayList<>();

        void unit(List<Entry> entries) {
            Document.Owner owner = owner(entries.get(0).whose());
            List<Entry> current = current(entries);
            List<Document> said = current.stream()
                    .flatMap(entry -> documents.of(owner, entry).stream())
                    .toList();
            UnitDocuments unit = new UnitDocuments(owner, said);
            found.addAll(comparison.of(unit));
            past.rounds(owner, current, entries).forEach(rounds -> found.addAll(comparison.of(rounds)));
            texts.add(unit);
            told.addAll(past.of(owner, current));
        }
    }

    private RollCall roll(List<Report.Missing> missing, List<Entry> held) {
        List<Handed> due = missing.stream()
                .map(one -> new Handed(
                        owner(one.unit()),
                        one.expected().year().orElse(0),
                        one.expected().kind(),
                        ""))
                .toList();
        List<List<Handed>> twice = new ArrayList<>();
        for (List<Entry> entries : byUnit.values()) {
            Map<List<Object>, List<Entry>> together = entries.stream()
                    .filter(Season::isBudget)
                    .collect(Collectors.groupingBy(
                            entry -> List.of(entry.key().run(), entry.whose().year()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            together.values().stream()
                    .filter(several -> several.size() > 1)
                    .map(several -> several.stream()
                            .sorted(LAST_FIRST.reversed())
                            .map(entry -> PastFindings.handed(owner(entry.whose()), entry))
                            .toList())
                    .forEach(twice::add);
        }
        List<Handed> strangers = held.stream()
                .map(entry -> PastFindings.handed(owner(entry.whose()), entry))
                .toList();
        return new RollCall(due, twice, strangers);
    }

    /** A department with its units, for each year it handed in a budget; each is made when it is asked for. */
    private Stream<Department> departments(Registered superior, List<Registered> units) {
        return years(List.of(superior))
                .flatMap(year ->
                        budget(superior, year).stream().map(whole -> new Department(whole, members(units, year))));
    }

    /** The tables of every department added up from its units', for each year there is a budget of any of them. */
    Stream<Consolidation> consolidations() {
        return superiors().entrySet().stream()
                .flatMap(entry -> years(entry.getValue())
                        .map(year -> Consolidation.of(
                                owner(entry.getKey()),
                                year,
                                budget(entry.getKey(), year),
                                members(entry.getValue(), year))));
    }

    /** The units that have units, with them. */
    private Map<Registered, List<Registered>> superiors() {
        Map<Registered, List<Registered>> superiors = new LinkedHashMap<>();
        register.units().stream()
                .filter(unit -> !Words.same(unit.superior(), unit.name()))
                .forEach(unit -> register.find(unit.superior())
                        .ifPresent(superior -> superiors
                                .computeIfAbsent(superior, key -> new ArrayList<>())
                                .add(unit)));
        return superiors;
    }

    /** The years of which one of the units has handed in a budget. */
    private Stream<Integer> years(List<Registered> units) {
        return units.stream()
                .flatMap(unit -> entries(unit).stream())
                .filter(Season::isBudget)
                .map(entry -> entry.whose().year())
                .distinct()
                .sorted();
    }

    private List<Entry> entries(Registered unit) {
        return byUnit.getOrDefault(Words.name(unit.name()), List.of());
    }

    private Optional<Document> budget(Registered unit, int year) {
        return budgets(entries(unit), year).stream()
                .limit(1)
                .flatMap(entry -> documents.of(owner(unit), entry).stream())
                .findFirst();
    }

    private List<Department.Member> members(List<Registered> units, int year) {
        return units.stream().flatMap(unit -> member(unit, year).stream()).toList();
    }

    /** A unit's part in its department's year; none where it hands in no budget. */
    private Optional<Department.Member> member(Registered unit, int year) {
        Document.Owner owner = owner(unit);
        List<Document> rounds = budgets(entries(unit), year).stream()
                .limit(MOST_ROUNDS)
                .flatMap(entry -> documents.of(owner, entry).stream())
                .toList();
        boolean expected = unit.expected().isEmpty()
                || unit.expected().stream()
                        .anyMatch(wanted -> wanted.kind() == Filing.Kind.BUDGET
                                && wanted.year().orElse(year) == year);
        if (rounds.isEmpty()) {
            return expected ? Optional.of(new Department.Member(owner, Optional.empty(), List.of())) : Optional.empty();
        }
        return Optional.of(new Department.Member(owner, Optional.of(rounds.get(0)), rounds.subList(1, rounds.size())));
    }

    /** The budgets of that year, the last round first. */
    private static List<Entry> budgets(List<Entry> entries, int year) {
        return entries.stream()
                .filter(entry -> isBudget(entry) && entry.whose().year() == year)
                .sorted(LAST_FIRST)
                .toList();
    }

    private static boolean isBudget(Entry entry) {
        return entry.whose().kind().equals(Filing.Kind.BUDGET.name());
    }

    private static Document.Owner owner(Registered unit) {
        return new Document.Owner(unit.code(), unit.name(), Words.name(unit.name()));
    }

    private Document.Owner owner(Whose whose) {
        String name = register.find(whose.unit()).map(Registered::name).orElse(whose.unit());
        return new Document.Owner(whose.code(), name, whose.key());
    }

    /** Of each budget the last round; every self-evaluation, because each is of other projects. */
    private static List<Entry> current(List<Entry> entries) {
        Stream<Entry> budgets = entries.stream()
                .map(entry -> entry.whose().year())
                .distinct()
                .flatMap(year -> budgets(entries, year).stream().limit(1));
        return Stream.concat(budgets, entries.stream().filter(entry -> !isBudget(entry)))
                .toList();
    }
}
