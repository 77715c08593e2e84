package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.money.Interval;
import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our feasibility test and our repairs, judged by an independent exact solver on small tables. */
class JudgeTest {

    private static final int SYSTEMS = 250;
    private static final int THOUSANDS = 5000;

    /** A table of 2 × 3 or so with totals, figures off by one here and there. */
    static Printed table(Random random) {
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(2);
        int[][] printed = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int number = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
                printed[row][column] = number;
                printed[row][columns] += number;
                printed[rows][column] += number;
                printed[rows][columns] += number;
            }
        }
        Printed sheet = Printed.wan();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                int off = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0;
                sheet.at(name(row, column), row, column, String.valueOf(Math.max(0, printed[row][column] + off)));
            }
        }
        for (int row = 0; row <= rows; row++) {
            String[] parts = new String[columns];
            for (int column = 0; column < columns; column++) {
                parts[column] = name(row, column);
            }
            sheet.sum(name(row, columns), parts);
        }
        for (int column = 0; column <= columns; column++) {
            String[] parts = new String[rows];
            for (int row = 0; row < rows; row++) {
                parts[row] = name(row, column);
            }
            sheet.sum(name(rows, column), parts);
        }
        return sheet;
    }

    private static String name(int row, int column) {
        return "x" + row + "_" + column;
    }

    @Test
    void feasibilityIsWhatTheJudgeSays() {
        assertFeasibility(SYSTEMS);
    }

    /** Run by {@code mvn -Pslow test -Dtest=JudgeTest}. */
    @Test
    @Tag("slow")
    void feasibilityOfThousandsIsWhatTheJudgeSays() {
        assertFeasibility(THOUSANDS);
    }

    private static void assertFeasibility(int systems) {
        int infeasible = 0;
        for (int seed = 0; seed < systems; seed++) {
            Block block = Block.of(Register.identities(table(new Random(seed)).equations))
                    .get(0);

            boolean judged = judge(block, Set.of());

            assertThat(new Feasibility(block).check() == Simplex.Answer.FEASIBLE)
                    .as("seed " + seed)
                    .isEqualTo(judged);
            infeasible += judged ? 0 : 1;
        }
        assertThat(infeasible).isBetween(systems / 10, systems - systems / 10);
    }

    @Test
    void smallestRepairsAreWhatTryingThemAllFinds() {
        assertRepairs(SYSTEMS / 5);
    }

    @Test
    @Tag("slow")
    void smallestRepairsOfManyAreWhatTryingThemAllFinds() {
        assertRepairs(THOUSANDS / 10);
    }

    private static void assertRepairs(int systems) {
        for (int seed = 0; seed < systems; seed++) {
            Block block = Block.of(Register.identities(table(new Random(seed)).equations))
                    .get(0);
            List<Identity> impossible = block.identities().stream()
                    .filter(identity -> Ruling.of(identity).outcome() == Ruling.Outcome.IMPOSSIBLE)
                    .toList();
            if (judge(block, Set.of())) {
                continue;
            }

            List<Cause> causes =
                    Explanation.of(block, new Feasibility(block), impossible).orElseThrow();

            if (causes.size() == 1 && causes.get(0).alternatives().size() > 0) {
                assertThat(Set.copyOf(causes.get(0).alternatives()))
                        .as("seed " + seed)
                        .isEqualTo(byTrying(block));
            }
        }
    }

    private static Set<NavigableSet<Cell>> byTrying(Block block) {
        List<Cell> cells = List.copyOf(block.cells());
        List<NavigableSet<Cell>> sets = new ArrayList<>(List.of(new TreeSet<>()));
        while (true) {
            Set<NavigableSet<Cell>> repairs = new HashSet<>();
            List<NavigableSet<Cell>> larger = new ArrayList<>();
            for (NavigableSet<Cell> set : sets) {
                if (judge(block, set)) {
                    repairs.add(set);
                }
                for (Cell cell : set.isEmpty() ? cells : cells.subList(cells.indexOf(set.last()) + 1, cells.size())) {
                    NavigableSet<Cell> more = new TreeSet<>(set);
                    more.add(cell);
                    larger.add(more);
                }
            }
            if (!repairs.isEmpty()) {
                return repairs;
            }
            sets = larger;
        }
    }

    static boolean judge(Block block, Collection<Cell> freed) {
        Script script = new SMTInterpol(new DefaultLogger());
        script.setOption(":verbosity", 0);
        script.setLogic(Logics.QF_LRA);
        Sort real = script.sort("Real");
        Map<Cell, Term> terms = new TreeMap<>();
        for (Cell cell : block.cells()) {
            script.declareFun(Printed.name(cell), new Sort[0], real);
            Term term = script.term(Printed.name(cell));
            terms.put(cell, term);
            Interval interval = cell.interval();
            script.assertTerm(script.term(">=", term, script.decimal("0.0")));
            if (!freed.contains(cell)) {
                script.assertTerm(script.term(interval.lowInside() ? "<=" : "<", number(script, interval.low()), term));
                script.assertTerm(
                        script.term(interval.highInside() ? "<=" : "<", term, number(script, interval.high())));
            }
        }
        for (Identity identity : block.identities()) {
            Term sum = identity.factors().entrySet().stream()
                    .map(factor -> script.term(
                            "*", number(script, BigDecimal.valueOf(factor.getValue())), terms.get(factor.getKey())))
                    .reduce((one, other) -> script.term("+", one, other))
                    .orElseThrow();
            script.assertTerm(script.term("=", sum, script.decimal("0.0")));
        }
        Script.LBool answer = script.checkSat();
        script.exit();
        return answer == Script.LBool.SAT;
    }

    private static Term number(Script script, BigDecimal number) {
        Term size = script.decimal(number.abs().setScale(1).toPlainString());
        return number.signum() < 0 ? script.term("-", size) : size;
    }
}
