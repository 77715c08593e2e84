package cn.gouji.bed;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.catalogue.Fund;
import cn.gouji.catalogue.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The true amounts of a department, in 分: what each of its units spends on what, and for which function. */
final class Hidden {

    static final int YEAR = 2025;

    /** The department. */
    static final String OWNER = "某市新城区民政局";

    private static final int MOST_CLASSES = 60;
    private static final int MOST_UNITS = 8;
    private static final int LEAST_POWER = 5;
    private static final int POWERS = 5;
    private static final int SHARES = 20;
    private static final List<String> VEHICLES = List.of("30212", "30217", "30231");

    /** Pay and pensions, which are no matter of projects. */
    private static final Set<String> PAY = Set.of("301", "303");

    private static final String BOUGHT = "专业设备购置";
    private static final List<String> PROJECTS = List.of("社区养老服务", "儿童福利保障", "殡葬设施维护", "救助站运行", "志愿者培训", "地名普查");

    /** What is lawful and yet worth a question, where a submission has it. */
    enum Oddity {
        /** Projects pay wages. */
        PAY_IN_PROJECTS,
        /** The three public expenses are higher than last year. */
        PUBLIC_GROWS
    }

    /** A project and what is spent on it this year and was last year. */
    record Project(String name, long amount, long before) {}

    /** A subject and what is spent on it. */
    record Line(CodeRow subject, long basic, long project, long procurement) {

        long total() {
            return basic + project;
        }

        boolean isClass() {
            return subject.level() == Level.CLASS;
        }
    }

    /** One unit: its lines by economic item and by function, classes in front of their items. */
    record Unit(String name, List<Line> economic, List<Line> functional) {

        long sum(ToLongFunction<Line> amount) {
            return functional.stream().filter(Line::isClass).mapToLong(amount).sum();
        }

        long economic(String code) {
            return economic.stream()
                    .filter(line -> line.subject().code().equals(code))
                    .mapToLong(Line::total)
                    .sum();
        }
    }

    final Random random;
    private final long grain;
    private final Set<Oddity> odd;
    final List<Unit> units = new ArrayList<>();
    final List<Project> projects = new ArrayList<>();
    final long carried;
    final long basicBefore;

    /**
     * One unit or some, with up to {@link #MOST_CLASSES} items.
     *
     * @param grain what every amount of an item is a multiple of, in 分
     */
    Hidden(Random random, boolean several, long grain, Set<Oddity> odd) {
        this(random, several ? 1 + random.nextInt(MOST_UNITS) : 1, 0, grain, odd);
    }

    /** So many units, each with so many items, or with any number of them where none is given. */
    Hidden(Random random, int count, int items, long grain, Set<Oddity> odd) {
        this.random = random;
        this.grain = grain;
        this.odd = Set.copyOf(odd);
        int classes = items > 0 ? items : 3 + random.nextInt(count == 1 ? MOST_CLASSES - 2 : 20);
        for (int unit = 0; unit < count; unit++) {
            units.add(unit(count == 1 ? OWNER : OWNER + "第" + (unit + 1) + "中心", classes));
        }
        this.carried = random.nextInt(3) == 0 ? whole(Math.min(amount(), sum(Line::total) / 3)) : 0;
        this.basicBefore = before(sum(Line::basic));
        projects();
    }

    /** What there was instead last year. */
    private long before(long now) {
        return Math.max(1, (long) (now * (0.4 + 1.2 * random.nextDouble())));
    }

    /** The first project is what is bought; the others share the rest of the money for projects. */
    private void projects() {
        long bought = sum(Line::procurement);
        List<String> names = new ArrayList<>(PROJECTS);
        Collections.shuffle(names, random);
        long[] shares = split(sum(Line::project) - bought, 2 + random.nextInt(4));
        if (bought > 0) {
            projects.add(new Project(BOUGHT, bought, before(bought)));
        }
        for (int at = 0; at < shares.length; at++) {
            if (shares[at] > 0) {
                projects.add(new Project(names.get(at), shares[at], before(shares[at])));
            }
        }
    }

    boolean has(Oddity oddity) {
        return odd.contains(oddity);
    }

    long sum(ToLongFunction<Line> amount) {
        return units.stream().mapToLong(unit -> unit.sum(amount)).sum();
    }

    long economic(String code) {
        return units.stream().mapToLong(unit -> unit.economic(code)).sum();
    }

    /** Log-uniform, one in ten nothing. */
    long amount() {
        if (random.nextInt(10) == 0) {
            return 0;
        }
        long power = 1;
        for (int at = LEAST_POWER + random.nextInt(POWERS); at > 0; at--) {
            power *= 10;
        }
        return whole(power + (long) (random.nextDouble() * 9 * power));
    }

    /** The amount without what is less than a grain. */
    long whole(long amount) {
        return amount / grain * grain;
    }

    private Unit unit(String name, int classes) {
        List<Line> economic = new ArrayList<>();
        for (CodeRow row : chosen(sections(), classes)) {
            int kind = random.nextInt(5);
            boolean fixed = VEHICLES.contains(row.code());
            boolean pay = PAY.contains(row.classCode()) && !has(Oddity.PAY_IN_PROJECTS);
            long basic = kind < 3 || fixed || pay ? amount() : 0;
            long project = kind > 1 && !fixed && !pay ? amount() : 0;
            economic.add(new Line(row, basic, project, 0));
        }
        long basic = economic.stream().mapToLong(Line::basic).sum();
        long project = economic.stream().mapToLong(Line::project).sum();
        List<CodeRow> functions = chosen(items(), 1 + random.nextInt(Math.min(12, classes)));
        long[] basics = split(basic, functions.size());
        long[] projects = split(project, functions.size());
        List<Line> functional = new ArrayList<>();
        for (int at = 0; at < functions.size(); at++) {
            long bought = random.nextInt(3) == 0 ? projects[at] / (2 * SHARES * grain) * SHARES * grain : 0;
            functional.add(new Line(functions.get(at), basics[at], projects[at], bought));
        }
        return new Unit(name, withParents(economic), withParents(functional));
    }

    private long[] split(long amount, int parts) {
        long[] cuts = new long[parts + 1];
        for (int at = 1; at < parts; at++) {
            cuts[at] = random.nextInt(4) == 0 ? 0 : whole((long) (random.nextDouble() * amount));
        }
        cuts[parts] = amount;
        java.util.Arrays.sort(cuts);
        long[] shares = new long[parts];
        for (int at = 0; at < parts; at++) {
            shares[at] = cuts[at + 1] - cuts[at];
        }
        return shares;
    }

    private List<CodeRow> chosen(List<CodeRow> rows, int count) {
        List<CodeRow> pool = new ArrayList<>(rows);
        Collections.shuffle(pool, random);
        List<CodeRow> chosen = new ArrayList<>(pool.subList(0, Math.min(count, pool.size())));
        chosen.sort(Comparator.comparing(CodeRow::code));
        return chosen;
    }

    private static List<CodeRow> sections() {
        return CodeLists.official().economic(YEAR).rows().stream()
                .filter(row -> row.level() == Level.SECTION)
                .toList();
    }

    private static List<CodeRow> items() {
        return CodeLists.official().functional(YEAR).rows().stream()
                .filter(row -> row.level() == Level.ITEM && row.fund() == Fund.GENERAL)
                .filter(row -> !row.classCode().equals("223"))
                .toList();
    }

    /** The lines with those of the levels above in front of theirs. */
    private static List<Line> withParents(List<Line> leaves) {
        List<Line> all = new ArrayList<>();
        String before = "";
        for (Line leaf : leaves) {
            String code = leaf.subject().code();
            for (int digits = 3; digits < code.length(); digits += 2) {
                String parent = code.substring(0, digits);
                if (!before.startsWith(parent)) {
                    all.add(parent(parent, leaves));
                }
            }
            all.add(leaf);
            before = code;
        }
        return all;
    }

    private static Line parent(String code, List<Line> leaves) {
        CodeLists lists = CodeLists.official();
        CodeRow row = lists.functional(YEAR)
                .row(code)
                .or(() -> lists.economic(YEAR).row(code))
                .orElseThrow();
        List<Line> own = leaves.stream()
                .filter(line -> line.subject().code().startsWith(code))
                .toList();
        return new Line(
                row,
                own.stream().mapToLong(Line::basic).sum(),
                own.stream().mapToLong(Line::project).sum(),
                own.stream().mapToLong(Line::procurement).sum());
    }
}
