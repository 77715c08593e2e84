package cn.gouji.reconcile;

import cn.gouji.money.Amount;
import cn.gouji.money.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out what could stand in a cell that is held to be wrong. */
final class Proposals {

    /** A range of more prints than this is not tried one by one; only what the most exact identity says is. */
    private static final int MOST_TRIED = 40;

    private final Feasibility feasibility;
    private final Map<Cell, List<Identity>> uses;
    private final Hypotheses hypotheses;

    /**
     * Over one block.
     *
     * @param violated the identities no rounding explains
     */
    Proposals(Block block, Feasibility feasibility, Collection<Identity> violated) {
        this.feasibility = feasibility;
        this.uses = block.uses();
        this.hypotheses = new Hypotheses(block, violated);
    }

    /** A proposal for each cell of a set that is wrong as a whole, with these other cells given up as well. */
    List<Proposal> forCells(Collection<Cell> wrong, Collection<Cell> others) {
        Map<Cell, Amount> supposed = new TreeMap<>();
        List<Proposal> proposals = new ArrayList<>();
        for (Cell cell : wrong) {
            Set<Cell> open = new TreeSet<>(wrong);
            open.addAll(others);
            open.removeAll(supposed.keySet());
            feasibility.freeOnly(open);
            supposed.forEach(feasibility::suppose);
            Proposal proposal = propose(cell, open, supposed);
            proposal.best().ifPresent(best -> supposed.put(cell, best));
            proposals.add(proposal);
        }
        return proposals;
    }

    /** The cell with its sign turned, where that makes everything agree. */
    Optional<Proposal> signTurned(Cell cell, Collection<Cell> others) {
        if (cell.amount().printed().signum() == 0) {
            return Optional.empty();
        }
        Amount turned = cell.amount().withPrinted(cell.amount().printed().negate());
        feasibility.freeOnly(others);
        feasibility.suppose(cell, turned);
        return feasibility.check() == Simplex.Answer.FEASIBLE
                ? hypotheses
                        .name(cell, turned)
                        .map(name -> new Proposal(cell, List.of(turned), Optional.of(turned), Optional.of(name)))
                : Optional.empty();
    }

    private Proposal propose(Cell cell, Set<Cell> open, Map<Cell, Amount> supposed) {
        List<Identity> telling = uses.getOrDefault(cell, List.of()).stream()
                .filter(Identity::isEquality)
                .filter(identity -> Math.abs(factor(identity, cell)) == 1)
                .filter(identity ->
                        identity.factors().keySet().stream().noneMatch(other -> other != cell && open.contains(other)))
                .toList();
        Amount print = gridded(cell, telling);
        Optional<Amount> exact = mostExact(cell, print, telling, supposed);
        List<Amount> candidates = candidates(cell, print, telling, supposed);
        List<Amount> tried = candidates.isEmpty() ? exact.stream().toList() : candidates;
        List<Amount> fitting =
                tried.stream().filter(amount -> fits(cell, amount)).toList();
        feasibility.free(cell);
        return choose(cell, fitting, exact.filter(fitting::contains), candidates.isEmpty());
    }

    private Proposal choose(Cell cell, List<Amount> fitting, Optional<Amount> exact, boolean openEnded) {
        List<Amount> named = fitting.stream()
                .filter(amount -> hypotheses.name(cell, amount).isPresent())
                .toList();
        Optional<Amount> only = fitting.size() == 1 && !openEnded ? Optional.of(fitting.get(0)) : Optional.empty();
        Optional<Amount> slip = named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        Optional<Amount> best =
                only.or(() -> exact.filter(named::contains)).or(() -> slip).or(() -> exact);
        return new Proposal(cell, fitting, best, best.flatMap(amount -> hypotheses.name(cell, amount)));
    }

    private boolean fits(Cell cell, Amount amount) {
        feasibility.suppose(cell, amount);
        return feasibility.check() == Simplex.Answer.FEASIBLE;
    }

    /** A blank has no step of its own: what is missing there would be printed like its neighbours. */
    private static Amount gridded(Cell cell, List<Identity> telling) {
        if (!cell.amount().isExact()) {
            return cell.amount();
        }
        return telling.stream()
                .flatMap(identity -> identity.factors().keySet().stream())
                .map(other -> other.amount().stepValue())
                .filter(step -> step.signum() > 0)
                .min(Comparator.naturalOrder())
                .map(step -> cell.amount().withStep(cell.amount().print(step)))
                .orElse(cell.amount());
    }

    private static List<Amount> candidates(
            Cell cell, Amount print, List<Identity> telling, Map<Cell, Amount> supposed) {
        Optional<Interval> implied = telling.stream()
                .map(identity -> implied(identity, cell, supposed))
                .reduce(Interval::intersect);
        if (implied.isEmpty() || implied.get().isEmpty()) {
            return List.of();
        }
        if (print.isExact()) {
            BigDecimal low = implied.get().low();
            return low.compareTo(implied.get().high()) == 0 ? List.of(print.withPrinted(print.print(low))) : List.of();
        }
        return onGrid(cell, print, implied.get());
    }

    private static List<Amount> onGrid(Cell cell, Amount print, Interval implied) {
        BigInteger first =
                implied.low().divide(print.stepValue(), 0, RoundingMode.FLOOR).toBigInteger();
        BigInteger last = implied.high()
                .divide(print.stepValue(), 0, RoundingMode.CEILING)
                .toBigInteger();
        if (last.subtract(first).compareTo(BigInteger.valueOf(MOST_TRIED)) > 0) {
            return List.of();
        }
        List<Amount> amounts = new ArrayList<>();
        for (BigInteger steps = first; steps.compareTo(last) <= 0; steps = steps.add(BigInteger.ONE)) {
            Amount amount = print.withPrinted(print.step().multiply(new BigDecimal(steps)));
            boolean lawful = !cell.nonNegative() || amount.printed().signum() >= 0;
            if (lawful && cell.interval(amount).meets(implied)) {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    /** The true values of the cell that one identity allows, given what its other cells can stand for. */
    private static Interval implied(Identity identity, Cell cell, Map<Cell, Amount> supposed) {
        Interval rest = Interval.exactly(BigDecimal.ZERO);
        for (Map.Entry<Cell, Integer> factor : identity.factors().entrySet()) {
            Cell other = factor.getKey();
            if (other != cell) {
                Amount print = Optional.ofNullable(supposed.get(other)).orElseGet(other::amount);
                Interval own = identity.ofPrints() ? Interval.exactly(print.value()) : other.interval(print);
                rest = rest.plus(own.times(BigDecimal.valueOf(factor.getValue())));
            }
        }
        return rest.times(BigDecimal.valueOf(-factor(identity, cell)));
    }

    /** What the identity with the least room for rounding says, where those with the least room say the same. */
    private static Optional<Amount> mostExact(
            Cell cell, Amount print, List<Identity> telling, Map<Cell, Amount> supposed) {
        Comparator<Identity> byRoom = Comparator.comparing(identity -> identity.factors().keySet().stream()
                .filter(other -> other != cell && !identity.ofPrints())
                .map(other -> other.amount().stepValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        Optional<Identity> least = telling.stream().min(byRoom);
        List<Amount> said = telling.stream()
                .filter(identity -> byRoom.compare(identity, least.orElseThrow()) == 0)
                .map(identity -> {
                    Ruling ruling = Ruling.of(identity, supposed);
                    BigDecimal change = ruling.gap().multiply(BigDecimal.valueOf(factor(identity, cell)));
                    return print.withPrinted(print.print(print.value().add(change)));
                })
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private static int factor(Identity identity, Cell cell) {
        return Objects.requireNonNull(identity.factors().get(cell));
    }
}
