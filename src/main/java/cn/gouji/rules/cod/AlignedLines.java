package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeRow;
import cn.gouji.rules.cod.Slide.Correction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lines and the lines their codes came from: read as a slide, where they are one.
 *
 * @param sources for each line, the line whose code belongs there; empty where the code is lost
 */
record AlignedLines(List<Subject> lines, List<OptionalInt> sources) {

    AlignedLines {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /** The slide: all codes that moved moved together, equally far, and fit where they came from. */
    Optional<Slide> slide() {
        List<Integer> offsets = IntStream.range(0, lines.size())
                .filter(line -> sources.get(line).isPresent())
                .mapToObj(line -> sources.get(line).getAsInt() - line)
                .toList();
        List<Integer> steps =
                offsets.stream().filter(offset -> offset != 0).distinct().toList();
        boolean together = steps.size() == 1 && Math.abs(steps.get(0)) == lines.size() - offsets.size();
        return together && runs(offsets) == 1
                ? corrections().map(corrections -> described(steps.get(0), corrections))
                : Optional.empty();
    }

    private static long runs(List<Integer> offsets) {
        return IntStream.range(0, offsets.size())
                .filter(at -> offsets.get(at) != 0 && (at == 0 || offsets.get(at - 1) == 0))
                .count();
    }

    /** The corrected codes; empty where one of them is not certain. */
    private Optional<List<Correction>> corrections() {
        List<Correction> corrections = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Subject line = lines.get(at);
            Optional<String> code = codeOf(at);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            if (!code.get().equals(line.printed())) {
                corrections.add(new Correction(line, code.get()));
            }
        }
        return Optional.of(corrections);
    }

    private Optional<String> codeOf(int at) {
        OptionalInt source = sources.get(at);
        if (source.isEmpty()) {
            return lost(at);
        }
        Subject from = lines.get(source.getAsInt());
        boolean stays = source.getAsInt() == at;
        return stays || lines.get(at).mayCarry(from) ? Optional.of(from.printed()) : Optional.empty();
    }

    /** The code a name means though no line prints it: the only one, or the only one beside its neighbour's. */
    private Optional<String> lost(int at) {
        Subject line = lines.get(at);
        Subject neighbour = lines.get(at == 0 ? 1 : at - 1);
        return line.onlyMeant().or(() -> beside(line, neighbour)).map(CodeRow::code);
    }

    private static Optional<CodeRow> beside(Subject line, Subject neighbour) {
        List<CodeRow> near = line.implied().stream()
                .filter(row -> neighbour.implied().stream()
                        .anyMatch(other -> other.parent().equals(row.parent())
                                || row.parent().equals(Optional.of(other.code()))))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private Slide described(int steps, List<Correction> corrections) {
        Set<Integer> used = new HashSet<>();
        sources.forEach(source -> source.ifPresent(used::add));
        List<String> surplus = IntStream.range(0, lines.size())
                .filter(at -> !used.contains(at))
                .mapToObj(at -> lines.get(at).printed())
                .toList();
        List<String> lost = IntStream.range(0, lines.size())
                .filter(at -> sources.get(at).isEmpty())
                .mapToObj(at -> lost(at).orElseThrow())
                .toList();
        Set<Integer> changed = new HashSet<>();
        corrections.forEach(correction -> changed.add(correction.subject().index()));
        List<Subject> twins = lines.stream()
                .filter(line -> !line.printed().isEmpty() && surplus.contains(line.printed()))
                .filter(line -> !changed.contains(line.index()))
                .toList();
        return new Slide(steps, corrections, surplus, lost, twins);
    }
}
