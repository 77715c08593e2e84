package cn.gouji.form.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A submission by seed, laid out at random: what is drawn and what must be read. */
final class RandomSubmission {

    private final Random random;
    private final StringBuilder said;
    private final Map<String, List<String>> truth = new TreeMap<>();
    private final Map<String, Sketch> sheets;

    RandomSubmission(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        said = new StringBuilder("seed " + seed);
        List<Laid> submission = submission(random);
        submission.forEach(form -> truth.putAll(form.truth()));
        submission.forEach(form -> said.append('\n').append(form));
        sheets = arranged(submission.stream().map(Laid::pages).toList(), random, said);
    }

    Map<String, Sketch> sheets() {
        return sheets;
    }

    Map<String, List<String>> truth() {
        return truth;
    }

    /** One of so many choices still open, such as who writes the workbook. */
    int choice(String what, int choices) {
        int choice = random.nextInt(choices);
        said.append(' ').append(what).append(' ').append(choice);
        return choice;
    }

    @Override
    public String toString() {
        return said.toString();
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
