package cn.gouji.reconcile;

import cn.gouji.check.Equation;
import cn.gouji.money.Amount;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the equations of a submission by themselves decide, found by trying: whether any true values explain the prints, which
 * single cells could be to blame, and which prints would do. It asks nothing but the feasibility test, which an independent
 * solver confirms ({@link JudgeTest}).
 */
public final class Oracle {

    private final Map<Place, Cell> cells = new TreeMap<>();
    private final List<Feasibility> broken = new ArrayList<>();
    private final Set<Cell> suspects = new TreeSet<>();

    public Oracle(List<Equation> equations) {
        List<Identity> structural = Register.identities(equations).stream()
                .filter(Identity::isStructural)
                .toList();
        for (Block block : Block.of(structural)) {
            block.cells().forEach(cell -> cells.put(cell.place(), cell));
            if (block.holdsInPrint()) {
                continue;
            }
            Feasibility feasibility = new Feasibility(block);
            if (feasibility.check() != Simplex.Answer.FEASIBLE) {
                broken.add(feasibility);
                suspects.addAll(conflict(block, feasibility));
            }
        }
    }

    /** Every cell that could mend a block alone is in each of its contradictions. */
    private static Collection<Cell> conflict(Block block, Feasibility feasibility) {
        List<Cell> all = new ArrayList<>(feasibility.contradiction());
        return all.isEmpty() ? block.cells() : all;
    }

    /** Whether no rounding explains the prints. */
    public boolean isContradiction() {
        return !broken.isEmpty();
    }

    /** The cells each of which could explain everything alone. */
    public Set<Place> alone() {
        Set<Place> alone = new HashSet<>();
        if (broken.size() == 1) {
            for (Cell cell : suspects) {
                broken.get(0).freeOnly(List.of(cell));
                if (broken.get(0).check() == Simplex.Answer.FEASIBLE) {
                    alone.add(cell.place());
                }
            }
        }
        return alone;
    }

    /** Whether these prints in these cells make everything agree. */
    public boolean mends(Map<? extends Place, BigDecimal> prints) {
        return broken.stream().allMatch(feasibility -> {
            feasibility.freeOnly(List.of());
            for (Map.Entry<? extends Place, BigDecimal> print : prints.entrySet()) {
                Cell cell = cells.get(print.getKey());
                if (cell != null && feasibility.speaksOf(cell)) {
                    Amount amount = cell.amount();
                    feasibility.suppose(cell, amount.withPrinted(print.getValue()));
                }
            }
            return feasibility.check() == Simplex.Answer.FEASIBLE;
        });
    }
}
