package cn.gouji.desk;

import cn.gouji.across.Comparison;
import cn.gouji.across.Department;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Document;
import cn.gouji.across.Kept;
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
    private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();

    Season(Ledger ledger, Register register, RuleSettings settings) {
        this.ledger = ledger;
        this.register = register;
        this.comparison = new Comparison(settings);
        ledger.submissions().all().stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .filter(entry -> !entry.whose().key().isEmpty() && entry.whose().year() > 0)
                .sorted(Comparator.comparing((Entry entry) -> entry.whose().code())
                        .thenComparing(entry -> entry.whose().key())
                        .thenComparing(Entry::key))
                .forEach(entry -> byUnit.computeIfAbsent(entry.whose().key(), key -> new ArrayList<>())
                        .add(entry));
    }

    /** Where documents do not agree: departments first, then unit by unit. */
    List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        departments().forEach(department -> found.addAll(comparison.of(department)));
        for (List<Entry> entries : byUnit.values()) {
            Document.Owner owner = owner(entries.get(0).whose());
            List<Document> documents = current(entries).stream()
                    .flatMap(entry -> document(owner, entry).stream())
                    .toList();
            found.addAll(comparison.of(new UnitDocuments(owner, documents)));
        }
        return List.copyOf(found);
    }

    /** Every department that handed in a budget, for each year with those of its units; each is made when it is asked for. */
    private Stream<Department> departments() {
        Map<String, List<Registered>> units = new LinkedHashMap<>();
        register.units().stream()
                .filter(unit -> !Words.same(unit.superior(), unit.name()))
                .forEach(unit -> register.find(unit.superior())
                        .ifPresent(superior -> units.computeIfAbsent(superior.name(), key -> new ArrayList<>())
                                .add(unit)));
        return units.entrySet().stream().flatMap(entry -> departments(entry.getKey(), entry.getValue()));
    }

    private Stream<Department> departments(String superior, List<Registered> units) {
        List<Entry> own = byUnit.getOrDefault(Words.name(superior), List.of());
        return own.stream()
                .map(entry -> entry.whose().year())
                .distinct()
                .flatMap(year -> budgets(own, year).stream().limit(1))
                .flatMap(entry -> document(owner(entry.whose()), entry).stream())
                .map(whole -> new Department(
                        whole,
                        units.stream()
                                .flatMap(unit -> member(unit, whole.year()).stream())
                                .toList()));
    }

    /** A unit's part in its department's year; none where it hands in no budget. */
    private Optional<Department.Member> member(Registered unit, int year) {
        Document.Owner owner = new Document.Owner(unit.code(), unit.name(), Words.name(unit.name()));
        List<Document> rounds = budgets(byUnit.getOrDefault(owner.key(), List.of()), year).stream()
                .limit(MOST_ROUNDS)
                .flatMap(entry -> document(owner, entry).stream())
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

    /** What was answered by a program that kept nothing cannot be compared. */
    private Optional<Document> document(Document.Owner owner, Entry entry) {
        return ledger.submissions()
                .kept(entry.key())
                .map(kept -> new Document(
                        owner,
                        entry.whose().year(),
                        Filing.Kind.valueOf(entry.whose().kind()),
                        entry.result().round(),
                        entry.key().run(),
                        Kept.read(kept)));
    }
}
