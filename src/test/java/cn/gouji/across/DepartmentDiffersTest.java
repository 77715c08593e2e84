package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.RuleSettings;
import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartmentDiffersTest {

    private static final String[] CODES = {"201", "20103", "2010301", "205", "20502", "2050202", "2050203"};

    /** Basic and project spending under 2010301, 2050202 and 2050203. */
    private static Drawn spending(String note, String... amounts) {
        BigDecimal[] parts = new BigDecimal[6];
        for (int at = 0; at < 6; at++) {
            parts[at] = new BigDecimal(amounts[at]);
        }
        StringBuilder sheet = new StringBuilder(
                "表7||||||\n一般公共预算支出表（按功能分类）|<|<|<|<|<\n部门名称：甲局|||||单位：万元\n" + "预算单位|科目编码|科目名称|支出总计|基本支出|项目支出\n");
        line(
                sheet,
                "某单位",
                "",
                parts[0].add(parts[2]).add(parts[4]),
                parts[1].add(parts[3]).add(parts[5]));
        for (String code : CODES) {
            int from = code.startsWith("201") ? 0 : code.equals("2050203") ? 4 : 2;
            boolean sum = code.equals("205") || code.equals("20502");
            BigDecimal basic = sum ? parts[2].add(parts[4]) : parts[from];
            BigDecimal project = sum ? parts[3].add(parts[5]) : parts[from + 1];
            if (basic.add(project).signum() != 0) {
                line(sheet, "", code, basic, project);
            }
        }
        return new Drawn().sheet("表7", sheet + note);
    }

    private static void line(StringBuilder sheet, String owner, String code, BigDecimal basic, BigDecimal project) {
        String name = code.isEmpty() ? "" : "科目" + code;
        sheet.append(owner + "|" + (code.isEmpty() ? "" : "'" + code) + "|" + name + "|");
        sheet.append(basic.add(project).toPlainString() + "|" + basic.toPlainString() + "|" + project.toPlainString()
                + "\n");
    }

    private static final Drawn OWN = spending("", "100.00", "20.00", "0.00", "0.00", "0.00", "0.00");
    private static final Drawn SCHOOL = spending("", "0.00", "0.00", "210.10", "30.00", "0.00", "0.00");
    private static final Drawn COLLEGE = spending("", "0.00", "0.00", "0.00", "0.00", "345.67", "48.00");
    private static final Drawn DEPARTMENT = spending("", "100.00", "20.00", "210.10", "30.00", "345.67", "48.00");

    @Test
    void theSumOfAllUnitsIsSilent() {
        assertThat(told(DEPARTMENT, OWN, SCHOOL, COLLEGE)).isEmpty();
    }

    @Test
    void theUnitThatAloneHasTheCodeIsNamedOnce() {
        assertThat(told(DEPARTMENT, OWN, spending("", "0.00", "0.00", "219.10", "30.00", "0.00", "0.00"), COLLEGE))
                .singleElement()
                .asString()
                .startsWith("ERROR DOC-01 乙校2026 D8 249.10 甲局2026 D11 240.10");
    }

    @Test
    void aUnitThatWasLeftOutIsNamed() {
        Drawn without = spending("", "100.00", "20.00", "210.10", "30.00", "0.00", "0.00");

        assertThat(messages(without, OWN, SCHOOL, COLLEGE)).containsExactly("ERROR left-out 丙院");
    }

    @Test
    void aUnitInAnotherUnitOfMoneyIsNamed() {
        Drawn scaled = spending("", "100.00", "20.00", "2101000.00", "300000.00", "345.67", "48.00");

        assertThat(messages(scaled, OWN, SCHOOL, COLLEGE)).containsExactly("ERROR scaled 乙校");
    }

    @Test
    void theRoundBeforeIsRecognised() {
        Document before = budget("乙校", SCHOOL);
        Department.Member changed = new Department.Member(
                HandedIn.owner("乙校"),
                Optional.of(budget("乙校", spending("", "0.00", "0.00", "215.10", "31.00", "0.00", "0.00"))),
                List.of(before));
        Department department =
                new Department(budget("甲局", DEPARTMENT), List.of(member("甲局本级", OWN), changed, member("丙院", COLLEGE)));

        assertThat(messages(department)).containsExactly("ERROR earlier 乙校");
    }

    @Test
    void aMissingUnitIsNamedAndNothingElseIsSaid() {
        Department.Member absent = new Department.Member(HandedIn.owner("丁站"), Optional.empty(), List.of());
        Department department =
                new Department(budget("甲局", DEPARTMENT), List.of(member("甲局本级", OWN), member("乙校", COLLEGE), absent));

        assertThat(messages(department)).containsExactly("UNVERIFIABLE missing 丁站");
    }

    @Test
    void theOwnLevelsBudgetInThePlaceOfTheDepartmentsIsNoError() {
        assertThat(messages(OWN, OWN, SCHOOL, COLLEGE)).containsExactly("UNVERIFIABLE own-level 甲局本级、乙校、丙院");
    }

    @Test
    void whatIsEliminatedIsNoError() {
        Drawn less = spending("注：部门汇总数已抵销内部往来。|<|<|<|<|<", "100.00", "20.00", "200.10", "30.00", "345.67", "48.00");

        assertThat(messages(less, OWN, SCHOOL, COLLEGE))
                .singleElement()
                .asString()
                .startsWith("INFO");
    }

    @Test
    void moreThanTheSumWithoutARegisteredOwnLevelIsNoError() {
        Department department =
                new Department(budget("甲局", DEPARTMENT), List.of(member("乙校", SCHOOL), member("丙院", COLLEGE)));

        assertThat(messages(department)).singleElement().asString().startsWith("UNVERIFIABLE");
    }

    @Test
    void aCodePrintedInItsFinerPartsOnlyIsAddedUp() {
        Drawn fine = new Drawn().sheet("表7", """
                        表7|||||
                        一般公共预算支出表（按功能分类）|<|<|<|<|<
                        部门名称：乙校|||||单位：万元
                        预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
                        乙校|||240.10|210.10|30.00
                        |'2050202|小学教育|240.10|210.10|30.00
                        """);

        assertThat(told(DEPARTMENT, OWN, fine, COLLEGE)).isEmpty();
    }

    @Test
    void theDepartmentsOwnContradictionIsToldAtTheDepartment() {
        Drawn wrong = spending("", "100.00", "20.00", "210.10", "30.00", "345.67", "48.00");
        Drawn spoilt = new Drawn()
                .sheet(
                        "表7",
                        HandedIn.text(wrong)
                                .replace("'2050202|科目2050202|240.10|210.10", "'2050202|科目2050202|240.10|219.10"));

        assertThat(messages(spoilt, OWN, SCHOOL, COLLEGE)).containsExactly("ERROR superior 乙校");
    }

    private static List<String> told(Drawn department, Drawn own, Drawn school, Drawn college) {
        return HandedIn.told(judged(department(department, own, school, college)));
    }

    private static List<String> messages(Drawn department, Drawn own, Drawn school, Drawn college) {
        return messages(department(department, own, school, college));
    }

    private static List<String> messages(Department department) {
        List<Disagreement> told = judged(department);
        HandedIn.told(told);
        return told.stream()
                .map(one -> (one.severity() + " " + one.message().variant() + " "
                        + one.message().values().get("units")))
                .toList();
    }

    private static List<Disagreement> judged(Department department) {
        return new Comparison(RuleSettings.DEFAULT).of(department).found();
    }

    private static Department department(Drawn department, Drawn own, Drawn school, Drawn college) {
        return new Department(
                budget("甲局", department), List.of(member("甲局本级", own), member("乙校", school), member("丙院", college)));
    }

    private static Department.Member member(String name, Drawn drawn) {
        return new Department.Member(HandedIn.owner(name), Optional.of(budget(name, drawn)), List.of());
    }

    private static Document budget(String name, Drawn drawn) {
        return HandedIn.document(HandedIn.owner(name), 2026, Filing.Kind.BUDGET, 1, 1, drawn);
    }
}
