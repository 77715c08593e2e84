package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.Samples;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.excel.BadFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What nobody should hand in goes the whole way of the program: each file is read or refused with its place and reason in
 * Chinese, and the rest of the batch goes on. The slow suite gives each file half a gigabyte and thirty seconds in a process of
 * its own; making the files takes more:
 *
 * <pre>mvn -Pslow test -Dtest=BadInputTest -Dsurefire.heap=3g</pre>
 */
class BadInputTest {

    private static final int SECONDS_PER_FILE = 30;

    /** What lies beside the folder of submissions is ours alone: nobody else's files come and go in it. */
    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void aFolderToHandInTo() throws IOException {
        folder = Files.createDirectory(place.resolve("inbox"));
    }

    static List<BadFiles.Bad> all() {
        return BadFiles.all();
    }

    static List<BadFiles.Bad> small() {
        return all().stream().filter(bad -> !bad.large()).toList();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everySmallOneIsToldAndTheSoundOneIsChecked() throws IOException {
        for (BadFiles.Bad bad : small()) {
            Files.write(folder.resolve(bad.name()), bad.content().get());
        }
        sound("报送.xlsx");

        Map<String, JsonNode> told = check(folder);

        assertThat(told).hasSize(small().size() + 1);
        assertThat(told.get("报送.xlsx").get("forms")).isNotEmpty();
        small().forEach(bad -> assertTold(bad, told.get(bad.name())));
    }

    @Test
    void anArchiveOfBadOnesKeepsTheSoundOne() throws IOException {
        Path archive = folder.resolve("报送.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "../../甲局/../预算.xlsx", Files.readAllBytes(Samples.file(Samples.INBOX, "自评表.xlsx")));
            put(zip, "bomb.csv", new byte[60 << 20]);
            for (BadFiles.Bad bad : small()) {
                put(zip, "/abs/" + bad.name(), bad.content().get());
            }
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            try (ZipOutputStream second = new ZipOutputStream(inner)) {
                put(second, "内.zip", bombInside());
            }
            put(zip, "套.zip", inner.toByteArray());
        }

        Map<String, JsonNode> told = check(archive);

        assertThat(told.get("甲局/预算.xlsx").get("forms")).isNotEmpty();
        assertThat(message(told.get("bomb.csv"))).contains("压缩炸弹");
        assertThat(message(told.get("套.zip／内.zip"))).contains("已超过一层");
        small().forEach(bad -> assertTold(bad, told.get("abs/" + bad.name())));
        try (Stream<Path> written = Files.walk(place)) {
            assertThat(written.filter(path -> path.endsWith("预算.xlsx"))).isEmpty();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("all")
    void eachKeepsToItsMemoryAndItsTime(BadFiles.Bad bad) throws IOException, InterruptedException {
        Files.write(folder.resolve(bad.name()), bad.content().get());
        sound("报送.xlsx");
        Path out = place.resolve("out.txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.gouji.cli.Main",
                        "check",
                        "--json",
                        folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        Duration used = Duration.ZERO;
        while (!program.waitFor(1, TimeUnit.SECONDS) && used.getSeconds() < 2 * SECONDS_PER_FILE) {
            used = program.info().totalCpuDuration().orElse(used);
        }
        program.destroyForcibly().waitFor();

        // There are two files, and others may be at work on the machine.
        assertThat(used)
                .as("%s, of the processor's time", bad.name())
                .isLessThan(Duration.ofSeconds(2 * SECONDS_PER_FILE));
        Map<String, JsonNode> told = lines(Files.readString(out));
        assertThat(told.get("报送.xlsx").get("forms")).isNotEmpty();
        assertTold(bad, told.get(bad.name()));
    }

    private static void assertTold(BadFiles.Bad bad, JsonNode line) {
        assertThat(line).as(bad.name()).isNotNull();
        String status = line.get("status").asText();
        if (bad.says().isEmpty()) {
            assertThat(status).as(bad.name()).isNotIn("unreadable", "failed");
        } else {
            assertThat(status).as(bad.name()).isEqualTo("unreadable");
            assertThat(message(line)).contains(bad.name()).containsPattern(Pattern.compile(bad.says()));
        }
    }

    private static String message(JsonNode line) {
        return line.at("/findings/0/message").asText();
    }

    private void sound(String name) throws IOException {
        Files.copy(Samples.file(Samples.INBOX, "自评表.xlsx"), folder.resolve(name));
    }

    private static byte[] bombInside() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "bomb.csv", new byte[20 << 20]);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, JsonNode> check(Path given) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        Equipment equipment = Equipment.standard();
        new Cli(
                        equipment,
                        settings -> new GoujiChecker(Gouji.standard(equipment.reader(), settings)),
                        Clock.systemUTC(),
                        console)
                .run("check", "--json", given.toString());
        return lines(out.toString(StandardCharsets.UTF_8));
    }

    /** The lines by the files they speak of; files in an archive by their path in it. */
    private static Map<String, JsonNode> lines(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        Map<String, JsonNode> byFile = new HashMap<>();
        for (JsonNode line : lines) {
            String file = line.get("file").asText();
            int inside = file.indexOf(".zip／");
            byFile.put(inside < 0 ? Path.of(file).getFileName().toString() : file.substring(inside + 5), line);
        }
        return byFile;
    }
}
