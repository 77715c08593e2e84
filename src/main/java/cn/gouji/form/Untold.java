package cn.gouji.form;

import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What could not be read, as verdicts (REC-02). */
final class Untold {

    private static final RuleInfo NOT_RECOGNISED = new RuleInfo("REC-02", Severity.UNVERIFIABLE);
    private static final int FEWEST_NUMBERS = 4;

    private Untold() {}

    /** A workbook in which nothing was found is not a pass. */
    static Verdict.CannotTell nothing(List<Sheet> sheets) {
        Message message = new Message("nothing", Map.of("sheets", sheets.size()));
        Sheet first = sheets.get(0);
        return cannotTell(message, first.place(0, 0), "region/");
    }

    /** A region that is like several forms, or like one and lacks some of its headings. */
    static Verdict.CannotTell undecided(Recogniser.Undecided region) {
        String range = region.region().a1();
        String candidates = region.candidates().stream()
                .map(form -> form.title().zh())
                .distinct()
                .collect(Collectors.joining("、"));
        Message message = region.lacking()
                .map(lacking -> lacking(lacking, candidates, range))
                .orElseGet(() -> undecided(region.title(), candidates, range));
        return cannotTell(message, region.place(), known(region.title(), range));
    }

    private static Message undecided(Optional<Cell> cell, String candidates, String range) {
        String title = cell.map(own -> own.text().strip()).orElse("");
        return new Message(
                title.isEmpty() ? "untitled" : "tie", Map.of("title", title, "candidates", candidates, "range", range));
    }

    private static Message lacking(Recogniser.Lacking lacking, String form, String range) {
        Map<String, Object> values = Map.of(
                "form",
                form,
                "missing",
                quoted(lacking.missing()),
                "unknown",
                quoted(lacking.unknown()),
                "range",
                range);
        return new Message(lacking.unknown().isEmpty() ? "lacking" : "near", values);
    }

    private static String quoted(List<String> headings) {
        return headings.stream().map(heading -> "“" + heading + "”").collect(Collectors.joining());
    }

    /** Rows with figures that belong to no form, each run of them reported once. */
    static List<Verdict.CannotTell> unread(SheetReader reader) {
        List<Verdict.CannotTell> problems = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        Grid grid = reader.grid();
        for (int row : grid.sheet().rowNumbers()) {
            if (reader.covers(row)) {
                report(grid, run, problems);
            } else {
                run.add(row);
            }
        }
        report(grid, run, problems);
        return problems;
    }

    private static void report(Grid grid, List<Integer> run, List<Verdict.CannotTell> problems) {
        List<Cell> numbers = run.stream()
                .flatMap(row -> grid.filled(row).stream())
                .filter(cell -> cell.value() instanceof Value.Number)
                .toList();
        if (numbers.size() >= FEWEST_NUMBERS) {
            Region region = numbers.stream()
                    .map(cell -> new Region(cell.row(), cell.column(), cell.row(), cell.column()))
                    .reduce(Region::union)
                    .orElseThrow();
            Message message = new Message("unlike", Map.of("range", region.a1(), "count", numbers.size()));
            Optional<Cell> first =
                    run.stream().flatMap(row -> grid.filled(row).stream()).findFirst();
            problems.add(cannotTell(message, numbers.get(0).place(), known(first, region.a1())));
        }
        run.clear();
    }

    /** What an unread region is known by when it is handed in again: its first words and its columns, not its rows. */
    private static String known(Optional<Cell> first, String range) {
        String words = first.map(cell -> Words.compact(cell.text())).orElse("");
        return "region/" + words + "/" + range.replaceAll("[0-9$]", "");
    }

    /** Regions that look alike are told apart by their order, so that each is known again. */
    static List<Verdict.CannotTell> toldApart(List<Verdict.CannotTell> problems) {
        Map<String, Integer> seen = new HashMap<>();
        List<Verdict.CannotTell> apart = new ArrayList<>();
        for (Verdict.CannotTell problem : problems) {
            Origin at = problem.origins().get(0);
            int count = seen.merge(at.item(), 1, Integer::sum);
            apart.add(
                    count == 1
                            ? problem
                            : new Verdict.CannotTell(
                                    problem.rule(),
                                    problem.message(),
                                    List.of(new Origin.Read(at.first(), at.item() + "/" + count))));
        }
        return apart;
    }

    private static Verdict.CannotTell cannotTell(Message message, Place place, String known) {
        return new Verdict.CannotTell(NOT_RECOGNISED, message, List.of(new Origin.Read(place, known)));
    }
}
