package cn.gouji.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Under the POSIX locale, which servers and containers have by default, Java on Linux can neither read Chinese arguments nor
 * name Chinese files, and nothing inside a running Java can change that. The program then starts itself again, once, in a
 * locale that can, with the arguments as the system got them.
 */
final class ChineseLocale {

    private static final String STARTED_AGAIN = "GOUJI_STARTED_AGAIN";
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private ChineseLocale() {}

    /** Whether file names may be Chinese here. */
    static boolean isHere() {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return !System.getProperty("os.name", "").equals("Linux")
                || (Charset.isSupported(encoding)
                        && Charset.forName(encoding).newEncoder().canEncode("勾稽"));
    }

    /** The exit code of the program started again; empty where that is not possible. */
    static OptionalInt startAgain() throws IOException, InterruptedException {
        if (System.getenv(STARTED_AGAIN) != null || !Files.isReadable(COMMAND_LINE)) {
            return OptionalInt.empty();
        }
        Path arguments = Files.createTempFile("gouji", ".args");
        try {
            Files.write(arguments, quoted(Files.readAllBytes(COMMAND_LINE)));
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            ProcessBuilder again = new ProcessBuilder(java.toString(), "@" + arguments).inheritIO();
            again.environment().put("LC_ALL", "C.UTF-8");
            again.environment().put(STARTED_AGAIN, "1");
            Process started = again.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started), "end"));
            return OptionalInt.of(started.waitFor());
        } finally {
            Files.deleteIfExists(arguments);
        }
    }

    /** Who ends this program means the one it started, and hears from that how it ended. */
    private static void end(Process started) {
        started.destroy();
        try {
            Runtime.getRuntime().halt(started.waitFor());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The arguments behind the program's name, byte for byte, as Java's argument files want them. */
    static byte[] quoted(byte[] commandLine) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int at = 0;
        while (at < commandLine.length && commandLine[at] != 0) {
            at++;
        }
        for (at++; at < commandLine.length; at++) {
            file.write('"');
            for (; at < commandLine.length && commandLine[at] != 0; at++) {
                if (commandLine[at] == '"' || commandLine[at] == '\\') {
                    file.write('\\');
                }
                file.write(commandLine[at]);
            }
            file.writeBytes("\"\n".getBytes(StandardCharsets.US_ASCII));
        }
        return file.toByteArray();
    }
}
