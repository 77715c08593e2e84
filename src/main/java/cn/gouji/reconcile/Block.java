package cn.gouji.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Identities that hang together by common cells, so that they must be judged together (连通块). */
record Block(List<Identity> identities) {

    Block {
        identities = List.copyOf(identities);
    }

    /** The connected blocks, in the order of their first identities. */
    static List<Block> of(Collection<Identity> identities) {
        Map<Cell, Cell> parents = new HashMap<>();
        for (Identity identity : identities) {
            Cell first = null;
            for (Cell cell : identity.factors().keySet()) {
                Cell root = root(parents, cell);
                if (first == null) {
                    first = root;
                } else {
                    parents.put(root, first);
                }
            }
        }
        Map<Cell, List<Identity>> blocks = new LinkedHashMap<>();
        for (Identity identity : identities) {
            if (!identity.factors().isEmpty()) {
                Cell root = root(parents, identity.factors().firstKey());
                blocks.computeIfAbsent(root, cell -> new ArrayList<>()).add(identity);
            }
        }
        return blocks.values().stream().map(Block::new).toList();
    }

    private static Cell root(Map<Cell, Cell> parents, Cell cell) {
        Cell root = cell;
        for (Cell above = parents.get(root); above != null && above != root; above = parents.get(root)) {
            root = above;
        }
        parents.put(cell, root);
        return root;
    }

    /** Whether the printed figures fulfil every identity as they stand, which needs no solving. */
    boolean holdsInPrint() {
        return identities.stream().allMatch(Identity::holdsInPrint);
    }

    /** All cells in reading order. */
    NavigableSet<Cell> cells() {
        NavigableSet<Cell> cells = new TreeSet<>();
        identities.forEach(identity -> cells.addAll(identity.factors().keySet()));
        return cells;
    }

    /** The identities that speak of each cell. */
    Map<Cell, List<Identity>> uses() {
        Map<Cell, List<Identity>> uses = new TreeMap<>();
        for (Identity identity : identities) {
            identity.factors()
                    .keySet()
                    .forEach(cell ->
                            uses.computeIfAbsent(cell, key -> new ArrayList<>()).add(identity));
        }
        return uses;
    }
}
