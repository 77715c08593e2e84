package cn.gouji.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a bureau prescribes to the rules (规则设置). Values are checked where they are read; a rule asks by its own options and
 * gets the default for what is not prescribed.
 *
 * @param scoreStep the step scores must be given in, where the bureau prescribes one; empty where it is not known
 * @param zeroTolerance the forms by id whose gaps must be explained even where rounding explains them (零容忍); {@link #ALL}
 *     for every form
 * @param rules what is prescribed by rule id
 */
public record RuleSettings(Optional<BigDecimal> scoreStep, Set<String> zeroTolerance, Map<String, RuleSetting> rules) {

    /** Every form, as {@link #zeroTolerance}. */
    public static final String ALL = "all";

    /** Nothing prescribed. */
    public static final RuleSettings DEFAULT = new RuleSettings(Optional.empty(), Set.of(), Map.of());

    public RuleSettings {
        zeroTolerance = Collections.unmodifiableSet(new TreeSet<>(zeroTolerance));
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** The same settings with this prescribed for one rule. */
    public RuleSettings with(String rule, RuleSetting setting) {
        Map<String, RuleSetting> more = new TreeMap<>(rules);
        more.put(rule, setting);
        return new RuleSettings(scoreStep, zeroTolerance, more);
    }

    /** The same settings with this step of scores. */
    public RuleSettings withScoreStep(BigDecimal step) {
        return new RuleSettings(Optional.of(step), zeroTolerance, rules);
    }

    /** Whether the rule is asked. */
    public boolean isOn(String rule) {
        return of(rule).on();
    }

    /** The severity a finding of the rule is shown with: its own, or the highest the bureau wants, whichever is milder. */
    public Severity limited(String rule, Severity severity) {
        Severity highest = of(rule).highest().orElse(severity);
        return highest.compareTo(severity) > 0 ? highest : severity;
    }

    /** The bureau's own document for the rule; empty where it named none. */
    public String basis(String rule) {
        return of(rule).basis();
    }

    /** The number set for the rule. */
    public BigDecimal value(RuleInfo rule, Threshold threshold) {
        return new BigDecimal(written(rule, threshold));
    }

    /** The way chosen for the rule. */
    public String value(RuleInfo rule, Choice choice) {
        return written(rule, choice);
    }

    /** Whether gaps in figures of this logical address must be explained even where rounding explains them. */
    public boolean isZeroTolerant(String item) {
        String form = item.split("[/#]", 2)[0];
        return zeroTolerance.contains(ALL) || zeroTolerance.contains(form);
    }

    private String written(RuleInfo rule, RuleOption option) {
        return of(rule.id()).values().getOrDefault(option.name(), option.preset());
    }

    private RuleSetting of(String rule) {
        return rules.getOrDefault(rule, RuleSetting.DEFAULT);
    }
}
