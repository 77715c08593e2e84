package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which submissions stand, nothing later having replaced them (现状): of a budget the last round; of what failed or was handed in
 * again nothing that an answer stands for.
 */
final class Standing {

    private static final Comparator<Entry> BY_UNIT = Comparator.comparing(
                    (Entry entry) -> entry.whose().code())
            .thenComparing(entry -> entry.whose().key())
            .thenComparing(Entry::key);
    private static final Comparator<Entry> BY_ROUND =
            Comparator.comparing((Entry entry) -> entry.result().round()).thenComparing(Entry::key);

    private final List<Entry> current = new ArrayList<>();
    private final Map<SubmissionKey, List<Entry>> before = new HashMap<>();

    /** What stands of all these, which are in the order they came. */
    Standing(List<Entry> all) {
        Map<String, List<Entry>> budgets = new LinkedHashMap<>();
        for (Entry entry : all) {
            boolean one = entry.whose().kind().equals(Filing.Kind.BUDGET.name())
                    && !entry.whose().key().isEmpty();
            if (entry.state() == Entry.State.ANSWERED && one) {
                String budget = entry.whose().key() + "|" + entry.whose().year();
                budgets.computeIfAbsent(budget, first -> new ArrayList<>()).add(entry);
            } else if (entry.state() != Entry.State.REPEATED) {
                current.add(entry);
            }
        }
        budgets.values().forEach(this::last);
        Set<List<Entry.Member>> answered = current.stream()
                .filter(entry -> entry.state() == Entry.State.ANSWERED)
                .map(Entry::contents)
                .collect(Collectors.toSet());
        current.removeIf(entry -> entry.state() != Entry.State.ANSWERED && answered.contains(entry.contents()));
        current.sort(BY_UNIT);
    }

    private void last(List<Entry> rounds) {
        rounds.sort(BY_ROUND);
        Entry last = rounds.get(rounds.size() - 1);
        current.add(last);
        before.put(last.key(), List.copyOf(rounds.subList(0, rounds.size() - 1)));
    }

    /** The submissions that stand, unit by unit. */
    List<Entry> current() {
        return List.copyOf(current);
    }

    /** The answers that this one has replaced, oldest first. */
    List<Entry> before(Entry entry) {
        return before.getOrDefault(entry.key(), List.of());
    }

    /** The answers that this one has replaced and itself, oldest first. */
    List<Entry> rounds(Entry entry) {
        List<Entry> rounds = new ArrayList<>(before(entry));
        rounds.add(entry);
        return rounds;
    }

    /** What is expected and has not come, in the order of the register. */
    List<Report.Missing> missing(Register register) {
        Map<String, List<Entry>> byUnit = current.stream()
                .collect(Collectors.groupingBy(entry -> entry.whose().key()));
        Function<Registered, List<Entry>> come =
                unit -> unit.expected().isEmpty() ? List.of() : byUnit.getOrDefault(Words.name(unit.name()), List.of());
        List<Report.Missing> missing = new ArrayList<>();
        for (Registered unit : register.units()) {
            List<Entry> entries = come.apply(unit);
            unit.expected().stream()
                    .filter(expected -> entries.stream().noneMatch(entry -> meets(entry, expected)))
                    .forEach(expected -> missing.add(new Report.Missing(unit, expected)));
        }
        return missing;
    }

    private static boolean meets(Entry entry, Registered.Expected expected) {
        return entry.whose().kind().equals(expected.kind().name())
                && (expected.year().isEmpty()
                        || expected.year().getAsInt() == entry.whose().year());
    }
}
