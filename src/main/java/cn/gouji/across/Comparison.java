package cn.gouji.across;

import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleSettings;
import java.util.List;
import java.util.stream.Stream;

/** Holds documents against each other as a bureau prescribes it (文档间核对). Pure: it opens nothing and remembers nothing. */
public final class Comparison {

    private static final List<UnitRule> UNIT_RULES = List.of(
            new InitialBudgetDiffers(),
            new PriorYearBase(),
            new LastYearsPublicExpenses(),
            new ProjectsNotEvaluated(),
            new TargetsDiffer(),
            new HoldingsDoNotRoll(),
            new SharedProjectCode());

    private final RuleSettings settings;

    /** A comparison under these settings. */
    public Comparison(RuleSettings settings) {
        this.settings = settings;
    }

    /** Each rule, with what may be set of it. */
    public static List<RuleCard> cards() {
        Stream<RuleCard> ofUnits = UNIT_RULES.stream().map(rule -> new RuleCard(rule.info(), rule.options()));
        Stream<RuleCard> others = Stream.of(
                new RuleCard(DepartmentDiffers.INFO, List.of()),
                new RuleCard(RollCall.INFO, List.of()),
                new RuleCard(StillWrong.INFO, List.of()),
                new RuleCard(SameInManyUnits.INFO, SameInManyUnits.options()),
                new RuleCard(SameTexts.INFO, SameTexts.options()));
        return Stream.concat(ofUnits, others).toList();
    }

    /** In what a department's budget is not the sum of its units'. */
    public Compared of(Department department) {
        boolean on = settings.isOn(DepartmentDiffers.INFO.id());
        return new Compared(on ? prescribed(DepartmentDiffers.of(department)) : List.of(), List.of());
    }

    /** What does not agree among the documents of one unit, and its texts. */
    public Compared of(UnitDocuments unit) {
        List<Disagreement> found = prescribed(UNIT_RULES.stream()
                .filter(rule -> settings.isOn(rule.info().id()))
                .flatMap(rule -> rule.disagreements(unit)));
        return new Compared(found, texts().of(unit));
    }

    /** Who has not handed in, has twice, or is not registered. */
    public List<Disagreement> of(RollCall roll) {
        return prescribed(roll.disagreements());
    }

    /** Which errors were not mended. */
    public List<Disagreement> of(StillWrong rounds) {
        return prescribed(rounds.disagreements());
    }

    /** To be shown what every unit was told. */
    public SameInManyUnits inManyUnits() {
        return new SameInManyUnits(settings);
    }

    /** What many units were told alike. */
    public List<Disagreement> of(List<CommonFault> faults) {
        return prescribed(faults.stream().map(SameInManyUnits::disagreement));
    }

    /** To be shown the texts of every unit. */
    public SameTexts texts() {
        return new SameTexts(settings);
    }

    /** The texts that several of the units state that were shown. */
    public List<Disagreement> of(SameTexts texts) {
        return prescribed(texts.disagreements());
    }

    /** As far as the bureau wants to know it, no graver than it wants it. */
    private List<Disagreement> prescribed(Stream<Disagreement> disagreements) {
        return disagreements
                .filter(one -> settings.isOn(one.rule().id()))
                .map(one -> one.withSeverity(settings.limited(one.rule().id(), one.severity())))
                .toList();
    }
}
