package cn.gouji.cli;

import cn.gouji.Gouji;
import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Checker;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.Once;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** Where the program begins. */
public final class Main {

    private static final String CHINESE = "勾稽";

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
        boolean json = Arrays.asList(args).contains("--json");
        PrintStream out = stream(FileDescriptor.out, json ? StandardCharsets.UTF_8 : charset("sun.stdout.encoding"));
        PrintStream err = stream(FileDescriptor.err, charset("sun.stderr.encoding"));
        Console console = new Console(out, err, isTerminal());
        System.exit(started(args, console));
    }

    private static int started(String[] args, Console console) {
        try {
            OptionalInt again = ChineseLocale.isHere() ? OptionalInt.empty() : ChineseLocale.startAgain();
            if (again.isPresent()) {
                return again.getAsInt();
            }
        } catch (IOException | InterruptedException stays) {
            LoggerFactory.getLogger(Main.class).warn("the program cannot start itself again", stays);
        }
        if (!ChineseLocale.isHere()) {
            console.note("cli.no-locale", Map.of());
        }
        Equipment equipment = Equipment.standard();
        Function<RuleSettings, Checker> checkers =
                settings -> new GoujiChecker(new Once<>(() -> Gouji.standard(equipment.reader(), settings)));
        return run(new Cli(equipment, checkers, Clock.system(ZoneId.systemDefault()), console), console, args);
    }

    /**
     * Whatever happens, the shell is told the truth: Java's own answer to a failure would read as findings. Ctrl-C is answered
     * when the command has ended.
     */
    static int run(Cli cli, Console console, String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(cli.interruption()::end, "end"));
        int code = ran(cli, console, args);
        cli.interruption().finished(code);
        return code;
    }

    static int ran(Cli cli, Console console, String[] args) {
        try {
            return cli.run(args);
        } catch (RuntimeException | Error failure) {
            LoggerFactory.getLogger(Main.class).error("the program failed", failure);
            console.note("cli.internal", Map.of("what", failure.toString()));
            return Exit.FAILED.code();
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** Since Java 22 a console is there even when the output goes into a file, unless the plain one is asked for. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    private static PrintStream stream(FileDescriptor target, Charset charset) {
        return new PrintStream(new FileOutputStream(target), true, charset);
    }

    /** The terminal's encoding where it can show Chinese, else UTF-8. */
    private static Charset charset(String property) {
        String name = System.getProperty(property, System.getProperty("native.encoding", ""));
        try {
            Charset charset = Charset.forName(name);
            return charset.newEncoder().canEncode(CHINESE) ? charset : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
