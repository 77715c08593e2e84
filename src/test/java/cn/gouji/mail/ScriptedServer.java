package cn.gouji.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An SMTP server that says at any point of a dialogue what a test wants it to say, or hangs up. */
final class ScriptedServer implements AutoCloseable {

    static final String HANG_UP = "hang up";
    /** The messages whose end was seen and that were not refused. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    ScriptedServer() throws IOException {
        Thread thread = new Thread(this::serve, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    /** At that point says these things, once each, before what it would say by itself. */
    ScriptedServer at(String point, String... answers) {
        script.computeIfAbsent(point, none -> new ConcurrentLinkedQueue<>()).addAll(List.of(answers));
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread thread = new Thread(() -> talkAndClose(socket), "scripted dialogue");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talkAndClose(Socket socket) {
        try (socket) {
            talk(socket);
        } catch (IOException over) {
            // the client hung up
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        if (!say(out, "greeting", "220 ready")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            String usual = command.equals("DATA") ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok";
            if (!say(out, command, usual)) {
                return;
            }
            if (command.equals("DATA") && !content(in, out)) {
                return;
            }
        }
    }

    private boolean content(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder content = new StringBuilder();
        if (script.getOrDefault("DATA-refused", new ConcurrentLinkedQueue<>()).poll() != null) {
            return true;
        }
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || HANG_UP.equals(next("content"))) {
                return false;
            }
            content.append(line).append("\r\n");
        }
        if (HANG_UP.equals(next("end"))) {
            return false;
        }
        String answer = next("answer");
        if (answer == null || HANG_UP.equals(answer) || answer.startsWith("2")) {
            taken.add(content.toString());
        }
        return !HANG_UP.equals(answer) && write(out, answer == null ? "250 taken" : answer);
    }

    private boolean say(OutputStream out, String point, String usual) throws IOException {
        String answer = next(point);
        if (answer != null && point.equals("DATA") && !answer.startsWith("3") && !answer.equals(HANG_UP)) {
            at("DATA-refused", "yes");
        }
        return !HANG_UP.equals(answer) && write(out, answer == null ? usual : answer);
    }

    private @Nullable String next(String point) {
        Queue<String> answers = script.get(point);
        return answers == null ? null : answers.poll();
    }

    private static boolean write(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }
}
