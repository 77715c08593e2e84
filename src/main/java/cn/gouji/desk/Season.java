package cn.gouji.desk;

import cn.gouji.across.Comparison;
import cn.gouji.across.Disagreement;
import cn.gouji.across.Document;
import cn.gouji.across.Kept;
import cn.gouji.across.UnitDocuments;
import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Whose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was handed in and answered, held against each other (文档间核对). Made of nothing but the ledger and the register, unit
 * by unit, so that no more than a department is held at a time.
 */
final class Season {

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

    /** Where documents do not agree, unit by unit. */
    List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        for (List<Entry> entries : byUnit.values()) {
            Document.Owner owner = owner(entries.get(0).whose());
            List<Document> documents = current(entries).stream()
                    .flatMap(entry -> document(owner, entry).stream())
                    .toList();
            found.addAll(comparison.of(new UnitDocuments(owner, documents)));
        }
        return List.copyOf(found);
    }

    private Document.Owner owner(Whose whose) {
        String name = register.find(whose.unit()).map(Registered::name).orElse(whose.unit());
        return new Document.Owner(whose.code(), name, whose.key());
    }

    /** Of each budget the last round; every self-evaluation, because each is of other projects. */
    private static List<Entry> current(List<Entry> entries) {
        Map<Integer, Entry> budgets = new LinkedHashMap<>();
        List<Entry> current = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.whose().kind().equals(Filing.Kind.BUDGET.name())) {
                budgets.merge(entry.whose().year(), entry, Season::later);
            } else {
                current.add(entry);
            }
        }
        current.addAll(0, budgets.values());
        return current;
    }

    private static Entry later(Entry one, Entry other) {
        return one.result().round() > other.result().round() ? one : other;
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
