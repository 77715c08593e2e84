package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The joint test of math.md 4 and its examples. */
class JointTest {

    static Printed exampleOne() {
        return Printed.wan()
                .row(0, "T", "40", "c1", "20", "c2", "19")
                .row(1, "r1", "21", "a", "10", "b", "10")
                .row(2, "r2", "20", "c", "10", "d", "10")
                .sum("r1", "a", "b")
                .sum("r2", "c", "d")
                .sum("c1", "a", "c")
                .sum("c2", "b", "d")
                .sum("T", "r1", "r2")
                .sum("T", "c1", "c2");
    }

    private static Block block(Printed sheet) {
        List<Block> blocks = Block.of(Register.identities(sheet.equations));
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static List<Identity> impossible(Block block) {
        return block.identities().stream()
                .filter(identity -> Ruling.of(identity).outcome() == Ruling.Outcome.IMPOSSIBLE)
                .toList();
    }

    private static List<Cause> causes(Printed sheet) {
        Block block = block(sheet);
        return Explanation.of(block, new Feasibility(block), impossible(block)).orElseThrow();
    }

    private static Set<Set<String>> names(Collection<? extends Collection<Cell>> sets) {
        return sets.stream()
                .map(cells -> cells.stream()
                        .map(Printed::name)
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    @Test
    void everyIdentityOfExampleOnePassesAlone() {
        assertThat(impossible(block(exampleOne()))).isEmpty();
    }

    @Test
    void exampleOneHasTwoConflictsAndTwoSmallestRepairs() {
        List<Cause> causes = causes(exampleOne());

        assertThat(causes).hasSize(1);
        assertThat(names(causes.get(0).conflicts()))
                .isEqualTo(Set.of(Set.of("r1", "c2", "a", "d"), Set.of("r1", "r2", "c1", "c2")));
        assertThat(names(causes.get(0).alternatives())).isEqualTo(Set.of(Set.of("r1"), Set.of("c2")));
    }

    @Test
    void repairsOfExampleOneAreExactlyTheHittingSetsOfItsConflicts() {
        Block block = block(exampleOne());
        Feasibility feasibility = new Feasibility(block);
        List<Cell> cells = List.copyOf(block.cells());
        Set<Set<String>> minimal = new HashSet<>();

        for (int size = 1; size <= 2; size++) {
            for (int mask = 0; mask < 1 << cells.size(); mask++) {
                Set<Cell> freed = new TreeSet<>();
                for (int at = 0; at < cells.size(); at++) {
                    if ((mask >> at & 1) == 1) {
                        freed.add(cells.get(at));
                    }
                }
                feasibility.freeOnly(freed);
                Set<String> names = names(Set.of(freed)).iterator().next();
                boolean smaller = minimal.stream().anyMatch(names::containsAll);
                if (freed.size() == size && !smaller && feasibility.check() == Simplex.Answer.FEASIBLE) {
                    minimal.add(names);
                }
            }
        }

        assertThat(minimal)
                .isEqualTo(Set.of(
                        Set.of("r1"),
                        Set.of("c2"),
                        Set.of("a", "r2"),
                        Set.of("a", "c1"),
                        Set.of("d", "r2"),
                        Set.of("d", "c1")));
    }

    @Test
    void exampleOneIsReportedOnceAsJointlyInexplicable() {
        Judgement judgement = exampleOne().judge();

        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("SUM-10");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().variant()).isEqualTo("joint.inexplicable-proof");
            assertThat(finding.repairs()).extracting(Repair::changes).hasSize(2);
        });
    }

    @Test
    void proofOfExampleOneIsTwoSumsThatCannotBeEqual() {
        Finding finding = exampleOne().judge().findings().get(0);

        assertThat(finding.message().values())
                .containsEntry("more", "r1 21 万元 + r2 20 万元")
                .containsEntry("less", "c1 20 万元 + c2 19 万元")
                .containsEntry("least", "40 万元")
                .containsEntry("most", "40 万元")
                .containsEntry("atleast", new Message.Word("proof.at-least"))
                .containsEntry("atmost", new Message.Word("proof.below"));
    }

    @Test
    void halfOpenEndsDecide() {
        Printed open = Printed.wan().row(0, "x", "211", "y", "210").sum("x", "y");
        Printed sheet =
                Printed.wan().row(0, "s", "3", "a", "1", "b", "1", "c", "0").sum("s", "a", "b", "c");

        assertThat(new Feasibility(block(open)).check()).isEqualTo(Simplex.Answer.INFEASIBLE);
        assertThat(new Feasibility(block(sheet)).check()).isEqualTo(Simplex.Answer.FEASIBLE);
    }

    static Printed tableEight() {
        Printed sheet = Printed.wan();
        String[][] lines = {
            {"unit", "1307", "454", "853"}, {"301", "244", "244", "0"}, {"30199", "244", "244", "0"},
            {"302", "1061", "211", "851"}, {"30201", "15", "15", "0"}, {"30202", "15", "0", "15"},
            {"30205", "2", "2", "0"}, {"30206", "25", "25", "0"}, {"30207", "4", "3", "1"},
            {"30209", "3", "3", "0"}, {"30211", "1", "1", "0"}, {"30213", "86", "1", "85"},
            {"30214", "154", "154", "0"}, {"30216", "12", "0", "12"}, {"30227", "698", "2", "697"},
            {"30231", "4", "4", "0"}, {"30239", "16", "0", "16"}, {"30299", "26", "1", "25"},
            {"310", "2", "0", "2"}, {"31003", "2", "0", "2"}
        };
        String[] columns = {"total", "basic", "project"};
        for (int row = 0; row < lines.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                sheet.at(lines[row][0] + "." + columns[column], row + 1, column, lines[row][column + 1]);
            }
            sheet.sum(Printed.ROWS, lines[row][0] + ".total", lines[row][0] + ".basic", lines[row][0] + ".project");
        }
        for (String column : columns) {
            sheet.sum("unit." + column, "301." + column, "302." + column, "310." + column);
            sheet.sum("301." + column, "30199." + column);
            sheet.sum("310." + column, "31003." + column);
            sheet.sum(
                    "302." + column,
                    java.util.stream.IntStream.range(4, 18)
                            .mapToObj(row -> lines[row][0] + "." + column)
                            .toArray(String[]::new));
        }
        return sheet;
    }

    @Test
    void tableEightHasThreeGapsAndNothingToFlag() {
        Judgement judgement = tableEight().judge();

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.roundings()).hasSize(3).allSatisfy(note -> {
            assertThat(note.gap()).isEqualByComparingTo("1");
            assertThat(note.bound()).isEqualByComparingTo("1");
        });
    }

    @Test
    void textForcedOntoTableEightConflictsInExactlyTwoCells() {
        Printed sheet = tableEight().at("text", 40, 0, "210").sum("text", "302.basic");

        List<Cause> causes = causes(sheet);
        Finding finding = sheet.judge().findings().get(0);

        assertThat(causes).hasSize(1);
        assertThat(names(causes.get(0).conflicts())).isEqualTo(Set.of(Set.of("text", "302.basic")));
        assertThat(names(causes.get(0).alternatives())).isEqualTo(Set.of(Set.of("text"), Set.of("302.basic")));
        assertThat(sheet.judge().findings()).hasSize(1);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.at().item()).isEqualTo("text");
    }
}
