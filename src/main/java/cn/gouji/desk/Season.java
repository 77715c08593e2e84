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
import java.util.Collections;
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

    private final Ledger ledger;
    private final Register register;
    private final Comparison comparison;
    private final KeptDocuments documents;
    private final Standing standing;

    /** What stands of each unit's. */
    private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();

    Season(Ledger ledger, Register register, RuleSettings settings) {
        this.ledger = ledger;
        this.register = register;
        this.comparison = new Comparison(settings);
        this.documents = new KeptDocuments(ledger.submissions());
        this.standing = new Standing(ledger.submissions().all());
        standing.current().stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .filter(entry -> !entry.whose().key().isEmpty() && entry.whose().year() > 0)
                .forEach(entry -> byUnit.computeIfAbsent(entry.whose().key(), key -> new ArrayList<>())
                        .add(entry));
    }

    /** Where documents do not agree: each department and then its units, the units of no department, what many units have in common. */
    List<Disagreement> disagreements() {
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
        judging.found.addAll(comparison.of(roll()));
        return List.copyOf(judging.found);
    }

    /** Takes one unit after the other. */
    private final class Judging {

        private final PastFindings past = new PastFindings(ledger.submissions());
        private final SameTexts texts = comparison.texts();
        private final List<Told> told = new ArrayList<>();
        private final List<Disagreement> found = new ArrayList<>();

        void unit(List<Entry> current) {
            Document.Owner owner = owner(current.get(0).whose());
            List<Entry> all = all(current).toList();
            List<Document> said = current.stream()
                    .flatMap(entry -> documents.of(owner, entry).stream())
                    .toList();
            UnitDocuments unit = new UnitDocuments(owner, said);
            found.addAll(comparison.of(unit));
            past.rounds(owner, current, all).forEach(rounds -> found.addAll(comparison.of(rounds)));
            texts.add(unit);
            told.addAll(past.of(owner, current));
        }
    }

    /** These and what they have replaced. */
    private Stream<Entry> all(List<Entry> current) {
        return current.stream().flatMap(entry -> standing.rounds(entry).stream());
    }

    private RollCall roll() {
        List<Handed> due = standing.missing(register).stream()
                .map(one -> new Handed(
                        owner(one.unit()),
                        one.expected().year().orElse(0),
                        one.expected().kind(),
                        ""))
                .toList();
        List<Handed> strangers = standing.current().stream()
                .filter(entry -> entry.state().isHeld())
                .map(entry -> PastFindings.handed(owner(entry.whose()), entry))
                .toList();
        return new RollCall(due, twice(), strangers);
    }

    /** Several budgets of one year that came in one run. */
    private List<List<Handed>> twice() {
        List<List<Handed>> twice = new ArrayList<>();
        for (List<Entry> current : byUnit.values()) {
            Map<List<Object>, List<Entry>> together = all(current)
                    .filter(Season::isBudget)
                    .collect(Collectors.groupingBy(
                            entry -> List.of(entry.key().run(), entry.whose().year()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            together.values().stream()
                    .filter(several -> several.size() > 1)
                    .map(several -> several.stream()
                            .map(entry -> PastFindings.handed(owner(entry.whose()), entry))
                            .toList())
                    .forEach(twice::add);
        }
        return twice;
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
        return budgets(unit, year)
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
        List<Document> rounds = budgets(unit, year)
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

    /** The rounds of a unit's budget of that year, the last first. */
    private Stream<Entry> budgets(Registered unit, int year) {
        return entries(unit).stream()
                .filter(entry -> isBudget(entry) && entry.whose().year() == year)
                .flatMap(entry -> {
                    List<Entry> rounds = standing.rounds(entry);
                    Collections.reverse(rounds);
                    return rounds.stream();
                });
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
}
