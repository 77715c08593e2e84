package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A score is missing, below nothing or above its weight, or points are given where nothing applies (得分越界或缺失). */
public final class ScoreOutOfRange implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-03", Severity.ERROR);

    /** A weight with the score given for it. */
    private record Pair(String name, Points weight, Points score) {

        static Pair of(String name, Line line) {
            return new Pair(name, Points.of(line, Column.WEIGHT), Points.of(line, Column.SCORE));
        }

        boolean isMissing() {
            return weight.isPositive() && score.state() == Points.State.BLANK;
        }

        List<Place> places() {
            return Stream.of(score, weight)
                    .flatMap(points -> points.figure().stream())
                    .flatMap(figure -> figure.origin().places().stream())
                    .toList();
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(ScoreOutOfRange::inForm);
    }

    private static Stream<Verdict> inForm(Evaluation form) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        form.moneyTotal()
                .ifPresent(line -> pairs.add(Pair.of(
                        form.money()
                                .flatMap(table -> table.heading(Column.EXECUTION_RATE))
                                .map(heading -> heading.label().compact())
                                .orElse(""),
                        line)));
        for (Indicator indicator : form.indicators()) {
            Pair pair = Pair.of(indicator.name(), indicator.line());
            if (indicator.isUnused()) {
                verdicts.add(unused(pair));
            } else {
                pairs.add(pair);
            }
        }
        pairs.stream()
                .filter(pair -> !pair.isMissing())
                .flatMap(ScoreOutOfRange::range)
                .forEach(verdicts::add);
        missing(pairs.stream().filter(Pair::isMissing).toList()).forEach(verdicts::add);
        return verdicts.stream();
    }

    private static Stream<Verdict> range(Pair pair) {
        Points weight = pair.weight();
        Points score = pair.score();
        if (weight.isUnreadable() || score.isUnreadable()) {
            return Stream.of(cannotTell("unread", pair.name(), score.isUnreadable() ? score : weight));
        }
        if (!score.isGiven()) {
            return weight.isPositive() && score.figure().isPresent()
                    ? Stream.of(cannotTell("dash", pair.name(), score))
                    : Stream.empty();
        }
        if (!weight.isGiven()) {
            return weight.figure().isPresent() && score.isPositive()
                    ? Stream.of(cannotTell("no-weight", pair.name(), weight))
                    : Stream.empty();
        }
        boolean inside = score.number().signum() >= 0 && score.number().compareTo(weight.number()) <= 0;
        return Stream.of(
                inside
                        ? new Verdict.Holds(INFO, pair.places())
                        : broken("", Severity.ERROR, pair, score, "0–" + weight.text()));
    }

    private static Verdict unused(Pair pair) {
        if (pair.score().isPositive()) {
            return broken("unused", Severity.ERROR, pair, pair.score(), "0");
        }
        if (pair.weight().isPositive()) {
            return broken("unused-weight", Severity.WARNING, pair, pair.weight(), "0");
        }
        return new Verdict.Holds(INFO, pair.places());
    }

    /** All scores a form leaves out are one omission. */
    private static Stream<Verdict> missing(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Stream.empty();
        }
        Pair first = pairs.get(0);
        List<Place> others =
                pairs.stream().flatMap(pair -> pair.places().stream()).toList();
        Map<String, Object> values =
                Map.of("indicator", first.name(), "weight", first.weight().text(), "count", pairs.size());
        String variant = pairs.size() == 1 ? "missing" : "missing-several";
        return Stream.of(new Verdict.Broken(Finding.of(
                INFO,
                Severity.ERROR,
                first.score().origin(),
                others,
                new Message(variant, values),
                "",
                "0–" + first.weight().text())));
    }

    private static Verdict broken(String variant, Severity severity, Pair pair, Points at, String expected) {
        Map<String, Object> values = Map.of(
                "indicator", pair.name(),
                "score", pair.score().text(),
                "weight", pair.weight().text());
        return new Verdict.Broken(Finding.of(
                INFO, severity, at.origin(), pair.places(), new Message(variant, values), at.shown(), expected));
    }

    private static Verdict cannotTell(String variant, String indicator, Points points) {
        List<Origin> origins = List.of(points.origin());
        Map<String, Object> values = Map.of("indicator", indicator, "shown", points.shown());
        return new Verdict.CannotTell(INFO, new Message(variant, values), origins);
    }
}
