package cn.gouji.cli;

import cn.gouji.check.RuleSettings;
import cn.gouji.desk.Progress;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the program speaks: results to the standard output, progress and complaints to the error output. */
final class Console implements Progress {

    private static final int FEW = 10;
    private static final int WIDTH = 76;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private Wording wording = new Wording(Language.CHINESE);
    private int shown;
    private boolean lineOpen;

    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    void speak(Language language) {
        wording = new Wording(language);
    }

    /** Names the documents that the bureau names for its rules. */
    void prescribe(RuleSettings settings) {
        wording = wording.prescribedBy(settings);
    }

    Wording wording() {
        return wording;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** One line of results. */
    synchronized void say(String key, Map<String, ?> values) {
        closeLine();
        out.println(wording.text(key, values));
    }

    /** One line of results that is said already. */
    synchronized void line(String text) {
        closeLine();
        out.println(text);
    }

    /** One line beside the results. */
    @Override
    public synchronized void note(String key, Map<String, ?> values) {
        closeLine();
        err.println(wording.text(key, values));
    }

    /** Asks whoever sits at the terminal; nobody does where the program runs by itself. */
    Optional<String> ask(String key, Map<String, ?> values) throws IOException {
        if (!terminal) {
            return Optional.empty();
        }
        closeLine();
        err.print(wording.text(key, values));
        err.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1));
        return Optional.ofNullable(in.readLine()).map(String::strip);
    }

    @Override
    public synchronized void step(Stage stage, int done, int total, String what) {
        if (total < 2) {
            return;
        }
        Map<String, Object> values = Map.of("done", done, "total", total, "what", what);
        String text = wording.text("progress." + stage.name().toLowerCase(Locale.ROOT), values);
        if (terminal) {
            err.print("\r" + fit(text));
            err.flush();
            lineOpen = true;
        } else if (total >= FEW && done * FEW / total != shown) {
            err.println(text);
        }
        shown = total >= FEW ? done * FEW / total : 0;
        if (done == total) {
            closeLine();
        }
    }

    private void closeLine() {
        if (lineOpen) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            lineOpen = false;
        }
    }

    /** Cut or filled to one line's width, Chinese characters being two wide. */
    private static String fit(String text) {
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (int at = 0; at < text.length() && width < WIDTH - 1; at++) {
            line.append(text.charAt(at));
            width += text.charAt(at) < 0x2E80 ? 1 : 2;
        }
        return line.append(" ".repeat(Math.max(0, WIDTH - width))).toString();
    }
}
