package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A score that is not what its formula gives, with the score it should be and what becomes of the total then. */
final class FormulaFinding {

    /** A score, its weight and all cells the formula reads. */
    record Given(Points score, Points weight, List<Place> places) {

        Given {
            places = List.copyOf(places);
        }
    }

    private FormulaFinding() {}

    /**
     * The finding. A score that is too high costs the total its excess: the variant {@code total} or {@code …-total} of
     * the message says so, where the form has a total; a low score is the unit's own choice and gets no correction.
     */
    static Verdict of(
            RuleInfo rule, Severity severity, Evaluation form, Given given, BigDecimal formula, Message message) {
        Points score = given.score();
        Optional<Points> total = form.scoreTotal()
                .map(line -> Points.of(line, Column.SCORE))
                .filter(Points::isGiven)
                .filter(points -> severity != Severity.INFO);
        Map<String, Object> values = new TreeMap<>(message.values());
        total.ifPresent(points -> {
            values.put("total", points.text());
            values.put(
                    "corrected",
                    points.number().subtract(score.number()).add(formula).toPlainString());
        });
        String variant = total.isEmpty()
                ? message.variant()
                : message.variant().isEmpty() ? "total" : message.variant() + "-total";
        Finding finding = Finding.of(
                rule,
                severity,
                score.origin(),
                given.places(),
                new Message(variant, values),
                score.shown(),
                formula.toPlainString());
        return new Verdict.Broken(severity == Severity.INFO ? finding : finding.withRepairs(repairs(score, formula)));
    }

    private static List<Repair> repairs(Points score, BigDecimal formula) {
        Repair.Change change = new Repair.Change(score.origin().first(), score.shown(), formula.toPlainString());
        return List.of(new Repair("score-by-formula", List.of(change)));
    }
}
