package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments made by seed: every figure of every unit and of the department rounded by itself from true amounts in 分. */
class DepartmentSeedsTest {

    private static final List<String> CODES =
            List.of("2010301", "2010302", "2010399", "2050202", "2050203", "2080505", "2080506", "2100101", "2210201");

    /** Far more than nine roundings to 0.01 万元 can make. */
    private static final long CHANGE = 12_345_67;

    private final List<Map<String, long[]>> units = new ArrayList<>();

    private void make(long seed) {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(7);
        for (int unit = 0; unit < count; unit++) {
            Map<String, long[]> amounts = new TreeMap<>();
            for (String code : CODES) {
                if (random.nextInt(3) > 0) {
                    long most = random.nextInt(4) == 0 ? 100_00 : 800_000_000;
                    amounts.put(
                            code,
                            new long[] {random.nextLong(most), random.nextInt(3) == 0 ? 0 : random.nextLong(most)});
                }
            }
            units.add(amounts);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void trueSumsNeverAlarm(long seed) {
        make(seed);

        assertThat(HandedIn.told(judged(sum()))).as("seed %s", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void oneChangedAmountIsFoundAtItsUnit(long seed) {
        make(seed);
        Map<String, long[]> department = sum();
        Random random = new Random(-seed);
        int unit = random.nextInt(units.size());
        List<String> codes = List.copyOf(units.get(unit).keySet());
        if (codes.isEmpty()) {
            return;
        }
        String code = codes.get(random.nextInt(codes.size()));
        units.get(unit).get(code)[0] += CHANGE;
        boolean alone =
                units.stream().filter(amounts -> amounts.containsKey(code)).count() == 1;

        List<Disagreement> told = judged(department);

        assertThat(told)
                .as("seed %s: %s of unit %s", seed, code, unit)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.severity()).isEqualTo(Severity.ERROR);
                    assertThat(one.spots()).extracting(Disagreement.Spot::unit).contains("甲局", name(unit));
                    if (alone) {
                        assertThat(one.spots().get(0).unit()).isEqualTo(name(unit));
                    }
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void aUnitLeftOutIsNamed(long seed) {
        make(seed);
        Map<String, long[]> left = units.remove(units.size() - 1);
        Map<String, long[]> department = sum();
        left.putIfAbsent("2010301", new long[] {5_000_000, 0});
        left.putIfAbsent("2050202", new long[] {7_000_000, 3_000_000});
        units.add(left);

        assertThat(judged(department)).as("seed %s", seed).singleElement().satisfies(one -> {
            assertThat(one.message().variant()).isIn("left-out", "own-level");
            assertThat(one.spots()).extracting(Disagreement.Spot::unit).contains(name(units.size() - 1));
        });
    }

    private Map<String, long[]> sum() {
        Map<String, long[]> sum = new TreeMap<>();
        units.forEach(unit -> unit.forEach((code, amounts) -> {
            long[] all = sum.computeIfAbsent(code, key -> new long[2]);
            all[0] += amounts[0];
            all[1] += amounts[1];
        }));
        return sum;
    }

    private List<Disagreement> judged(Map<String, long[]> department) {
        List<Department.Member> members = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            Document.Owner owner = HandedIn.owner(name(unit));
            members.add(new Department.Member(owner, Optional.of(budget(owner, units.get(unit))), List.of()));
        }
        Document whole = budget(HandedIn.owner("甲局"), department);
        return new Comparison(RuleSettings.DEFAULT)
                .of(new Department(whole, members))
                .found();
    }

    private static String name(int unit) {
        return unit == 0 ? "甲局本级" : "第" + unit + "中心";
    }

    private static Document budget(Document.Owner owner, Map<String, long[]> amounts) {
        StringBuilder sheet = new StringBuilder("表7||||||\n一般公共预算支出表（按功能分类）|<|<|<|<|<\n部门名称：" + owner.name()
                + "|||||单位：万元\n预算单位|科目编码|科目名称|支出总计|基本支出|项目支出\n");
        line(sheet, owner.name(), "", amounts, "");
        String before = "";
        for (String code : amounts.keySet()) {
            for (int digits : new int[] {3, 5, 7}) {
                String upper = code.substring(0, digits);
                if (!before.startsWith(upper)) {
                    line(sheet, "", upper, amounts, upper);
                }
            }
            before = code;
        }
        return HandedIn.document(owner, 2026, Filing.Kind.BUDGET, 1, 1, new Drawn().sheet("表7", sheet.toString()));
    }

    private static void line(
            StringBuilder sheet, String owner, String code, Map<String, long[]> amounts, String prefix) {
        long basic = 0;
        long project = 0;
        for (Map.Entry<String, long[]> entry : amounts.entrySet()) {
            basic += entry.getKey().startsWith(prefix) ? entry.getValue()[0] : 0;
            project += entry.getKey().startsWith(prefix) ? entry.getValue()[1] : 0;
        }
        String written = code.isEmpty() ? "|" : "'" + code + "|科目" + code;
        sheet.append(owner + "|" + written + "|" + print(basic + project) + "|" + print(basic) + "|" + print(project)
                + "\n");
    }

    private static String print(long fen) {
        return BigDecimal.valueOf(fen, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
