package cn.gouji.desk;

import cn.gouji.across.CommonFault;
import cn.gouji.across.Compared;
import cn.gouji.across.Comparison;
import cn.gouji.across.Consolidation;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Document;
import cn.gouji.across.Handed;
import cn.gouji.across.RollCall;
import cn.gouji.across.SameInManyUnits;
import cn.gouji.across.SameTexts;
import cn.gouji.across.UnitDocuments;
import cn.gouji.check.RuleSettings;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Whose;
import cn.gouji.text.Words;
import java.util.ArrayList;
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

    private final Ledger ledger;
    private final Register register;
    private final Comparison comparison;
    private final KeptDocuments documents;
    private final Standing standing;
    private final Departments departments;

    /** Under what the comparisons are made. */
    private final String under;

    /** What stands of each unit's. */
    private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();

    Season(Ledger ledger, Register register, RuleSettings settings) {
        this.ledger = ledger;
        this.register = register;
        this.comparison = new Comparison(settings);
        this.documents = new KeptDocuments(ledger.submissions());
        this.standing = new Standing(ledger.submissions().all());
        this.departments = new Departments(register, documents, standing, byUnit);
        this.under = Engine.version() + "\n" + settings;
        standing.current().stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .filter(entry -> !entry.whose().key().isEmpty() && entry.whose().year() > 0)
                .forEach(entry -> byUnit.computeIfAbsent(entry.whose().key(), key -> new ArrayList<>())
                        .add(entry));
    }

    /** Where documents do not agree: each department and then its units, the units of no department, what many units have in common. */
    Judged judged() {
        Judging judging = new Judging();
        Map<String, List<Entry>> left = new LinkedHashMap<>(byUnit);
        departments.superiors().forEach((superior, units) -> {
            judging.department(superior, units);
            Stream.concat(Stream.of(superior), units.stream())
                    .flatMap(unit -> Optional.ofNullable(left.remove(Words.name(unit.name()))).stream())
                    .forEach(judging::unit);
        });
        left.values().forEach(judging::unit);
        return judging.judged();
    }

    /** What a season comes to: where documents do not agree, and the faults of templates among it. */
    record Judged(List<Disagreement> disagreements, List<CommonFault> common) {}

    /** Takes one unit after the other; what is as it was in a run before is not compared again. */
    private final class Judging {

        private final PastFindings findings = new PastFindings(ledger.submissions());
        private final PastComparisons past = new PastComparisons(ledger.comparisons(), under);
        private final SameTexts texts = comparison.texts();
        private final SameInManyUnits faults = comparison.inManyUnits();
        private final List<Disagreement> found = new ArrayList<>();

        /** A department with its units, for each year it handed in a budget. */
        void department(Registered superior, List<Registered> units) {
            departments.years(superior).forEach(year -> {
                String subject = "department " + Words.name(superior.name()) + " " + year;
                Compared compared = past.of(
                        subject,
                        departments.inputs(superior, units, year),
                        () -> departments
                                .department(superior, units, year)
                                .map(comparison::of)
                                .orElse(Compared.NOTHING));
                found.addAll(compared.found());
            });
        }

        void unit(List<Entry> current) {
            Document.Owner owner = owner(current.get(0).whose());
            String inputs = PastComparisons.inputs(owner, current);
            Compared compared = past.of("unit " + owner.key(), inputs, () -> comparison.of(documents(owner, current)));
            found.addAll(compared.found());
            texts.add(owner, compared.texts());
            findings.rounds(owner, current, all(current).toList())
                    .forEach(rounds -> found.addAll(comparison.of(rounds)));
            String superior =
                    register.find(owner.name()).map(Registered::superior).orElse("");
            for (Entry entry : current) {
                faults.add(PastFindings.handed(owner, entry), superior, findings.of(owner, List.of(entry)));
            }
        }

        Judged judged() {
            past.keep();
            List<CommonFault> common = faults.faults();
            found.addAll(comparison.of(common));
            found.addAll(comparison.of(texts));
            found.addAll(comparison.of(roll()));
            return new Judged(List.copyOf(found), common);
        }
    }

    private UnitDocuments documents(Document.Owner owner, List<Entry> current) {
        return new UnitDocuments(
                owner,
                current.stream()
                        .flatMap(entry -> documents.of(owner, entry).stream())
                        .toList());
    }

    /** The tables of every department added up from its units', for each year there is a budget of any of them. */
    Stream<Consolidation> consolidations() {
        return departments.consolidations();
    }

    /** These and what they have replaced. */
    private Stream<Entry> all(List<Entry> current) {
        return current.stream().flatMap(entry -> standing.rounds(entry).stream());
    }

    private RollCall roll() {
        List<Handed> due = standing.missing(register).stream()
                .map(one -> new Handed(
                        Departments.owner(one.unit()),
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
                    .filter(Departments::isBudget)
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

    private Document.Owner owner(Whose whose) {
        String name = register.find(whose.unit()).map(Registered::name).orElse(whose.unit());
        return new Document.Owner(whose.code(), name, whose.key());
    }
}
