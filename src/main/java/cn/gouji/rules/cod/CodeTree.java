package cn.gouji.rules.cod;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the lines of one unit stand below each other, and what does not fit (编码层级). Lines whose code another rule
 * corrects are read with the code meant, so that one wrong code does not make its children look astray.
 *
 * @param oddLengths lines whose code has a length no level has
 * @param strays lines below a line whose code theirs does not begin with
 * @param outOfOrder lines after a sibling with a greater code
 */
record CodeTree(List<Subject> oddLengths, List<Stray> strays, List<Stray> outOfOrder) {

    /** Lines that do not fit the line above them. */
    record Stray(Subject above, List<Subject> lines) {

        Stray {
            lines = List.copyOf(lines);
        }
    }

    CodeTree {
        oddLengths = List.copyOf(oddLengths);
        strays = List.copyOf(strays);
        outOfOrder = List.copyOf(outOfOrder);
    }

    static CodeTree of(UnitCodes unit) {
        return new Walk(unit).tree();
    }

    private static final class Walk {
        private final UnitCodes unit;
        private final Set<Integer> settled = new HashSet<>();
        private final List<Subject> oddLengths = new ArrayList<>();
        private final Map<Subject, List<Subject>> strays = new LinkedHashMap<>();
        private final Map<Subject, List<Subject>> outOfOrder = new LinkedHashMap<>();
        private final Deque<Placed> ancestors = new ArrayDeque<>();

        private record Placed(Subject line, String code) {}

        Walk(UnitCodes unit) {
            this.unit = unit;
            unit.slides().forEach(slide -> slide.subjects().forEach(line -> settled.add(line.index())));
            unit.mismatches().forEach(line -> settled.add(line.index()));
            unit.duplicates().forEach(group -> group.forEach(line -> settled.add(line.index())));
        }

        CodeTree tree() {
            unit.meant().forEach((line, meant) -> take(line, settled.contains(line.index()) ? meant : line.printed()));
            return new CodeTree(oddLengths, strays(strays), strays(outOfOrder));
        }

        private void take(Subject line, String code) {
            int length = code.length();
            if (!code.chars().allMatch(Character::isDigit) || length == 0) {
                return;
            }
            if (!unit.list().classification().lengths().contains(length)) {
                oddLength(line, code);
                return;
            }
            Placed before = null;
            while (!ancestors.isEmpty() && ancestors.peek().code().length() >= length) {
                before = ancestors.pop();
            }
            if (!settled.contains(line.index())) {
                compare(line, code, before == null ? List.of() : List.of(before));
            }
            if (line.row().isPresent() || settled.contains(line.index())) {
                ancestors.push(new Placed(line, code));
            }
        }

        private void compare(Subject line, String code, List<Placed> before) {
            Placed above = ancestors.peek();
            if (above != null && !code.startsWith(above.code())) {
                strays.computeIfAbsent(above.line(), absent -> new ArrayList<>())
                        .add(line);
                return;
            }
            before.stream()
                    .filter(sibling -> sibling.code().length() == code.length())
                    .filter(sibling -> stem(sibling.code()).equals(stem(code)))
                    .filter(sibling -> sibling.code().compareTo(code) > 0)
                    .forEach(sibling -> outOfOrder
                            .computeIfAbsent(sibling.line(), absent -> new ArrayList<>())
                            .add(line));
        }

        private static String stem(String code) {
            return code.substring(0, code.length() - 2);
        }

        /** A unit's own subdivisions go two digits or more deeper; a single digit more is a slip. */
        private void oddLength(Subject line, String code) {
            int deepest = unit.list().classification().deepest();
            boolean own = code.length() >= deepest + 2;
            if (!own && !settled.contains(line.index())) {
                oddLengths.add(line);
            }
        }

        private static List<Stray> strays(Map<Subject, List<Subject>> lines) {
            return lines.entrySet().stream()
                    .map(entry -> new Stray(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
