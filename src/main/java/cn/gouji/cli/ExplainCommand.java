package cn.gouji.cli;

import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import cn.gouji.check.RuleOption;
import cn.gouji.check.Severity;
import cn.gouji.wording.RulePage;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a rule's page — what it checks, why, examples, what may be set — or lists all rules. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    /** The mark of the guilty cell in examples is not in the character set of Chinese consoles. */
    private static final char MARK = '✗';

    private static final char PLAIN_MARK = '×';

    private final Console console;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "RULE", arity = "0..1", descriptionKey = "parameter.rule")
    private @Nullable String rule;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rule == null) {
            list();
        } else {
            explain(rule);
        }
        return Exit.CLEAN.code();
    }

    private void list() {
        String family = "";
        for (RuleCard card : Gouji.catalogue()) {
            if (!card.info().family().equals(family)) {
                family = card.info().family();
                console.say("explain.family", Map.of("family", family, "name", words().text("family." + family)));
            }
            Severity severity = card.info().severity();
            console.say(
                    "explain.rule",
                    Map.of(
                            "rule", card.id(),
                            "severity", words().severity(severity),
                            "title", words().title(card.id())));
        }
        console.say("explain.more", Map.of());
    }

    private void explain(String given) {
        String id = given.strip().toUpperCase(Locale.ROOT);
        Optional<String> unchecked = words().unchecked(id);
        if (unchecked.isPresent()) {
            console.say("explain.unchecked", Map.of("rule", id, "reason", unchecked.get()));
            return;
        }
        RuleCard card = Gouji.catalogue().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SettingsFault("cli.no-such-rule", Map.of("rule", given)));
        RulePage page =
                words().page(id).orElseThrow(() -> new SettingsFault("cli.no-such-rule", Map.of("rule", given)));
        page.markdown().replace(MARK, PLAIN_MARK).lines().forEach(console::line);
        console.line("");
        console.say("explain.settings", Map.of("rule", id));
        if (card.isAdjustable()) {
            String severity = words().severity(card.info().severity());
            console.say("explain.adjustable", Map.of("severity", severity));
        } else {
            console.say("explain.fixed", Map.of());
        }
        card.options().forEach(option -> say(id, option));
    }

    private void say(String id, RuleOption option) {
        console.say(
                "explain.option",
                Map.of(
                        "name", option.name(),
                        "preset", option.preset(),
                        "range", option.range(),
                        "meaning", words().option(id, option)));
    }

    private Wording words() {
        return console.wording();
    }
}
