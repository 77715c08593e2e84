package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Checker;
import cn.gouji.desk.DeskFault;
import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line: which commands there are, in which language they speak, and how a failure ends. */
final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final int WIDTH = 100;

    private final Equipment equipment;
    private final Function<RuleSettings, Checker> checkers;
    private final Clock clock;
    private final Console console;
    private final Interruption interruption;

    Cli(Equipment equipment, Function<RuleSettings, Checker> checkers, Clock clock, Console console) {
        this.equipment = equipment;
        this.checkers = checkers;
        this.clock = clock;
        this.console = console;
        this.interruption = new Interruption(console);
    }

    /** Through which the program is told to end. */
    Interruption interruption() {
        return interruption;
    }

    /** Runs a command and returns the exit code. */
    int run(String... args) {
        Language language = language(List.of(args));
        console.speak(language);
        CommandLine program = new CommandLine(new GoujiCommand());
        commands(List.of(args)).forEach(program::addSubcommand);
        program.setResourceBundle(bundle(language))
                .setUsageHelpWidth(WIDTH)
                .setAbbreviatedSubcommandsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler(this::failed);
        return program.execute(args);
    }

    /** The one that is asked for by its name, since making one takes time; otherwise all, in the order of the help. */
    private List<Object> commands(List<String> args) {
        Desks desks = new Desks(equipment, console, checkers, clock);
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("init", () -> new InitCommand(console));
        commands.put("check", () -> new CheckCommand(equipment, console, checkers, clock));
        commands.put("run", () -> new RunCommand(desks, console, interruption));
        commands.put("watch", () -> new WatchCommand(desks, console, interruption));
        commands.put("report", () -> new ReportCommand(console, clock));
        commands.put("send", () -> new SendCommand(console, clock, System.getenv(), interruption));
        commands.put("remind", () -> new RemindCommand(console, clock));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("template", () -> new TemplateCommand(console));
        Supplier<Object> named = args.isEmpty() ? null : commands.get(args.get(0));
        return named == null ? commands.values().stream().map(Supplier::get).toList() : List.of(named.get());
    }

    /** Writes in the stream's own encoding, which Java 17 does not tell. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        stream.print(new String(text, from, length));
                    }

                    @Override
                    public void flush() {
                        stream.flush();
                    }

                    @Override
                    public void close() {
                        stream.flush();
                    }
                },
                true);
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof SettingsFault fault) {
            console.err().println(fault.text(console.wording()));
            return Exit.USAGE.code();
        }
        if (failure instanceof DeskFault fault) {
            LOG.debug("{} stopped", command.getCommandName(), failure);
            console.err().println(fault.text(console.wording()));
            return Exit.FAILED.code();
        }
        if (failure instanceof IOException disk) {
            LOG.debug("{} stopped", command.getCommandName(), failure);
            console.err().println(DeskFault.of(disk, Path.of("")).text(console.wording()));
            return Exit.FAILED.code();
        }
        LOG.error("{} failed", command.getCommandName(), failure);
        console.note("cli.internal", Map.of("what", failure.toString()));
        return Exit.FAILED.code();
    }

    private static Language language(List<String> args) {
        int at = args.indexOf("--lang");
        boolean english = args.contains("--lang=en")
                || (at >= 0 && at + 1 < args.size() && args.get(at + 1).equals("en"));
        return english ? Language.ENGLISH : Language.CHINESE;
    }

    private static ResourceBundle bundle(Language language) {
        String path = "/wording/cli_" + language.tag() + ".properties";
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Cli.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("the texts " + path + " of our own jar cannot be read", broken);
        }
    }
}
