package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.desk.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole district through the program, in a process of its own with two cores and 640 MB of heap:
 * {@code mvn -Pslow test -Dtest=ThousandUnitsTest -Ddesk.units=1000 -Ddesk.seed=1}. Each unit hands in the sample's twelve tables
 * and its narrative under a name of its own, with one figure changed; one workbook in forty is cut off.
 */
@Tag("slow")
class ThousandUnitsTest {

    private static final int UNITS = Integer.getInteger("desk.units", 1000);
    private static final long SEED = Long.getLong("desk.seed", 1);
    private static final int ONE_BROKEN_IN = 40;
    private static final int COMPARED = 100;
    private static final long GIGABYTE_KB = 1 << 20;
    private static final String UNIT = "深圳市龙岗区社区网格管理办公室";

    /** The title of the narrative, broken over two lines inside the unit's name. */
    private static final Pattern BROKEN_TITLE = Pattern.compile("深圳市龙岗区社区网格管理办(</w:t>.*?<w:t[^>]*>)公室");

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final Pattern FIGURE = Pattern.compile("<v>([0-9]{2,6}\\.[0-9]{2})</v>");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** What a process took. */
    private record Taken(int exit, Duration wall, Duration cores, long peakKilobytes) {}

    @Test
    void nothingIsLostNothingIsAnsweredTwiceAndMemoryIsBounded() throws Exception {
        Workspace.create(folder);
        int broken = fill();
        Duration poi = poi();

        Taken first = run();
        Taken second = run();

        System.out.printf(
                "seed %d, %d units, %d files broken: %s wall, %s of processor, peak %d MB; nothing new: %s wall, %s of"
                        + " processor; reading alone with POI: %s of processor, ratio %.1f%n",
                SEED,
                UNITS,
                broken,
                first.wall(),
                first.cores(),
                first.peakKilobytes() / 1024,
                second.wall(),
                second.cores(),
                poi,
                (double) first.cores().toMillis() / poi.toMillis());
        assertThat(first.exit()).as("one finds errors, some files are broken").isEqualTo(3);
        assertThat(files("inbox", "")).isZero();
        assertThat(files("archive", "")).isEqualTo(2L * UNITS - broken);
        assertThat(files("rejected", ".xlsx")).isEqualTo(broken);
        assertThat(files("outbox", ".eml")).isEqualTo(UNITS);
        assertThat(files("outbox", "_核对意见.xlsx")).isEqualTo(UNITS);
        assertThat(first.peakKilobytes()).isLessThan(GIGABYTE_KB);
        assertThat(second.exit()).isZero();
    }

    /** How many are broken. */
    private int fill() throws IOException {
        byte[] tables = Samples.bytes(Samples.file(Samples.INBOX, "部门预算表.xlsx"));
        byte[] narrative = Samples.bytes(Samples.file(Samples.INBOX, "文字说明.docx"));
        int broken = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            String name = String.format("某市第%04d号事务中心", unit);
            byte[] book = renamed(tables, name, true);
            if (unit % ONE_BROKEN_IN == ONE_BROKEN_IN - 1) {
                book = Arrays.copyOf(book, book.length / 2);
                broken++;
            }
            Path inbox = folder.resolve("inbox").resolve("第" + unit % 10 + "组");
            Files.createDirectories(inbox);
            Files.write(inbox.resolve(name + "部门预算表.xlsx"), book);
            Files.write(inbox.resolve(name + "文字说明.docx"), renamed(narrative, name, false));
        }
        return broken;
    }

    private byte[] renamed(byte[] file, String unit, boolean changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int figure = changed ? random.nextInt(12) : -1;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int sheet = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith(".xml")) {
                    String text = new String(content, StandardCharsets.UTF_8)
                            .replace(UNIT, unit)
                            .replace(numbered(UNIT), numbered(unit));
                    text = BROKEN_TITLE.matcher(text).replaceFirst(unit + "$1");
                    boolean chosen = entry.getName().contains("/sheet") && sheet++ == figure;
                    content = (chosen ? other(text) : text).getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    /** Some programs write every character as its number. */
    private static String numbered(String text) {
        StringBuilder numbered = new StringBuilder();
        text.chars()
                .forEach(character -> numbered.append("&#").append(character).append(';'));
        return numbered.toString();
    }

    /** One figure is another. */
    private String other(String sheet) {
        Matcher figures = FIGURE.matcher(sheet);
        return figures.find() ? figures.replaceFirst("<v>" + (1000 + random.nextInt(9000)) + ".25</v>") : sheet;
    }

    /** What reading alone costs with POI, a tenth measured after a warm-up. */
    private Duration poi() throws IOException {
        int compared = Math.min(COMPARED, UNITS);
        Path warm = folder.resolve("inbox");
        read(warm, Math.min(20, compared));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        read(warm, compared);
        long nanos = threads.getCurrentThreadCpuTime() - before;
        return Duration.ofNanos(nanos * UNITS / compared);
    }

    private static void read(Path inbox, int units) throws IOException {
        for (int unit = 0; unit < units; unit++) {
            String name = String.format("第%d组/某市第%04d号事务中心", unit % 10, unit);
            byte[] narrative = Files.readAllBytes(inbox.resolve(name + "文字说明.docx"));
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(narrative))) {
                assertThat(document.getParagraphs()).isNotEmpty();
            }
            if (unit % ONE_BROKEN_IN != ONE_BROKEN_IN - 1) {
                byte[] tables = Files.readAllBytes(inbox.resolve(name + "部门预算表.xlsx"));
                try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(tables))) {
                    assertThat(book.getNumberOfSheets()).isPositive();
                }
            }
        }
    }

    private Taken run() throws IOException, InterruptedException {
        Path log = folder.resolve("console.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx640m",
                        "-XX:ActiveProcessorCount=2",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.gouji.cli.Main",
                        "run",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        Duration cores = Duration.ZERO;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            cores = process.info().totalCpuDuration().orElse(cores);
            Thread.sleep(50);
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(
                Files.readString(log).lines().reduce((one, last) -> last).orElse(""));
        return new Taken(process.exitValue(), wall, cores, peak);
    }

    private static long peak(long process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private long files(String part, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(part))) {
            return found.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .count();
        }
    }
}
