package cn.gouji.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the person's language what is wrong with the arguments; picocli itself speaks English only. */
final class WrongUsage implements IParameterExceptionHandler {

    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        console.err().println(text(wrong));
        console.note(
                "usage.see",
                Map.of("command", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE.code();
    }

    private String text(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(" "));
            return say("usage.missing", Map.of("names", names));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return say("usage.twice", Map.of("name", name(twice.getOverwritten())));
        }
        if (wrong.getArgSpec() != null) {
            String value = wrong.getValue() == null ? "" : wrong.getValue();
            return say("usage.invalid", Map.of("name", name(wrong.getArgSpec()), "value", value));
        }
        return say("usage.other", Map.of("what", String.valueOf(wrong.getMessage())));
    }

    private String unmatched(UnmatchedArgumentException wrong) {
        List<String> unmatched = wrong.getUnmatched();
        String key = wrong.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-argument";
        return say(key, Map.of("names", String.join(" ", unmatched)));
    }

    private String say(String key, Map<String, String> values) {
        return console.wording().text(key, values);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
