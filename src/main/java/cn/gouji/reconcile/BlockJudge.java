package cn.gouji.reconcile;

import cn.gouji.check.Wider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges one block that does not hold in print: is there a common explanation, and if not, which cells are to blame? */
final class BlockJudge {

    /** Larger blocks with gaps are left to the verdicts on their single identities. */
    static final int MOST_CELLS = 50_000;

    /** In a broken sum of more figures than this no slip is looked for. */
    private static final int MOST_SEARCHED = 60;

    private final Block block;
    private final Feasibility feasibility;
    private final List<Identity> impossible;
    private final Proposals proposals;
    private final Plausibility plausibility;

    private BlockJudge(Block block, List<Identity> impossible) {
        this.block = block;
        this.impossible = impossible;
        this.feasibility = new Feasibility(block);
        this.proposals = new Proposals(block, feasibility, impossible);
        this.plausibility = new Plausibility(block.uses());
    }

    /** The causes found in the block; none where its figures can all be right. */
    static List<Told> causes(Block block, List<Identity> impossible) {
        if (block.cells().size() > MOST_CELLS) {
            return impossible.stream().map(BlockJudge::alone).toList();
        }
        return new BlockJudge(block, impossible).causes();
    }

    private List<Told> causes() {
        if (impossible.isEmpty() && feasibility.check() != Simplex.Answer.INFEASIBLE) {
            return List.of();
        }
        Optional<List<Cause>> causes = Explanation.of(block, feasibility, impossible);
        if (causes.isEmpty()) {
            return impossible.stream().map(BlockJudge::alone).toList();
        }
        List<Told> told = new ArrayList<>();
        Map<Integer, List<Identity>> violated = violatedBy(causes.get());
        for (int at = 0; at < causes.get().size(); at++) {
            told.addAll(tell(causes.get().get(at), violated.getOrDefault(at, List.of())));
        }
        return told;
    }

    /** Which identities each cause breaks: the first cause that gives up one of their cells. */
    private Map<Integer, List<Identity>> violatedBy(List<Cause> causes) {
        Map<Integer, List<Identity>> violated = new TreeMap<>();
        for (Identity identity : impossible) {
            for (int at = 0; at < causes.size(); at++) {
                if (causes.get(at).mends(identity)) {
                    violated.computeIfAbsent(at, key -> new ArrayList<>()).add(identity);
                    break;
                }
            }
        }
        return violated;
    }

    private List<Told> tell(Cause cause, List<Identity> violated) {
        List<List<Proposal>> alternatives = cause.alternatives().stream()
                .map(cells -> proposals.forCells(cells, cause.others()))
                .toList();
        if (violated.isEmpty()) {
            Optional<Proof> proof =
                    Proof.of(feasibility, block.cells(), cause.conflicts().get(0));
            return List.of(CauseReport.inexplicable(cause, alternatives, proof).with(wider(cause)));
        }
        if (violated.size() == 1 && isUndecided(cause, violated.get(0))) {
            return List.of(new CauseReport(violated).relation(slips(violated.get(0), cause)));
        }
        if (alternatives.isEmpty()) {
            return byCommonCell(violated);
        }
        if (alternatives.size() == 1 && areApart(alternatives.get(0), violated)) {
            return apart(alternatives.get(0), violated);
        }
        return List.of(decide(alternatives, violated).with(wider(cause)));
    }

    /** The minimal repairs of more cells, the most plausible first. */
    private Wider wider(Cause cause) {
        MinimalRepairs.Listing listing = MinimalRepairs.of(cause, block.cells(), feasibility);
        List<List<Proposal>> ranked = new ArrayList<>(listing.sets().stream()
                .map(cells -> proposals.forCells(cells, cause.others()))
                .toList());
        ranked.sort(plausibility.order());
        return new Wider(CauseReport.repairs(ranked), listing.complete());
    }

    /** Whether each of the wrong cells breaks something no other of them has a part in, so that each is a mistake of its own. */
    private static boolean areApart(List<Proposal> proposals, List<Identity> violated) {
        return proposals.stream()
                .allMatch(proposal -> violated.stream()
                        .filter(identity -> identity.factors().containsKey(proposal.cell()))
                        .anyMatch(identity -> proposals.stream()
                                .noneMatch(other ->
                                        other != proposal && identity.factors().containsKey(other.cell()))));
    }

    /** One finding for each cell; what is broken by several is told under the first of them. */
    private static List<Told> apart(List<Proposal> proposals, List<Identity> violated) {
        List<Identity> left = new ArrayList<>(violated);
        List<Told> told = new ArrayList<>();
        for (Proposal proposal : proposals) {
            List<Identity> own = left.stream()
                    .filter(identity -> identity.factors().containsKey(proposal.cell()))
                    .toList();
            left.removeAll(own);
            told.add(new CauseReport(own).oneCell(proposal));
        }
        return told;
    }

    private Told decide(List<List<Proposal>> alternatives, List<Identity> violated) {
        CauseReport report = new CauseReport(violated);
        List<List<Proposal>> supported = alternatives.stream()
                .filter(proposals -> proposals.stream()
                        .allMatch(proposal -> proposal.hypothesis().isPresent()))
                .toList();
        List<List<Proposal>> preferred = supported.size() == 1 ? supported : alternatives;
        if (preferred.size() > 1) {
            List<List<Proposal>> ranked = new ArrayList<>(alternatives);
            ranked.sort(Comparator.<List<Proposal>, Boolean>comparing(proposals -> !supported.contains(proposals))
                    .thenComparing(plausibility.order()));
            return report.suspects(ranked);
        }
        List<Proposal> only = preferred.get(0);
        return only.size() == 1 ? report.oneCell(only.get(0)) : report.severalCells(only);
    }

    /** Whether every cell that could mend the identity by itself could mend the whole block as well. */
    private boolean isUndecided(Cause cause, Identity identity) {
        NavigableSet<Cell> free = new TreeSet<>();
        Feasibility alone = new Feasibility(new Block(List.of(identity)));
        for (Cell cell : identity.factors().keySet()) {
            alone.freeOnly(List.of(cell));
            if (alone.check() == Simplex.Answer.FEASIBLE) {
                free.add(cell);
            }
        }
        NavigableSet<Cell> guilty = new TreeSet<>();
        cause.alternatives().stream().filter(cells -> cells.size() == 1).forEach(guilty::addAll);
        return cause.alternatives().isEmpty() || (free.size() > 1 && guilty.containsAll(free));
    }

    /** The cells of a broken identity in which a slip that cannot be chance explains it. */
    private List<Proposal> slips(Identity identity, Cause cause) {
        if (identity.factors().size() > MOST_SEARCHED) {
            return List.of();
        }
        List<Proposal> slips = new ArrayList<>();
        for (Cell cell : identity.factors().keySet()) {
            Proposal proposal =
                    proposals.forCells(List.of(cell), cause.others()).get(0);
            if (proposal.hypothesis().isPresent()) {
                slips.add(proposal);
            } else {
                proposals.signTurned(cell, cause.others()).ifPresent(slips::add);
            }
        }
        return slips;
    }

    /** Too many cells are wrong to say which: the broken relations, those with a common cell together. */
    private static List<Told> byCommonCell(List<Identity> violated) {
        List<Told> told = new ArrayList<>();
        List<Identity> left = new ArrayList<>(violated);
        while (!left.isEmpty()) {
            Map<Cell, List<Identity>> uses = new Block(left).uses();
            List<Identity> most = uses.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            told.add(new CauseReport(most).relation(List.of()));
            left.removeAll(most);
        }
        return told;
    }

    private static Told alone(Identity identity) {
        return new CauseReport(List.of(identity)).relation(List.of());
    }
}
