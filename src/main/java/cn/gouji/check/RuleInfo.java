package cn.gouji.check;

/**
 * What a rule is called and how grave its findings may be at most.
 *
 * @param id the id of the rule catalogue, e.g. {@code SUM-03}; never reused
 * @param severity the highest severity the rule may reach
 */
public record RuleInfo(String id, Severity severity) {

    /** The family, e.g. {@code SUM}. */
    public String family() {
        return id.substring(0, id.indexOf('-'));
    }
}
