package cn.gouji;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another program that units open our workbooks with, driven by a script in {@code src/test/resources/programs}. Where it is
 * not installed the test fails and says what to install: a test that was skipped has shown nothing.
 */
public enum OtherProgram {
    LIBRE_OFFICE("uno", "libreoffice.py"),
    OPENPYXL("openpyxl", "openpyxl_book.py");

    private static final Path SCRIPTS = Path.of("src/test/resources/programs");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String module;
    private final String script;

    OtherProgram(String module, String script) {
        this.module = module;
        this.script = script;
    }

    /** What the program finds in a workbook: {@code kind} is sheet, note or link. */
    public record Found(String kind, String sheet, String cell, String text) {}

    /** Opens the workbook and lists its sheets, notes and links. */
    public List<Found> open(Path book) throws IOException, InterruptedException {
        List<Found> found = new ArrayList<>();
        for (String line :
                run(book.getParent(), "notes", book.toString()).lines().toList()) {
            JsonNode told = JSON.readTree(line);
            found.add(new Found(
                    told.get(0).asText(),
                    told.get(1).asText(),
                    told.get(2).asText(),
                    told.get(3).asText()));
        }
        return found;
    }

    /** Edits the workbook by these steps, each a word and what it is done to, and saves it under another name. */
    public void edit(Path book, Path saved, List<List<?>> steps) throws IOException, InterruptedException {
        Path list = book.resolveSibling("steps.json");
        Files.write(list, JSON.writeValueAsBytes(steps));
        run(book.getParent(), "edit", book.toString(), saved.toString(), list.toString());
        Files.delete(list);
    }

    private String run(Path folder, String... task) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(python(), SCRIPTS.resolve(script).toString()));
        if (this == LIBRE_OFFICE) {
            command.add(folder.resolve("profile").toString());
        }
        command.addAll(Arrays.asList(task));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(4, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(this + " failed: " + command + "\n" + said);
        }
        return said;
    }

    /** The Python that has what the script imports. */
    private String python() {
        return Stream.of(System.getProperty("python", "python3"), "/usr/bin/python3")
                .filter(this::imports)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no python3 that can import " + module
                        + "; on Debian: apt-get install libreoffice-calc python3-uno python3-openpyxl"));
    }

    private boolean imports(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import " + module)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
