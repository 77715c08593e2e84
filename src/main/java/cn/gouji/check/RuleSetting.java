package cn.gouji.check;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a bureau prescribes for one rule; what it leaves alone has its default.
 *
 * @param on whether the rule is asked at all
 * @param highest how grave its findings may be at most, where that is less than the rule itself says
 * @param basis the bureau's own document (文号), shown before the rule's own basis; empty where there is none
 * @param values what is set otherwise, by the option's name
 */
public record RuleSetting(boolean on, Optional<Severity> highest, String basis, Map<String, String> values) {

    /** Nothing prescribed. */
    public static final RuleSetting DEFAULT = new RuleSetting(true, Optional.empty(), "", Map.of());

    public RuleSetting {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
