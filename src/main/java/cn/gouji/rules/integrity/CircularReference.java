package cn.gouji.rules.integrity;

import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.filing.FormulaCell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Formulas that read each other in a circle have no result (循环引用). */
final class CircularReference extends FormulaRule {

    CircularReference() {
        super("INT-08", Severity.WARNING);
    }

    @Override
    Stream<Finding> findings(Filing filing) {
        Graph graph = new Graph(filing.workings().formulas());
        return graph.circles().stream()
                .map(circle -> finding(
                        circle.get(0),
                        Severity.WARNING,
                        "",
                        circle.stream().map(FormulaCell::place).toList(),
                        Map.of(
                                "cells",
                                spots(circle.stream().map(FormulaCell::place).toList()))));
    }

    /** Which formula reads which; what no circle goes through is peeled off from its ends. */
    private static final class Graph {

        private final Map<String, NavigableMap<Integer, NavigableMap<Integer, FormulaCell>>> sheets = new HashMap<>();
        private final Map<FormulaCell, List<FormulaCell>> reads = new LinkedHashMap<>();

        Graph(List<FormulaCell> formulas) {
            formulas.forEach(cell -> sheets.computeIfAbsent(
                            key(cell.place(), cell.place().sheet()), key -> new TreeMap<>())
                    .computeIfAbsent(cell.place().row(), row -> new TreeMap<>())
                    .put(cell.place().column(), cell));
            formulas.forEach(cell -> reads.put(
                    cell, cell.formula().areas().flatMap(area -> in(cell, area)).toList()));
        }

        private static String key(CellPlace place, String sheet) {
            return place.document() + "!" + sheet;
        }

        private Stream<FormulaCell> in(FormulaCell reader, Formula.Token area) {
            String sheet = area.sheet().orElse(reader.place().sheet());
            return area.area().stream()
                    .flatMap(region -> sheets
                            .getOrDefault(key(reader.place(), sheet), new TreeMap<>())
                            .subMap(region.firstRow(), true, region.lastRow(), true)
                            .values()
                            .stream()
                            .flatMap(row ->
                                    row
                                            .subMap(region.firstColumn(), true, region.lastColumn(), true)
                                            .values()
                                            .stream()));
        }

        List<List<FormulaCell>> circles() {
            Map<FormulaCell, List<FormulaCell>> readers = new HashMap<>();
            reads.forEach((cell, read) -> read.forEach(each ->
                    readers.computeIfAbsent(each, key -> new ArrayList<>()).add(cell)));
            Set<FormulaCell> left = new HashSet<>(reads.keySet());
            peel(left, reads, readers);
            peel(left, readers, reads);
            List<List<FormulaCell>> circles = new ArrayList<>();
            for (FormulaCell cell : reads.keySet()) {
                if (left.contains(cell)) {
                    circles.add(together(cell, left, readers));
                }
            }
            return circles;
        }

        /** Takes away, again and again, what leads to nothing that is left. */
        private static void peel(
                Set<FormulaCell> left,
                Map<FormulaCell, List<FormulaCell>> next,
                Map<FormulaCell, List<FormulaCell>> before) {
            Map<FormulaCell, Integer> open = new HashMap<>();
            Deque<FormulaCell> ends = new ArrayDeque<>();
            for (FormulaCell cell : left) {
                int count = (int) next.getOrDefault(cell, List.of()).stream()
                        .filter(left::contains)
                        .count();
                open.put(cell, count);
                if (count == 0) {
                    ends.add(cell);
                }
            }
            while (!ends.isEmpty()) {
                FormulaCell end = ends.remove();
                left.remove(end);
                for (FormulaCell cell : before.getOrDefault(end, List.of())) {
                    if (left.contains(cell) && open.merge(cell, -1, Integer::sum) == 0) {
                        ends.add(cell);
                    }
                }
            }
        }

        /** What hangs together with the cell, in reading order; taken out of what is left. */
        private List<FormulaCell> together(
                FormulaCell first, Set<FormulaCell> left, Map<FormulaCell, List<FormulaCell>> readers) {
            NavigableMap<CellPlace, FormulaCell> circle = new TreeMap<>();
            Deque<FormulaCell> waiting = new ArrayDeque<>(List.of(first));
            while (!waiting.isEmpty()) {
                FormulaCell cell = waiting.remove();
                if (left.remove(cell)) {
                    circle.put(cell.place(), cell);
                    waiting.addAll(reads.getOrDefault(cell, List.of()));
                    waiting.addAll(readers.getOrDefault(cell, List.of()));
                }
            }
            return List.copyOf(circle.values());
        }
    }
}
