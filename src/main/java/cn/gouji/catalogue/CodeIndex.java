package cn.gouji.catalogue;

import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of one classification in all years, findable by code, name and class. Filled once, then only read. */
final class CodeIndex {

    private final List<CodeRow> rows;
    private final Map<String, List<CodeRow>> codes = new HashMap<>();
    private final Map<String, List<CodeRow>> names = new HashMap<>();
    private final Map<String, List<CodeRow>> formerNames = new HashMap<>();
    private final Map<String, List<CodeRow>> parents = new HashMap<>();
    private final Map<String, List<CodeRow>> classes = new HashMap<>();

    CodeIndex(List<CodeRow> unsorted) {
        rows = unsorted.stream().sorted(Comparator.comparing(CodeRow::code)).toList();
        for (CodeRow row : rows) {
            add(codes, row.code(), row);
            add(classes, row.classCode(), row);
            row.parent().ifPresent(parent -> add(parents, parent, row));
            Stream.concat(Stream.of(row.name()), row.variants().stream())
                    .map(Words::name)
                    .distinct()
                    .forEach(name -> add(names, name, row));
            row.formerNames().stream().map(Words::name).distinct().forEach(name -> add(formerNames, name, row));
        }
    }

    List<CodeRow> rows() {
        return rows;
    }

    List<CodeRow> ofCode(String code) {
        return codes.getOrDefault(code, List.of());
    }

    List<CodeRow> ofName(String name) {
        return names.getOrDefault(name, List.of());
    }

    List<CodeRow> ofFormerName(String name) {
        return formerNames.getOrDefault(name, List.of());
    }

    List<CodeRow> below(String code) {
        return parents.getOrDefault(code, List.of());
    }

    List<CodeRow> ofClass(String code) {
        return classes.getOrDefault(code, List.of());
    }

    private static void add(Map<String, List<CodeRow>> map, String key, CodeRow row) {
        map.computeIfAbsent(key, absent -> new ArrayList<>()).add(row);
    }
}
