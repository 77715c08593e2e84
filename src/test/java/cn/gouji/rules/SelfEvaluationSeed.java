package cn.gouji.rules;

import cn.gouji.filing.Filing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The three real forms of the self-evaluation seed, written as example tables: three blocks a form, in order. */
final class SelfEvaluationSeed {

    private static final Map<String, String> SOURCES =
            Map.of("年度资金总额", "total", "当年财政拨款", "appropriation", "上年结转资金", "carried-over", "其他资金", "other");
    private static final Map<String, String> GROUPS = Map.of("数量", "产出(50分)", "经济效益", "效益(30分)", "服务对象满意度", "满意度(10分)");

    private SelfEvaluationSeed() {}

    static Filing filing() {
        return Example.of(markdown()).get(0).filing();
    }

    static String markdown() {
        List<Block> forms = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.strip().endsWith("自评表")) {
                forms.add(new Block(line.strip()));
            } else if (!forms.isEmpty()) {
                List<String> cells = Arrays.stream(line.split("\t"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                forms.get(forms.size() - 1).take(cells);
            }
        }
        StringBuilder page = new StringBuilder("## 应报告：三张真实的自评表\n类型：自评\n单位：元\n");
        forms.forEach(form -> page.append(form.markdown()));
        return page.toString();
    }

    private static String text() {
        try (InputStream in = SelfEvaluationSeed.class.getResourceAsStream("/seeds/self-evaluation-2022.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Block {
        private final String title;
        private final List<String> money = new ArrayList<>();
        private final List<String> goals = new ArrayList<>();
        private final List<String> indicators = new ArrayList<>();
        private String project = "";
        private String owner = "";
        private String group = "";

        Block(String title) {
            this.title = title;
        }

        void take(List<String> cells) {
            if (cells.isEmpty()) {
                return;
            }
            String first = cells.get(0).replace('：', ':');
            if (first.equals("项目编码:")) {
                project = cells.get(3);
            } else if (first.equals("实施单位:")) {
                owner = cells.get(1);
            } else if (cells.size() >= 7 && SOURCES.containsKey(source(cells))) {
                int from = cells.size() - 7;
                money.add(SOURCES.get(source(cells)) + " | " + String.join(" | ", cells.subList(from, cells.size())));
            } else if (cells.size() == 2 && goals.isEmpty() && !money.isEmpty() && !first.startsWith("年度")) {
                goals.add(cells.get(0) + " | " + cells.get(1));
            } else if (first.equals("总分")) {
                indicators.add("score-total | | | | | | " + cells.get(1) + " | " + cells.get(2) + " | —");
            } else {
                indicator(cells);
            }
        }

        private static String source(List<String> cells) {
            return cells.size() < 7 ? "" : cells.get(cells.size() - 7).replaceAll("^其中[:：]", "");
        }

        private void indicator(List<String> cells) {
            int weight = -1;
            for (int at = 0; at + 1 < cells.size() && weight < 0; at++) {
                boolean pair =
                        cells.get(at).matches("\\d+") && cells.get(at + 1).matches("\\d+");
                weight = pair ? at : -1;
            }
            if (weight < 1) {
                return;
            }
            List<String> words = new ArrayList<>(cells.subList(0, weight));
            words.removeIf(word -> word.matches("产出.*|效益.*|满意度|满意度.*分.*|\\(10分\\)"));
            boolean unused = words.size() <= 2;
            String kind = words.size() == 1 ? "" : words.get(0);
            group = GROUPS.getOrDefault(kind, group);
            String name = unused ? "" : words.get(1);
            String target = unused ? "" : words.get(2);
            String actual = words.get(words.size() - 1);
            String reason = cells.size() > weight + 2 ? cells.get(weight + 2) : "";
            indicators.add(String.join(
                    " | ", "", group, kind, name, target, actual, cells.get(weight), cells.get(weight + 1), reason));
        }

        String markdown() {
            return block("money", "key|item|initial-budget|year-budget|executed|weight|execution-rate|score", money)
                    + block("goals", "expected-goal|achieved-goal", goals)
                    + block(
                            "indicators",
                            "key|level-one|level-two|level-three|target|actual|weight|score|reason",
                            indicators);
        }

        private String block(String name, String header, List<String> rows) {
            StringBuilder table = new StringBuilder("表：self-evaluation/" + name + "\n表题：" + title + "\n");
            table.append("角（project）：").append(project).append('\n');
            table.append("角（owner）：").append(owner).append('\n');
            table.append('|').append(header).append("|\n");
            rows.forEach(row -> table.append("| ").append(row).append(" |\n"));
            return table.toString();
        }
    }
}
