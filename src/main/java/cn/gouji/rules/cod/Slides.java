package cn.gouji.rules.cod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for slides in the lines of one unit. */
final class Slides {

    private static final int FEWEST_WRONG = 3;

    private Slides() {}

    /**
     * The slides among these lines. One slide over several classes is tried before one in each. Blank codes count where
     * they alone explain the slide; else the coded lines are taken by themselves, for the blanks may be meant.
     */
    static List<Slide> of(List<Subject> lines) {
        List<Subject> coded =
                lines.stream().filter(line -> !line.printed().isEmpty()).toList();
        List<Slide> slides = coded.size() < lines.size() ? among(lines) : List.of();
        boolean byBlanks = !slides.isEmpty() && slides.stream().allMatch(Slide::isByBlanks);
        return byBlanks ? slides : among(coded);
    }

    private static List<Slide> among(List<Subject> lines) {
        Map<String, List<Subject>> classes = new LinkedHashMap<>();
        lines.forEach(line -> classes.computeIfAbsent(line.classCode(), absent -> new ArrayList<>())
                .add(line));
        long wrongClasses = classes.values().stream()
                .filter(members -> members.stream().anyMatch(Subject::isWrong))
                .count();
        Optional<Slide> across = wrongClasses > 1 ? in(lines) : Optional.empty();
        return across.map(List::of)
                .orElseGet(() -> classes.values().stream()
                        .flatMap(members -> in(members).stream())
                        .toList());
    }

    private static Optional<Slide> in(List<Subject> lines) {
        if (longestWrongRun(lines) < FEWEST_WRONG) {
            return Optional.empty();
        }
        Alignment alignment =
                Alignment.of(lines.size(), (code, name) -> lines.get(name).mayCarry(lines.get(code)));
        return alignment.isCheaperThanRowByRow()
                ? new AlignedLines(lines, alignment.sources()).slide()
                : Optional.empty();
    }

    private static int longestWrongRun(List<Subject> lines) {
        int longest = 0;
        int run = 0;
        for (Subject line : lines) {
            run = line.isWrong() ? run + 1 : line.isRight() ? 0 : run;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
