package cn.gouji.desk;

import cn.gouji.across.Consolidation;
import cn.gouji.across.Department;
import cn.gouji.across.Document;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The departments of the register with the budgets that they and their units handed in, read when they are asked for (部门). */
final class Departments {

    private static final int MOST_ROUNDS = 4;

    private final Register register;
    private final KeptDocuments documents;
    private final Standing standing;
    private final Map<String, List<Entry>> byUnit;

    /** The departments, where this is what stands of each unit's by the name it is compared by. */
    Departments(Register register, KeptDocuments documents, Standing standing, Map<String, List<Entry>> byUnit) {
        this.register = register;
        this.documents = documents;
        this.standing = standing;
        this.byUnit = byUnit;
    }

    /** The years of which it has handed in a budget. */
    Stream<Integer> years(Registered superior) {
        return years(List.of(superior));
    }

    /** A department's budget of that year with what its units handed in; none where it is not kept. */
    Optional<Department> department(Registered superior, List<Registered> units, int year) {
        return budget(superior, year).map(whole -> new Department(whole, members(units, year)));
    }

    /** Everything that department depends on. */
    String inputs(Registered superior, List<Registered> units, int year) {
        StringBuilder text = new StringBuilder(inputs(superior, year));
        units.forEach(unit -> text.append(expects(unit, year)).append(' ').append(inputs(unit, year)));
        return text.toString();
    }

    private String inputs(Registered unit, int year) {
        return PastComparisons.inputs(owner(unit), budgets(unit, year).toList());
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
    Map<Registered, List<Registered>> superiors() {
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
                .filter(Departments::isBudget)
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
                .flatMap(entry -> documents.of(owner, entry).stream())
                .toList();
        if (rounds.isEmpty()) {
            return expects(unit, year)
                    ? Optional.of(new Department.Member(owner, Optional.empty(), List.of()))
                    : Optional.empty();
        }
        return Optional.of(new Department.Member(owner, Optional.of(rounds.get(0)), rounds.subList(1, rounds.size())));
    }

    /** Whether it is to hand in a budget of that year. */
    private static boolean expects(Registered unit, int year) {
        return unit.expected().isEmpty()
                || unit.expected().stream()
                        .anyMatch(wanted -> wanted.kind() == Filing.Kind.BUDGET
                                && wanted.year().orElse(year) == year);
    }

    /** The rounds of a unit's budget of that year that are looked at, the last first. */
    private Stream<Entry> budgets(Registered unit, int year) {
        return entries(unit).stream()
                .filter(entry -> isBudget(entry) && entry.whose().year() == year)
                .flatMap(entry -> {
                    List<Entry> rounds = standing.rounds(entry);
                    Collections.reverse(rounds);
                    return rounds.stream();
                })
                .limit(MOST_ROUNDS);
    }

    static boolean isBudget(Entry entry) {
        return entry.whose().kind().equals(Filing.Kind.BUDGET.name());
    }

    static Document.Owner owner(Registered unit) {
        return new Document.Owner(unit.code(), unit.name(), Words.name(unit.name()));
    }
}
