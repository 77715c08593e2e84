package cn.gouji.rules.sco;

import cn.gouji.check.Choice;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The grade word does not fit the total score (等级与分数不符), by the bands the bureau uses. */
public final class GradeDoesNotFitScore implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-14", Severity.WARNING);
    private static final Choice BANDS = new Choice("bands", List.of("90-80-60", "80-70-60"));
    private static final Pattern GRADE =
            Pattern.compile("(?:等级|等次|结论|评级)(?:为|:)?\\(?(优|良|中|差)(?:秀|好|等)?(?![\\p{IsHan}])");
    private static final Pattern ALONE = Pattern.compile("^(优|良|中|差)(?:秀|好|等)?$");
    private static final List<String> WORDS = List.of("优", "良", "中", "差");

    private final List<BigDecimal> bands;

    /** The rule with the bands the bureau uses. */
    public GradeDoesNotFitScore(RuleSettings settings) {
        bands = Stream.of(settings.value(INFO, BANDS).split("-"))
                .map(BigDecimal::new)
                .toList();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(BANDS);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.scoreTotal().stream()
                        .filter(line -> Points.of(line, Column.SCORE).isGiven())
                        .flatMap(line -> grade(form, line).stream().map(grade -> judge(line, grade))));
    }

    private record Grade(String word, Label label) {}

    /** The grade in a corner, in a note, or in the line of the total. */
    private static Optional<Grade> grade(Evaluation form, Line total) {
        Optional<Grade> corner = form.form().fact("grade").flatMap(label -> read(ALONE, label));
        Optional<Grade> cell = Stream.of(Column.REASON, Column.ACTUAL, Column.TARGET)
                .flatMap(column -> total.label(column).stream())
                .flatMap(label -> read(ALONE, label).or(() -> read(GRADE, label)).stream())
                .findFirst();
        return corner.or(() -> cell)
                .or(() -> form.form().notes().stream()
                        .flatMap(note -> read(GRADE, note).stream())
                        .findFirst());
    }

    private static Optional<Grade> read(Pattern words, Label label) {
        Matcher grade = words.matcher(label.compact());
        return grade.find() ? Optional.of(new Grade(grade.group(1), label)) : Optional.empty();
    }

    private Verdict judge(Line total, Grade grade) {
        Points score = Points.of(total, Column.SCORE);
        int band = 0;
        while (band < bands.size() && score.number().compareTo(bands.get(band)) < 0) {
            band++;
        }
        String wanted = WORDS.get(band);
        if (wanted.equals(grade.word())) {
            return Verdict.holds(INFO, grade.label().origin());
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                grade.label().origin(),
                score.origin().places(),
                Message.of(Map.of("grade", grade.word(), "score", score.text(), "wanted", wanted)),
                grade.word(),
                wanted));
    }
}
