package cn.gouji.desk;

import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSetting;
import cn.gouji.check.Severity;
import cn.gouji.wording.SettingsFault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what a settings file writes about rules into what is prescribed, or says in which line it cannot be understood. */
final class RulePrescriptions {

    /** Whether the rule is asked. */
    static final String ON = "on";

    /** How grave its findings may be at most. */
    static final String SEVERITY = "severity";

    /** The bureau's own document. */
    static final String BASIS = "basis";

    private static final Map<String, Boolean> SWITCH =
            Map.of("true", true, "on", true, "yes", true, "false", false, "off", false, "no", false);
    private static final int LONGEST_BASIS = 200;

    private final String file;
    private final Map<String, RuleCard> cards;

    RulePrescriptions(String file, List<RuleCard> cards) {
        this.file = file;
        this.cards = cards.stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
    }

    /** What is prescribed beyond the defaults, by rule id. */
    Map<String, RuleSetting> of(WrittenRules written) {
        Map<String, RuleSetting> settings = new TreeMap<>();
        Map<String, List<WrittenRules.Entry>> rules = written.entries().stream()
                .collect(Collectors.groupingBy(WrittenRules.Entry::rule, LinkedHashMap::new, Collectors.toList()));
        rules.forEach((id, entries) -> {
            RuleCard card = cards.get(id);
            if (card == null) {
                throw new SettingsFault(
                        "settings.unknown-rule",
                        Map.of(
                                "file",
                                file,
                                "line",
                                entries.get(entries.size() - 1).line(),
                                "key",
                                id));
            }
            RuleSetting setting = setting(card, entries);
            if (!setting.equals(RuleSetting.DEFAULT)) {
                settings.put(id, setting);
            }
        });
        return settings;
    }

    /** The keys that may be written for the rule. */
    static List<String> keys(RuleCard card) {
        Stream<String> common = card.isAdjustable() ? Stream.of(ON, SEVERITY, BASIS) : Stream.of(BASIS);
        return Stream.concat(common, card.options().stream().map(RuleOption::name))
                .toList();
    }

    private RuleSetting setting(RuleCard card, List<WrittenRules.Entry> entries) {
        RuleSetting setting = RuleSetting.DEFAULT;
        for (WrittenRules.Entry entry : entries) {
            if (!entry.key().isEmpty()) {
                setting = with(setting, card, entry);
            }
        }
        return setting;
    }

    private RuleSetting with(RuleSetting setting, RuleCard card, WrittenRules.Entry entry) {
        if (!keys(card).contains(entry.key())) {
            String known = String.join(", ", keys(card));
            throw new SettingsFault(
                    "settings.unknown-key",
                    Map.of("file", file, "line", entry.line(), "key", name(entry), "known", known));
        }
        return switch (entry.key()) {
            case ON -> new RuleSetting(on(entry), setting.highest(), setting.basis(), setting.values());
            case SEVERITY -> new RuleSetting(setting.on(), highest(card, entry), setting.basis(), setting.values());
            case BASIS -> new RuleSetting(setting.on(), setting.highest(), basis(entry), setting.values());
            default -> new RuleSetting(setting.on(), setting.highest(), setting.basis(), values(setting, card, entry));
        };
    }

    private boolean on(WrittenRules.Entry entry) {
        Boolean on = SWITCH.get(entry.value().toLowerCase(Locale.ROOT));
        if (on == null) {
            throw bad(entry, "true | false");
        }
        return on;
    }

    private Optional<Severity> highest(RuleCard card, WrittenRules.Entry entry) {
        Severity own = card.info().severity();
        Map<String, Severity> allowed = new LinkedHashMap<>();
        Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> severity.compareTo(own) >= 0)
                .forEach(severity -> allowed.put(word(severity), severity));
        Severity highest = allowed.get(entry.value().toLowerCase(Locale.ROOT));
        if (highest == null) {
            throw bad(entry, String.join(" | ", allowed.keySet()));
        }
        return highest == own ? Optional.empty() : Optional.of(highest);
    }

    private String basis(WrittenRules.Entry entry) {
        String text = entry.value().strip();
        if (text.length() > LONGEST_BASIS || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(entry, "≤ " + LONGEST_BASIS);
        }
        return text;
    }

    private Map<String, String> values(RuleSetting setting, RuleCard card, WrittenRules.Entry entry) {
        RuleOption option = card.options().stream()
                .filter(one -> one.name().equals(entry.key()))
                .findFirst()
                .orElseThrow();
        String value = option.read(entry.value()).orElseThrow(() -> bad(entry, option.range()));
        Map<String, String> values = new HashMap<>(setting.values());
        if (!value.equals(option.preset())) {
            values.put(option.name(), value);
        }
        return values;
    }

    /** How a severity is written. */
    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private SettingsFault bad(WrittenRules.Entry entry, String range) {
        return new SettingsFault(
                "settings.bad-rule-value",
                Map.of(
                        "file", file,
                        "line", entry.line(),
                        "key", name(entry),
                        "value", entry.value(),
                        "range", range));
    }

    private static String name(WrittenRules.Entry entry) {
        return entry.rule() + "." + entry.key();
    }
}
