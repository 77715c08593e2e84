package cn.gouji.form.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.sheet.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The records read are the truth, whatever the layout. The slow suite, 500 layouts: {@code mvn -Pslow test
 * -Dtest=RandomLayoutsTest}.
 */
class RandomLayoutsTest {

    private static final long SEED = 20261126L;
    private static final int REWRITTEN = 120;

    @TestFactory
    Stream<DynamicTest> layoutGivesTheTruth() {
        return IntStream.range(0, 25).mapToObj(RandomLayoutsTest::test);
    }

    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> everyLayoutGivesTheTruth() {
        return IntStream.range(0, 500).mapToObj(RandomLayoutsTest::test);
    }

    private static DynamicTest test(int turn) {
        return DynamicTest.dynamicTest("seed " + (SEED + turn), () -> check(SEED + turn));
    }

    private static void check(long seed) {
        RandomSubmission submission = new RandomSubmission(seed);
        int writer = submission.choice("writer", 4);
        boolean old = writer == 0;
        byte[] bytes = writer == 1 ? PlainBook.bytes(submission.sheets()) : Books.bytes(submission.sheets(), old);

        assertThat(read(old ? "a.xls" : "a.xlsx", bytes))
                .as(submission.toString())
                .isEqualTo(submission.truth());
    }

    private static Map<String, List<String>> read(String name, byte[] bytes) {
        Opened opened = new Documents().open(name, bytes);
        return Records.of(((Opened.Readable) opened).document());
    }

    /** What LibreOffice makes of the same workbooks when it opens and saves them. */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> layoutRewrittenByLibreOfficeGivesTheTruth(@TempDir Path folder) throws Exception {
        Map<String, RandomSubmission> submissions = new LinkedHashMap<>();
        for (int turn = 0; turn < REWRITTEN; turn++) {
            RandomSubmission submission = new RandomSubmission(SEED + 1000 + turn);
            String name = turn + (submission.choice("format", 2) == 0 ? ".xls" : ".xlsx");
            Files.write(folder.resolve(name), Books.bytes(submission.sheets(), name.endsWith(".xls")));
            submissions.put(name, submission);
        }
        Path saved = LibreOffice.saved(folder, submissions.keySet(), "xlsx");
        return submissions.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String name = entry.getKey().replaceAll("[.].*", ".xlsx");
                    byte[] bytes = Files.readAllBytes(saved.resolve(name));
                    assertThat(read(name, bytes))
                            .as(entry.getValue().toString())
                            .isEqualTo(entry.getValue().truth());
                }));
    }
}
