package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All minimal repairs of a cause, against trying every set of up to three cells. */
class MinimalRepairsTest {

    private static final int SYSTEMS = 120;
    private static final int BY_SOLVER = 40;

    @Test
    void minimalRepairsAreWhatTryingThemAllFinds() {
        int compared = 0;
        for (int seed = 0; seed < SYSTEMS; seed++) {
            Block block = block(seed);
            Feasibility feasibility = new Feasibility(block);
            compared += compare(seed, block, freed -> {
                feasibility.freeOnly(freed);
                return feasibility.check() == Simplex.Answer.FEASIBLE;
            });
        }
        assertThat(compared).isGreaterThan(SYSTEMS / 4);
    }

    /** The same, tried by the independent solver; {@code mvn -Pslow test -Dtest=MinimalRepairsTest}. */
    @Test
    @Tag("slow")
    void minimalRepairsAreWhatTheSolverSays() {
        int compared = 0;
        for (int seed = 0; seed < BY_SOLVER; seed++) {
            Block block = block(seed);
            compared += compare(seed, block, freed -> JudgeTest.judge(block, freed));
        }
        assertThat(compared).isGreaterThan(BY_SOLVER / 4);
    }

    private static Block block(int seed) {
        return Block.of(Register.identities(JudgeTest.table(new Random(seed)).equations))
                .get(0);
    }

    /** One where there was a single cause to compare. */
    private static int compare(int seed, Block block, Predicate<Set<Cell>> explains) {
        List<Identity> impossible = block.identities().stream()
                .filter(identity -> Ruling.of(identity).outcome() == Ruling.Outcome.IMPOSSIBLE)
                .toList();
        Feasibility feasibility = new Feasibility(block);
        List<Cause> causes = Explanation.of(block, feasibility, impossible).orElseThrow();
        if (causes.size() != 1 || causes.get(0).alternatives().isEmpty()) {
            return 0;
        }
        MinimalRepairs.Listing listing = MinimalRepairs.of(causes.get(0), block.cells(), feasibility);

        Set<NavigableSet<Cell>> listed = new HashSet<>(causes.get(0).alternatives());
        listed.addAll(listing.sets());

        assertThat(listed)
                .as("seed " + seed)
                .hasSize(causes.get(0).alternatives().size() + listing.sets().size());
        Set<NavigableSet<Cell>> all = byTrying(block, explains);
        if (listing.complete()) {
            assertThat(listed).as("seed " + seed).isEqualTo(all);
        } else {
            assertThat(listed).as("seed " + seed).hasSize(MinimalRepairs.MOST_LISTED);
            assertThat(all).as("seed " + seed).containsAll(listed).hasSizeGreaterThan(MinimalRepairs.MOST_LISTED);
        }
        return 1;
    }

    private static Set<NavigableSet<Cell>> byTrying(Block block, Predicate<Set<Cell>> explains) {
        List<Cell> cells = List.copyOf(block.cells());
        Set<NavigableSet<Cell>> minimal = new HashSet<>();
        List<NavigableSet<Cell>> sets = new ArrayList<>(List.of(new TreeSet<>()));
        for (int size = 1; size <= HittingSets.MOST_CELLS; size++) {
            List<NavigableSet<Cell>> larger = new ArrayList<>();
            for (NavigableSet<Cell> set : sets) {
                int from = set.isEmpty() ? 0 : cells.indexOf(set.last()) + 1;
                for (Cell cell : cells.subList(from, cells.size())) {
                    NavigableSet<Cell> more = new TreeSet<>(set);
                    more.add(cell);
                    if (minimal.stream().noneMatch(more::containsAll)) {
                        larger.add(more);
                    }
                }
            }
            List<NavigableSet<Cell>> open = new ArrayList<>();
            for (NavigableSet<Cell> set : larger) {
                if (explains.test(set)) {
                    minimal.add(set);
                } else {
                    open.add(set);
                }
            }
            sets = open;
        }
        return minimal;
    }

    @Test
    void exampleOneListsItsFourPairsAfterItsTwoCells() {
        Finding finding = JointTest.exampleOne().judge().findings().get(0);

        assertThat(finding.repairs())
                .allSatisfy(repair -> assertThat(repair.changes()).hasSize(1));
        assertThat(finding.wider().complete()).isTrue();
        assertThat(finding.wider().repairs())
                .hasSize(4)
                .extracting(Repair::changes)
                .allSatisfy(changes -> assertThat(changes).hasSize(2));
    }

    @Test
    void sameListingWhateverTheOrderOfTheEquations() {
        Printed sheet = JointTest.exampleOne();
        Finding finding = sheet.judge().findings().get(0);
        java.util.Collections.reverse(sheet.equations);

        assertThat(sheet.judge().findings().get(0).wider()).isEqualTo(finding.wider());
    }
}
