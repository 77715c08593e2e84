package cn.gouji;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Table;
import cn.gouji.form.LongTable;
import cn.gouji.form.Reading;
import cn.gouji.reconcile.Judgement;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks the tables that are too long for a filing, slice by slice (长表核对): whole units by all rules that look at one table,
 * parts of a unit by those that look at one line; what spans slices is added up by {@link LongSums}.
 */
final class LongCheck {

    private static final Set<String> FAMILIES = Set.of("REC", "SUM", "TAB", "COD", "UNI");
    private static final Set<String> BY_LINE = Set.of("REC-04", "REC-05", "COD-02", "COD-06");
    private static final int MOST_TOLD = 200;

    private record Key(RuleInfo rule, Place place, String variant) {}

    private final List<Rule> rules;
    private final Function<List<Equation>, Judgement> judge;
    private final Reading reading;
    private final Prescription prescription;
    private final Set<Key> seen = new HashSet<>();
    private final Map<RuleInfo, List<Finding>> findings = new LinkedHashMap<>();
    private final Map<RuleInfo, Integer> untold = new HashMap<>();
    private final Map<RuleInfo, Verdict> others = new LinkedHashMap<>();

    LongCheck(List<Rule> rules, Function<List<Equation>, Judgement> judge, Reading reading, Prescription prescription) {
        this.rules = rules.stream()
                .filter(rule -> FAMILIES.contains(rule.info().family()))
                .toList();
        this.judge = judge;
        this.reading = reading;
        this.prescription = prescription;
        for (LongTable table : reading.longTables()) {
            LongSums sums = new LongSums(reading::isGeneric);
            table.slices(slice -> {
                check(slice);
                sums.take(slice);
            });
            sums.verdicts().forEach(this::take);
        }
    }

    /** What was found, and for each rule one place where it holds or cannot tell. */
    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>(others.values());
        findings.forEach((rule, found) -> {
            found.forEach(finding -> all.add(new Verdict.Broken(finding)));
            if (untold.containsKey(rule)) {
                all.add(new Verdict.Broken(more(found.get(MOST_TOLD - 1), untold.get(rule))));
            }
        });
        return all;
    }

    private static Finding more(Finding last, int count) {
        Message message = new Message("joint.more", Map.of("count", count));
        return Finding.of(last.rule(), Severity.INFO, last.at(), List.of(), message, "", "");
    }

    private void check(LongTable.Slice slice) {
        List<Rule> asked = slice.whole()
                ? rules
                : rules.stream().filter(LongCheck::isByLine).toList();
        Answers answers = Answers.of(asked, filing(slice.table())).limited(prescription);
        List<Equation> equations = slice.whole()
                ? answers.equations()
                : answers.equations().stream().filter(LongCheck::isInLine).toList();
        answers.verdicts().forEach(this::take);
        Judgement judgement = judge.apply(equations);
        judgement.findings().forEach(finding -> take(new Verdict.Broken(milder(finding))));
        judgement.held().forEach(held -> take(new Verdict.Holds(held.rule(), held.places())));
    }

    /** Nobody knows what the lines and columns of an unknown form must come to. */
    private Finding milder(Finding finding) {
        return finding.places().stream().anyMatch(reading::isGeneric) ? finding.atMost(Severity.WARNING) : finding;
    }

    private Filing filing(Table table) {
        Filing whole = reading.filing();
        return new Filing(
                whole.kind(),
                whole.unit(),
                whole.year(),
                List.of(table),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                whole.extraction());
    }

    private static boolean isByLine(Rule rule) {
        return rule instanceof Rule.LinearRule || BY_LINE.contains(rule.info().id());
    }

    /** Whether the equation speaks of one line only. */
    private static boolean isInLine(Equation equation) {
        return equation.places().stream()
                        .map(place -> place instanceof CellPlace cell ? cell.row() : -1)
                        .distinct()
                        .count()
                == 1;
    }

    private void take(Verdict verdict) {
        if (!(verdict instanceof Verdict.Broken broken)) {
            others.putIfAbsent(verdict.rule(), verdict);
            return;
        }
        Finding finding = broken.finding();
        if (seen.add(
                new Key(finding.rule(), finding.at().place(), finding.message().variant()))) {
            List<Finding> told = findings.computeIfAbsent(finding.rule(), rule -> new ArrayList<>());
            if (told.size() < MOST_TOLD) {
                told.add(finding);
            } else {
                untold.merge(finding.rule(), 1, Integer::sum);
            }
        }
    }
}
