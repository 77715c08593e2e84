package cn.gouji.season;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Fund;
import cn.gouji.catalogue.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a unit really spends in a year, in 分: by economic item, by function, on which projects. */
final class Spending {

    static final List<String> WAGES = List.of("30101", "30102", "30103", "30108", "30113");
    static final List<String> GOODS = List.of("30201", "30205", "30206", "30211", "30213", "30217", "30231");
    static final List<String> PROJECT_GOODS = List.of("30201", "30211", "30213", "30227");
    static final List<String> KINDS = List.of("301", "302", "303", "310");
    static final String RECEPTION = "30217";
    static final String VEHICLES = "30231";

    private static final int YUAN = 100;

    /** Basic and project spending under a code. */
    record Amounts(long basic, long project) {

        static final Amounts NONE = new Amounts(0, 0);

        long total() {
            return basic + project;
        }

        Amounts and(Amounts other) {
            return new Amounts(basic + other.basic, project + other.project);
        }
    }

    /** A project with its code and amount. */
    record Project(String code, String name, long amount) {}

    final Map<String, Amounts> functional;
    final Map<String, Amounts> economic;
    final List<Project> projects;

    /** Of each function's basic spending, what goes to each of the {@link #KINDS}. */
    final Map<String, long[]> kinds;

    private Spending(
            Map<String, Amounts> functional,
            Map<String, Amounts> economic,
            List<Project> projects,
            Map<String, long[]> kinds) {
        this.kinds = new TreeMap<>(kinds);
        this.functional = new TreeMap<>(functional);
        this.economic = new TreeMap<>(economic);
        this.projects = List.copyOf(projects);
    }

    /** What a unit spends for some of these functions, on these projects. */
    static Spending of(Random random, List<CodeRow> functions, List<Project> projects) {
        Map<String, Amounts> economic = new TreeMap<>();
        for (String code : WAGES) {
            economic.merge(code, new Amounts(amount(random, 2_000_000), 0), Amounts::and);
        }
        for (String code : GOODS) {
            if (random.nextInt(4) > 0) {
                economic.merge(code, new Amounts(amount(random, 200_000), 0), Amounts::and);
            }
        }
        long project = projects.stream().mapToLong(Project::amount).sum();
        spread(random, PROJECT_GOODS, project)
                .forEach((code, part) -> economic.merge(code, new Amounts(0, part), Amounts::and));
        long basic = economic.values().stream().mapToLong(Amounts::basic).sum();
        List<String> codes = functions.stream().map(CodeRow::code).toList();
        Map<String, Amounts> functional = new TreeMap<>();
        spread(random, codes, basic).forEach((code, part) -> functional.put(code, new Amounts(part, 0)));
        functional.merge(codes.get(0), new Amounts(0, project), Amounts::and);
        return new Spending(functional, economic, projects, kinds(functional, economic));
    }

    /** One way of many in which both divisions of the basic spending agree. */
    private static Map<String, long[]> kinds(Map<String, Amounts> functional, Map<String, Amounts> economic) {
        long[] left =
                KINDS.stream().mapToLong(kind -> under(economic, kind).basic()).toArray();
        Map<String, long[]> kinds = new TreeMap<>();
        functional.forEach((code, amounts) -> {
            long[] parts = new long[left.length];
            long open = amounts.basic();
            for (int kind = 0; kind < parts.length; kind++) {
                parts[kind] = Math.min(open, left[kind]);
                open -= parts[kind];
                left[kind] -= parts[kind];
            }
            kinds.put(code, parts);
        });
        return kinds;
    }

    /** What they spend together. */
    static Spending sum(List<Spending> all) {
        Map<String, Amounts> functional = new TreeMap<>();
        Map<String, Amounts> economic = new TreeMap<>();
        List<Project> projects = new ArrayList<>();
        Map<String, long[]> kinds = new TreeMap<>();
        for (Spending one : all) {
            one.kinds.forEach((code, parts) -> kinds.merge(code, parts, Spending::added));
            one.functional.forEach((code, amounts) -> functional.merge(code, amounts, Amounts::and));
            one.economic.forEach((code, amounts) -> economic.merge(code, amounts, Amounts::and));
            projects.addAll(one.projects);
        }
        return new Spending(functional, economic, projects, kinds);
    }

    private static long[] added(long[] one, long[] other) {
        return IntStream.range(0, one.length)
                .mapToLong(at -> one[at] + other[at])
                .toArray();
    }

    /** The same, but that much more basic spending under one item and one function. */
    Spending more(long fen) {
        Spending other = new Spending(functional, economic, projects, kinds);
        String function = functional.keySet().iterator().next();
        other.economic.merge(WAGES.get(0), new Amounts(fen, 0), Amounts::and);
        other.functional.merge(function, new Amounts(fen, 0), Amounts::and);
        other.kinds.merge(function, new long[] {fen, 0, 0, 0}, Spending::added);
        return other;
    }

    /** The sum of what begins with that code. */
    static Amounts under(Map<String, Amounts> amounts, String prefix) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .reduce(Amounts.NONE, Amounts::and);
    }

    Amounts total() {
        return under(functional, "");
    }

    long economic(String code) {
        return under(economic, code).total();
    }

    /** Items of the official list that are surely there. */
    static List<CodeRow> functions(Random random, int year, int count) {
        List<CodeRow> items = new ArrayList<>(CodeLists.official().functional(year).rows().stream()
                .filter(row -> row.level() == Level.ITEM && row.fund() == Fund.GENERAL)
                .filter(row -> !row.classCode().equals("223"))
                .toList());
        java.util.Collections.shuffle(items, random);
        return items.subList(0, count);
    }

    private static Map<String, Long> spread(Random random, List<String> codes, long amount) {
        Map<String, Long> parts = new TreeMap<>();
        long left = amount;
        for (String code : codes.subList(1, codes.size())) {
            long part = (long) (left * 0.6 * random.nextDouble());
            parts.put(code, part);
            left -= part;
        }
        parts.put(codes.get(0), left);
        return parts;
    }

    /** About so many yuan. */
    static long amount(Random random, long yuan) {
        return (long) ((0.2 + random.nextDouble()) * yuan * YUAN);
    }
}
