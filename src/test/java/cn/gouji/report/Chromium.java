package cn.gouji.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Chromium without a window, driven over its DevTools protocol; what it complained of and asked the network for is kept. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome", "msedge");

    private final Process process;
    private final WebSocket socket;
    private final Path profile;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private String session = "";

    Chromium(Path profile) throws Exception {
        this.profile = profile;
        process = new ProcessBuilder(
                        binary(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--force-color-profile=srgb",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Listener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String target = send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Network", "Log", "DOM")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** The browser named by -Dchromium, else the first on the path; without one a clear word. */
    private static String binary() {
        String named = System.getProperty("chromium", "");
        if (!named.isEmpty()) {
            return named;
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new AssertionError("no Chromium on this machine: install it"
                        + " (Debian: apt-get install chromium) or name one with -Dchromium=/path/to/it"));
    }

    /** Chromium writes where it listens as soon as it does. */
    private String address() throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < PATIENCE_SECONDS * 10 && process.isAlive(); tries++) {
            if (Files.exists(port) && Files.readAllLines(port).size() > 1) {
                List<String> lines = Files.readAllLines(port);
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "Chromium does not start: " + Files.readString(profile.resolveSibling("chromium.log")));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void heard(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            if (node.has("id")) {
                waiting.remove(node.get("id").asInt()).complete(node);
                return;
            }
            switch (node.get("method").asText()) {
                case "Page.loadEventFired" -> loaded.complete(true);
                case "Network.requestWillBeSent" ->
                    requests.add(node.at("/params/request/url").asText());
                case "Runtime.exceptionThrown", "Log.entryAdded" ->
                    complaints.add(node.get("params").toString());
                default -> {}
            }
        } catch (IOException unheard) {
            complaints.add(unheard.toString());
        }
    }

    private JsonNode send(String method, Map<String, ?> params) throws Exception {
        int number = numbers.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", number).put("method", method);
        command.set("params", JSON.valueToTree(params));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(JSON.writeValueAsString(command), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (result.has("error")) {
            throw new AssertionError(method + ": " + result.get("error"));
        }
        return result.get("result");
    }

    /** Opens the page, wide and high as that, for a reader who likes it light or dark. */
    void open(Path page, String part, int width, int height, String scheme) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        navigate("about:blank");
        complaints.clear();
        requests.clear();
        navigate(page.toUri() + part);
    }

    /** Each page is waited for, so that the end of one is not taken for the end of the next. */
    private void navigate(String address) throws Exception {
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", address));
        loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** What the expression comes to in the page. */
    JsonNode ask(String expression) throws Exception {
        JsonNode answer = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /** Presses and releases a key. */
    void press(String key) throws Exception {
        Map<String, Integer> codes = Map.of(
                "Tab", 9, "Enter", 13, "Escape", 27, "ArrowRight", 39, "ArrowLeft", 37, "End", 35, "Home", 36, " ", 32);
        int code = codes.getOrDefault(key, 0);
        boolean writes = key.equals("Enter") || key.length() == 1;
        String text = key.equals("Enter") ? "\r" : key;
        Map<String, Object> down = new HashMap<>(
                Map.of("type", writes ? "keyDown" : "rawKeyDown", "key", key, "windowsVirtualKeyCode", code));
        if (writes) {
            down.put("text", text);
        }
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** A picture of what is seen. */
    byte[] picture() throws Exception {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    /** The page as it is printed. */
    byte[] printed() throws Exception {
        return Base64.getDecoder()
                .decode(send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                        .get("data")
                        .asText());
    }

    /** Errors of scripts, and what the page's policy stopped. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What the page asked for, itself included. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
