package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.sheet.Opened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damaged files never crash, hang or exhaust the whole way from bytes to review. Runs for as long as it is told:
 *
 * <pre>mvn -Pslow test -Dtest=ReaderFuzzTest -Dfuzz.minutes=20 -Dfuzz.seed=1 -Dsurefire.heap=512m</pre>
 *
 * <p>Every file that fails is kept in {@code target/fuzz}; the round and the seed find it again.
 */
@Tag("slow")
class ReaderFuzzTest {

    private static final Path KEPT = Path.of("target", "fuzz");
    /** In time of the processor, since others may be at work on the machine. */
    private static final int PATIENCE_SECONDS = 10;

    private static final int MOST_FAILURES = 20;

    private volatile Thread thread = Thread.currentThread();
    private ExecutorService worker = worker();
    private volatile int read;

    @Test
    void nothingEscapes() {
        long seed = Long.getLong("fuzz.seed", 1);
        double minutes = Double.parseDouble(System.getProperty("fuzz.minutes", "1"));
        Instant end = Instant.now().plus(Duration.ofSeconds((long) (60 * minutes)));
        List<byte[]> corpus = corpus();
        List<String> failures = new ArrayList<>();
        int round = 0;
        for (; Instant.now().isBefore(end) && failures.size() < MOST_FAILURES; round++) {
            Random random = new Random(seed * 1_000_003 + round);
            byte[] sound = corpus.get(random.nextInt(corpus.size()));
            byte[] content = new Mutation(random).of(sound, corpus.get(random.nextInt(corpus.size())));
            String failure = failure(content);
            if (!failure.isEmpty()) {
                failures.add("seed " + seed + " round " + round + " " + kept(seed, round, content) + "\n" + failure);
                System.err.println(failures.get(failures.size() - 1));
            }
        }
        System.err.println("seed " + seed + ": " + round + " files, " + read + " with forms read, " + failures.size()
                + " failures");
        worker.shutdownNow();
        assertThat(failures).isEmpty();
    }

    private String failure(byte[] content) {
        Future<String> answer = worker.submit(() -> review(content));
        long begin = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        while (true) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException still) {
                long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) - begin;
                if (TimeUnit.NANOSECONDS.toSeconds(used) >= PATIENCE_SECONDS) {
                    String where = trace(thread.getStackTrace());
                    worker.shutdownNow();
                    worker = worker();
                    return "more than " + PATIENCE_SECONDS + " s\n" + where;
                }
            } catch (ExecutionException escaped) {
                return escaped.getCause() + "\n" + trace(escaped.getCause().getStackTrace());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private String review(byte[] content) throws IOException {
        List<SourceFile> files = new ArrayList<>(List.of(new SourceFile("预算.xlsx", content)));
        if (content.length > 1 && content[0] == 'P') {
            files.addAll(unpacked(content));
        }
        List<ReadFile> opened =
                files.stream().map(file -> Samples.gouji().read(file)).toList();
        Review review = Samples.gouji().check(opened);
        read += review.forms().isEmpty() ? 0 : 1;
        return review.crashed().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The files inside, where it opens as an archive of submissions. */
    private static List<SourceFile> unpacked(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("fuzz", ".zip"), content);
        List<SourceFile> files = new ArrayList<>();
        try {
            if (Archive.is(file)) {
                Archive.visit(file, new Taking(files));
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }

    private record Taking(List<SourceFile> files) implements Archive.Visitor {

        @Override
        public boolean wants(String path) {
            return true;
        }

        @Override
        public void found(String path, byte[] content) {
            files.add(new SourceFile(path, content));
        }

        @Override
        public void refused(String path, Opened.Reason reason, String detail) {
            assertThat(detail).isNotBlank();
        }
    }

    private static String trace(StackTraceElement[] elements) {
        return Arrays.stream(elements).limit(25).map(each -> "    " + each).collect(Collectors.joining("\n"));
    }

    private ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Path kept(long seed, int round, byte[] content) {
        try {
            Files.createDirectories(KEPT);
            return Files.write(KEPT.resolve(seed + "-" + round + ".bin"), content);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Every kind of file we read: the samples, and small ones made here. */
    static List<byte[]> corpus() {
        List<byte[]> corpus = new ArrayList<>();
        for (String ending : List.of(".xlsx", ".docx")) {
            Grids.samples("workspace/inbox", ending).forEach(file -> corpus.add(Grids.bytes(file)));
        }
        Grids.samples("formats", ".xls").forEach(file -> corpus.add(Grids.bytes(file)));
        corpus.add(Grids.bytes(SampleBooks.everyKind()));
        XlsxAgainstPoiTest.repository().forEach(file -> corpus.add(Grids.bytes(file)));
        corpus.add(archive(corpus));
        String table = "收支总表\t\t\n单位：万元\t\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款\t1,307\t一般公共服务支出\t1,307\n"
                + "收入总计\t1307\t支出总计\t1307\n";
        corpus.add(table.getBytes(StandardCharsets.UTF_8));
        corpus.add(table.replace('\t', ',').getBytes(Charset.forName("GBK")));
        corpus.add(("<html><meta charset=gb2312><table><tr><td colspan=4>"
                        + table.replace("\t", "<td x:num>").replace("\n", "<tr><td rowspan=1>"))
                .getBytes(Charset.forName("GBK")));
        corpus.add(("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                        + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Styles><Style ss:ID='m'>"
                        + "<NumberFormat ss:Format='Standard'/></Style></Styles><Worksheet ss:Name='表 1'><Table><Row ss:Index='1'>"
                        + "<Cell ss:MergeAcross='3' ss:StyleID='m'><Data ss:Type='String'>"
                        + table.replace("\t", "</Data></Cell><Cell ss:Index='2'><Data ss:Type='String'>")
                                .replace("\n", "</Data></Cell></Row><Row><Cell><Data ss:Type='String'>")
                        + "</Data></Cell><Cell ss:Formula='=SUM(R[-1]C:RC[1])'/></Row></Table></Worksheet></Workbook>")
                .getBytes(StandardCharsets.UTF_8));
        return corpus;
    }

    private static byte[] archive(List<byte[]> corpus) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        corpus.stream().limit(3).forEach(file -> entries.put("某局/" + entries.size() + ".xlsx", file));
        entries.put("套.zip", PlainBook.zipped(Map.of("说明.csv", "科目编码,金额\n201,3\n".getBytes(StandardCharsets.UTF_8))));
        return PlainBook.zipped(entries);
    }
}
