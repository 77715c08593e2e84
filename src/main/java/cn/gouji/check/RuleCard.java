package cn.gouji.check;

import java.util.List;

/**
 * What the catalogue knows of a rule: id, highest severity, what may be set (规则卡片). Its words are on its page.
 *
 * @param options what may be set beside switching it off and lowering its findings
 */
public record RuleCard(RuleInfo info, List<RuleOption> options) {

    public RuleCard {
        options = List.copyOf(options);
    }

    /** The id. */
    public String id() {
        return info.id();
    }

    /**
     * Whether a bureau may switch the rule off or lower it. One that only says what could not be checked stays: otherwise
     * silence would look like a pass.
     */
    public boolean isAdjustable() {
        return info.severity() != Severity.UNVERIFIABLE;
    }
}
