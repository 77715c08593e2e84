package cn.gouji.season;

import cn.gouji.catalogue.CodeRow;
import cn.gouji.season.BudgetBook.Slip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * A district of departments with their units, which hand in the budgets of two years and the self-evaluations of the first. Each
 * department has at most one thing spoiled, in turn one of {@link Spoiling}.
 */
final class District {

    /** The year that is over; the next one is being budgeted. */
    static final int LAST = 2025;

    static final int NEXT = LAST + 1;

    private static final String[] FIELDS = {
        "教育", "财政", "民政", "卫生健康", "交通运输", "水务", "农业农村", "文化旅游", "市场监督管理", "生态环境", "住房建设", "人力资源", "应急管理", "统计", "审计",
        "司法", "医疗保障", "退役军人事务", "城市管理", "林业"
    };
    private static final String[] WORKS = {"业务运行", "信息系统维护", "设备更新", "宣传服务", "人员培训"};
    private static final long CHANGE = 1_234_500;
    private static final int RATHER_MANY = 10;

    /** What is not as it should be between documents. */
    enum Spoiling {
        NOTHING,
        UNIT_DIFFERS,
        UNIT_LEFT_OUT,
        UNIT_MISSING,
        UNIT_LATE,
        INITIAL_BUDGET,
        LAST_PUBLIC,
        LAST_BUDGET,
        PROJECTS,
        TARGETS,
        ASSETS,
        SAME_CODE,
        SAME_TEXT,
        STILL_WRONG,
        MENDED,
        TEMPLATE,
        STRANGER
    }

    /**
     * A place that must be named.
     *
     * @param cell its address; empty where the unit alone is meant
     */
    record Spot(String unit, String cell) {}

    /** Something that must be found, at all of these places. */
    record Seeded(Spoiling spoiling, String rule, List<Spot> spots) {}

    /** A file as it is dropped into the inbox, in one of the season's runs. */
    record Dropped(int run, String name, byte[] content) {}

    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Seeded> seeded = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<String, Map<Integer, Spending>> truth = new HashMap<>();

    /** A department with so many units for each of these. */
    District(long seed, List<Spoiling> departments, int units) {
        random = new Random(seed);
        for (int department = 0; department < departments.size(); department++) {
            department(department, units, departments.get(department));
        }
    }

    /** So many departments, in which everything is spoiled in turn. */
    static List<Spoiling> everything(int departments) {
        Spoiling[] all = Spoiling.values();
        return IntStream.range(0, departments)
                .mapToObj(at -> all[at % all.length])
                .toList();
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    List<Seeded> seeded() {
        return List.copyOf(seeded);
    }

    /** What is dropped into the inbox before that run, counted from 1. */
    List<Dropped> dropped(int run) {
        return dropped.stream().filter(file -> file.run() == run).toList();
    }

    private void department(int number, int units, Spoiling spoiling) {
        String field = FIELDS[number % FIELDS.length]
                + (number < FIELDS.length ? "" : String.valueOf(number / FIELDS.length + 1));
        Account top = new Account(String.valueOf(101 + number), "某市" + field + "局", "某市" + field + "局");
        accounts.add(top);
        List<Account> members = new ArrayList<>();
        List<CodeRow> functions = Spending.functions(random, LAST, 6);
        for (int unit = 0; unit < units; unit++) {
            String name = unit == 0 ? top.name() + "本级" : "某市" + field + "第" + (unit + 1) + "服务中心";
            Account member = new Account(String.format("%d%03d", 101 + number, unit + 1), name, top.name());
            members.add(member);
            accounts.add(member);
            for (int year : new int[] {LAST, NEXT}) {
                truth.computeIfAbsent(name, key -> new LinkedHashMap<>())
                        .put(
                                year,
                                Spending.of(random, functions.subList(unit % 3, 4 + unit % 3), projects(member, year)));
            }
        }
        new DepartmentFiles(top, members, spoiling).write();
    }

    private List<Spending.Project> projects(Account unit, int year) {
        List<Spending.Project> projects = new ArrayList<>();
        int count = 2 + random.nextInt(2);
        for (int at = 0; at < count; at++) {
            String code = String.format("440307%02d%s%07d", year % 100, unit.code(), at + 1);
            String name = unit.name().replace("某市", "") + WORKS[(at + random.nextInt(2) * 2) % WORKS.length] + "项目"
                    + (at + 1);
            projects.add(new Spending.Project(code, name, Spending.amount(random, 400_000)));
        }
        return projects;
    }

    /** What a department and its units hand in. */
    private final class DepartmentFiles {

        private final Account top;
        private final List<Account> members;
        private final Spoiling spoiling;

        /** The one in which something is spoiled. */
        private final Account chosen;

        private final boolean wan = random.nextInt(3) > 0;

        DepartmentFiles(Account top, List<Account> members, Spoiling spoiling) {
            this.top = top;
            this.members = members;
            this.spoiling = spoiling;
            this.chosen = members.get(members.size() - 1);
        }

        void write() {
            for (int year : new int[] {LAST, NEXT}) {
                List<Spending> all = new ArrayList<>();
                for (Account member : members) {
                    boolean leftOut = spoiling == Spoiling.UNIT_LEFT_OUT && member == chosen && year == NEXT;
                    if (!leftOut) {
                        all.add(spent(member, year));
                    }
                }
                truth.computeIfAbsent(top.name(), key -> new LinkedHashMap<>()).put(year, Spending.sum(all));
            }
            for (int year : new int[] {LAST, NEXT}) {
                budget(top, year, amount -> amount);
                members.forEach(member -> member(member, year));
            }
            members.forEach(this::evaluations);
            between();
        }

        private void member(Account member, int year) {
            if (member != chosen || year == LAST) {
                budget(member, year, amount -> amount);
                return;
            }
            switch (spoiling) {
                case UNIT_DIFFERS -> {
                    truth.get(member.name()).put(year, spent(member, year).more(CHANGE));
                    budget(member, year, amount -> amount);
                }
                case UNIT_MISSING -> seed("DOC-03", new Spot(member.name(), ""));
                case STILL_WRONG, MENDED -> rounds(member);
                case LAST_BUDGET -> budget(member, year, amount -> amount + CHANGE);
                default -> budget(member, year, amount -> amount);
            }
        }

        /** What must be found between documents of several units. */
        private void between() {
            switch (spoiling) {
                case UNIT_DIFFERS, UNIT_LEFT_OUT, UNIT_MISSING ->
                    seed("DOC-01", new Spot(top.name(), ""), new Spot(chosen.name(), ""));
                case STRANGER -> {
                    Account stranger = new Account("999001", "某市" + chosen.code() + "号筹备组", "");
                    Spending spending = spent(chosen, NEXT);
                    drop(
                            2,
                            stranger,
                            "部门预算表.xlsx",
                            BudgetBook.of(stranger, NEXT, spending, spending, wan, Slip.NONE)
                                    .bytes());
                    seed("DOC-03", new Spot(stranger.name(), ""));
                }
                case TEMPLATE -> {
                    if (members.size() >= RATHER_MANY) {
                        seed("DOC-12");
                    }
                }
                default -> {}
            }
        }

        /** Tables and prose of a budget; what the prose says the year before was. */
        private void budget(Account unit, int year, LongUnaryOperator said) {
            Spending now = spent(unit, year);
            Spending before = year == LAST ? now : spent(unit, LAST);
            int run = year == LAST ? 1 : spoiling == Spoiling.UNIT_LATE && unit == chosen ? 3 : 2;
            boolean other = spoiling == Spoiling.LAST_PUBLIC && unit == chosen && year == NEXT;
            Slip slip = spoiling == Spoiling.TEMPLATE && year == NEXT && unit != top ? Slip.OLD_YEAR : Slip.NONE;
            BudgetBook book = BudgetBook.of(unit, year, now, other ? now : before, wan, slip);
            drop(run, unit, year + "年部门预算表.xlsx", book.bytes());
            if (year == LAST) {
                byte[] prose = NarrativeFile.of(unit, year, assets(unit, year));
                drop(run, unit, year + "年部门预算文字说明.docx", prose);
            } else {
                long base = said.applyAsLong(before.total().total());
                byte[] prose = NarrativeFile.of(unit, year, now.total().total(), base, wan, assets(unit, year));
                drop(run, unit, year + "年部门预算文字说明.docx", prose);
            }
            if (other) {
                seed("DOC-05", new Spot(unit.name(), book.publicBefore), new Spot(unit.name(), book.publicNow));
            }
            if (spoiling == Spoiling.LAST_BUDGET && unit == chosen && year == NEXT) {
                seed("DOC-04", new Spot(unit.name(), ""));
            }
        }

        /** Some units have a vehicle more than the year before, and say so; nobody accounts for the spoiled ones. */
        private List<String> assets(Account unit, int year) {
            int before = 1 + Math.floorMod(unit.code().hashCode(), 5);
            int more = year == NEXT ? before % 2 : 0;
            boolean spoiled = spoiling == Spoiling.ASSETS && unit == chosen && year == NEXT;
            if (spoiled) {
                seed("DOC-11", new Spot(unit.name(), "第7段"), new Spot(unit.name(), "第3段"));
            }
            return NarrativeFile.assets(unit, year, before + more + (spoiled ? 2 : 0), more);
        }

        /** Handed in with a wrong total, then once more. */
        private void rounds(Account unit) {
            Spending now = spent(unit, NEXT);
            Spending before = spent(unit, LAST);
            BudgetBook wrong = BudgetBook.of(unit, NEXT, now, before, wan, Slip.WRONG_TOTAL);
            BudgetBook right = BudgetBook.of(unit, NEXT, now, before, wan, Slip.NONE);
            boolean mended = spoiling == Spoiling.MENDED;
            drop(2, unit, NEXT + "年部门预算表.xlsx", wrong.bytes());
            BudgetBook again = BudgetBook.of(unit, NEXT, now, before, wan, Slip.WRONG_TOTAL_AGAIN);
            drop(3, unit, NEXT + "年部门预算表（修改）.xlsx", (mended ? right : again).bytes());
            if (!mended) {
                seed("DOC-09", new Spot(unit.name(), wrong.total));
                seed("DOC-01", new Spot(unit.name(), wrong.total), new Spot(top.name(), ""));
            }
        }

        private void evaluations(Account unit) {
            List<Spending.Project> projects = spent(unit, LAST).projects;
            for (int at = 0; at < projects.size(); at++) {
                boolean first = at == 0;
                evaluation(unit, projects.get(at), first, at);
            }
        }

        private void evaluation(Account unit, Spending.Project project, boolean first, int at) {
            boolean here = first && unit == chosen;
            boolean both = first && members.indexOf(unit) >= members.size() - 2;
            long initial = project.amount();
            Spending.Project said = project;
            String reason = reason(unit, at);
            if (here && spoiling == Spoiling.INITIAL_BUDGET) {
                initial += CHANGE;
            } else if (here && spoiling == Spoiling.PROJECTS) {
                said = new Spending.Project(project.code().replaceAll("[0-9]{2}$", "77"), project.name(), initial);
            } else if (here && spoiling == Spoiling.SAME_CODE) {
                said = new Spending.Project(spent(unit, LAST).projects.get(1).code(), project.name(), initial);
            } else if (both && spoiling == Spoiling.SAME_TEXT) {
                reason = "由于本年度多次强降雨天气影响，室外活动无法按照计划时间开展，部分场次推迟到下一年度，我单位将提前制定预案并加强与相关部门的沟通协调，确保完成";
            }
            Goals goals = Goals.of(project);
            boolean lowered = here && spoiling == Spoiling.TARGETS;
            Evaluation form =
                    Evaluation.of(random, unit, LAST, said, lowered ? goals.lowered() : goals, initial, reason);
            drop(3, unit, LAST + "年" + project.name() + "绩效自评表.xlsx", form.bytes());
            if (here) {
                told(unit, form);
            }
        }

        private void told(Account unit, Evaluation form) {
            BudgetBook last = BudgetBook.of(unit, LAST, spent(unit, LAST), spent(unit, LAST), wan, Slip.NONE);
            switch (spoiling) {
                case INITIAL_BUDGET ->
                    seed("DOC-02", new Spot(unit.name(), form.initial), new Spot(unit.name(), last.projects.get(0)));
                case PROJECTS -> seed("DOC-06", new Spot(unit.name(), last.projects.get(0)));
                case TARGETS ->
                    seed("DOC-08", new Spot(unit.name(), form.target), new Spot(unit.name(), last.targets.get(0)));
                case SAME_CODE -> seed("DOC-07", new Spot(unit.name(), ""), new Spot(unit.name(), ""));
                case SAME_TEXT ->
                    seed(
                            "DOC-13",
                            new Spot(unit.name(), ""),
                            new Spot(members.get(members.size() - 2).name(), ""));
                default -> {}
            }
        }

        private void seed(String rule, Spot... spots) {
            seeded.add(new Seeded(spoiling, rule, List.of(spots)));
        }
    }

    private Spending spent(Account unit, int year) {
        return java.util.Objects.requireNonNull(truth.get(unit.name())).get(year);
    }

    private void drop(int run, Account unit, String name, byte[] content) {
        dropped.add(new Dropped(run, unit.name() + "/" + unit.name() + name, content));
    }

    private static String reason(Account unit, int at) {
        return unit.name() + "第" + (at + 1) + "项服务因场地调整推迟，下一年提前安排场地并加强督促";
    }
}
