package cn.gouji.form.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.sheet.Opened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The records read are the truth, whatever the layout. The slow suite, 500 layouts: {@code mvn -Pslow test
 * -Dtest=RandomLayoutsTest}.
 */
class RandomLayoutsTest {

    private static final long SEED = 20261126L;

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

    static void check(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Laid> submission = submission(random);
        Map<String, List<String>> truth = new TreeMap<>();
        StringBuilder said = new StringBuilder("seed " + seed);
        submission.forEach(form -> truth.putAll(form.truth()));
        submission.forEach(form -> said.append('\n').append(form));
        Map<String, Sketch> sheets =
                arranged(submission.stream().map(Laid::pages).toList(), random, said);
        int writer = random.nextInt(4);
        said.append(" writer ").append(writer);
        boolean old = writer == 0;
        byte[] bytes = writer == 1 ? PlainBook.bytes(sheets) : Books.bytes(sheets, old);
        Opened opened = new Documents().open(old ? "a.xls" : "a.xlsx", bytes);

        Map<String, List<String>> read = Records.of(((Opened.Readable) opened).document());

        assertThat(read).as(said.toString()).isEqualTo(truth);
    }

    private static List<Laid> submission(Random random) {
        List<Laid> submission = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            int count = 1 + random.nextInt(3);
            for (int instance = 1; instance <= count; instance++) {
                submission.add(new Evaluation(random, instance));
            }
            return submission;
        }
        Truth.budget(random).forEach(table -> submission.add(new ListTable(table, random)));
        submission.add(new OverallTable(random));
        Collections.shuffle(submission, random);
        return submission;
    }

    /** On sheets of their own, under one another, or side by side; perhaps behind a cover. */
    private static Map<String, Sketch> arranged(List<List<Sketch>> tables, Random random, StringBuilder said) {
        Map<String, Sketch> sheets = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            Sketch cover = new Sketch();
            cover.put(3, 2, "某市民政局");
            cover.put(5, 2, "2025年部门预算");
            cover.put(8, 2, "填报说明：各表金额单位以表头为准。");
            sheets.put("封面", cover);
        }
        int way = random.nextInt(3);
        said.append("\nway ").append(way);
        int row = random.nextInt(6);
        int column = random.nextInt(4);
        int corner = row;
        Sketch sheet = new Sketch();
        for (List<Sketch> pages : tables) {
            for (Sketch page : pages) {
                sheet.place(page, row, column);
                row = sheet.rows + 1 + random.nextInt(3);
                if (way == 0) {
                    sheets.put("Sheet" + (sheets.size() + 1), sheet);
                    sheet = new Sketch();
                    row = random.nextInt(6);
                }
            }
            if (way == 2) {
                column = sheet.columns + 1 + random.nextInt(2);
                row = corner + random.nextInt(2);
            }
        }
        if (way > 0) {
            sheets.put("支出", sheet);
        }
        return sheets;
    }
}
