package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The coded lines of one unit in one table, sorted by what is the matter with them; each line is accounted for once.
 *
 * @param slides the stretches whose code column slid
 * @param duplicates the codes used several times outside the slides
 * @param mismatches the other lines whose code the list has under another name
 */
record UnitCodes(
        CodeList list,
        List<Subject> subjects,
        List<Slide> slides,
        List<List<Subject>> duplicates,
        List<Subject> mismatches) {

    UnitCodes {
        subjects = List.copyOf(subjects);
        slides = List.copyOf(slides);
        duplicates = duplicates.stream().map(List::copyOf).toList();
        mismatches = List.copyOf(mismatches);
    }

    static UnitCodes of(CodeList list, List<Subject> subjects) {
        List<Slide> slides = Slides.of(subjects);
        List<Subject> rest = without(subjects, slides.stream().flatMap(slide -> slide.subjects().stream()))
                .filter(subject -> !subject.printed().isEmpty())
                .toList();
        List<List<Subject>> duplicates = duplicates(rest);
        List<Subject> mismatches = without(rest, duplicates.stream().flatMap(List::stream))
                .filter(UnitCodes::disagrees)
                .toList();
        return new UnitCodes(list, subjects, slides, duplicates, mismatches);
    }

    /** Whether the list has the line's code under another name. */
    static boolean disagrees(Subject subject) {
        return subject.row().isPresent()
                && !subject.isRight()
                && !subject.name().isBlank();
    }

    /** The lines no slide explains. */
    Stream<Subject> outsideSlides() {
        return without(subjects, slides.stream().flatMap(slide -> slide.subjects().stream()))
                .filter(subject -> !subject.printed().isEmpty());
    }

    /** The code that belongs in each line, as far as slides, names and the print tell. */
    Map<Subject, String> meant() {
        Map<Subject, String> codes = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Optional<CodeRow> implied = subject.isRight() ? Optional.empty() : subject.onlyMeant();
            codes.put(subject, implied.map(CodeRow::code).orElse(subject.printed()));
        }
        slides.forEach(
                slide -> slide.corrections().forEach(correction -> codes.put(correction.subject(), correction.code())));
        return codes;
    }

    private static List<List<Subject>> duplicates(List<Subject> lines) {
        Map<String, List<Subject>> byCode = new LinkedHashMap<>();
        lines.forEach(line -> byCode.computeIfAbsent(line.printed(), absent -> new ArrayList<>())
                .add(line));
        return byCode.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static Stream<Subject> without(List<Subject> lines, Stream<Subject> left) {
        Set<Integer> indexes = new HashSet<>();
        left.forEach(subject -> indexes.add(subject.index()));
        return lines.stream().filter(subject -> !indexes.contains(subject.index()));
    }
}
