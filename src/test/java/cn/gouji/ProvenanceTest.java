package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every file the tests read has a line in PROVENANCE.md that says what it is and what made it; a folder that holds the parts of
 * one file has one line for them all.
 */
class ProvenanceTest {

    private static final Path LINES = Path.of("src", "test", "resources", "PROVENANCE.md");
    private static final List<String> FOLDERS = List.of("samples", "src/test/resources", "src/test/samples");
    private static final List<String> UNSAID = List.of("PROVENANCE.md", ".gitkeep");
    private static final Pattern LINE = Pattern.compile("\\| `([^`]+)` \\|([^|]*)\\|([^|]*)\\|");

    @Test
    void everyFileHasALineAndEveryLineAFile() throws IOException {
        Map<String, Boolean> said = new TreeMap<>();
        for (String line : Files.readAllLines(LINES)) {
            Matcher row = LINE.matcher(line);
            if (row.matches()) {
                said.put(row.group(1), !row.group(2).isBlank() && !row.group(3).isBlank());
            }
        }

        assertThat(said).containsOnlyKeys(files(said.keySet())).doesNotContainValue(false);
    }

    private static List<String> files(Set<String> said) throws IOException {
        try (Stream<Path> files = FOLDERS.stream().flatMap(ProvenanceTest::inside)) {
            return files.filter(file -> !UNSAID.contains(file.getFileName().toString()))
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> !file.contains("__pycache__"))
                    .map(file -> said.stream()
                            .filter(line -> line.endsWith("/") && file.startsWith(line))
                            .findFirst()
                            .orElse(file))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> inside(String folder) {
        try {
            return Files.walk(Path.of(folder)).filter(Files::isRegularFile);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
