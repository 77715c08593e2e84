package cn.gouji.round;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures that changed since the round before though no finding asked for it (再报时他处有改动): one finding for each table, a hint
 * where something else in the table was asked for, because the others may have to follow.
 */
public final class ChangedUnasked {

    /** Id and highest severity. */
    public static final RuleInfo INFO = new RuleInfo("DOC-10", Severity.WARNING);

    private ChangedUnasked() {}

    /** The changes nobody asked for. */
    public static List<Change> unasked(List<Change> changes, Set<String> asked) {
        return changes.stream()
                .filter(change -> !asked.contains(change.at().item()))
                .toList();
    }

    /** What is to be said of them. */
    public static List<Finding> findings(List<Change> unasked, Set<String> asked, RuleSettings settings) {
        Set<String> tables = asked.stream().map(Figures::table).collect(Collectors.toSet());
        Map<String, List<Verdict>> byTable = new LinkedHashMap<>();
        for (Change change : unasked) {
            String table = Figures.table(change.at().item());
            byTable.computeIfAbsent(table, key -> new ArrayList<>())
                    .add(new Verdict.Broken(finding(change, tables.contains(table))));
        }
        Stream<Finding> findings = byTable.values().stream()
                .flatMap(verdicts -> Verdict.folded(verdicts).stream())
                .flatMap(verdict -> verdict instanceof Verdict.Broken broken
                        ? Stream.of(broken.finding())
                        : Stream.<Finding>empty());
        return RoundRules.prescribed(findings, settings);
    }

    private static Finding finding(Change change, boolean followed) {
        Origin.Read cell = change.at();
        Origin.Read at = new Origin.Read(cell.place(), "DOC-10/" + cell.item(), cell.name());
        Map<String, Object> values =
                Map.of("name", cell.name(), "before", blank(change.before()), "after", blank(change.after()));
        return Finding.of(
                INFO,
                followed ? Severity.INFO : Severity.WARNING,
                at,
                List.of(),
                new Message(followed ? "same-table" : "", values),
                change.after(),
                "");
    }

    private static Object blank(String shown) {
        return shown.isEmpty() ? new Message.Word("blank") : shown;
    }
}
