package cn.gouji.cli;

import cn.gouji.wording.RulePage;
import cn.gouji.wording.SettingsFault;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a rule's page: what it checks, why, and examples. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    private final Console console;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Parameters(paramLabel = "RULE", descriptionKey = "parameter.rule")
    private String rule;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String id = rule.strip().toUpperCase(Locale.ROOT);
        RulePage page = Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(console.wording()::page)
                .orElseThrow(() -> new SettingsFault("cli.no-such-rule", Map.of("rule", rule)));
        page.markdown().lines().forEach(console::line);
        return Exit.CLEAN.code();
    }
}
