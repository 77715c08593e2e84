package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gouji.excel.PlainSheet;
import cn.gouji.filing.Filing;
import cn.gouji.wording.Language;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterTest {

    private static final List<String> HEAD = List.of("单位编码", "单位名称", "别名", "主管部门", "邮箱", "联系人", "应报材料");

    @TempDir
    private Path folder;

    @Test
    void aUnitIsFoundByItsNameAndItsAliasesAndByNothingElse() throws IOException {
        Register register = read(List.of(
                row("012001", "某市教育局", "市教育局、某市教育局（本级）", "jyj@example.gov.cn", "2026年部门预算、绩效自评"),
                row("012002", "某市第一中学", "", "", "")));

        assertThat(register.find("某市 教育局").map(Registered::code)).contains("012001");
        assertThat(register.find("某市教育局(本级)").map(Registered::email)).contains("jyj@example.gov.cn");
        assertThat(register.find("某市第十一中学")).isEmpty();
        assertThat(register.find("某市教育")).isEmpty();
        assertThat(register.units().get(0).expected())
                .containsExactly(
                        new Registered.Expected(OptionalInt.of(2026), Filing.Kind.BUDGET),
                        new Registered.Expected(OptionalInt.empty(), Filing.Kind.SELF_EVALUATION));
    }

    @Test
    void likenessOnlyProposes() throws IOException {
        Register register = read(List.of(row("1", "某市第一中学", "", "", ""), row("2", "某县林业站", "", "", "")));

        assertThat(register.like("某市第十一中学")).extracting(Registered::name).containsExactly("某市第一中学");
        assertThat(register.like("别处的单位")).isEmpty();
    }

    @Test
    void theEmptyRegisterOfANewWorkspaceKnowsEverybody() throws IOException {
        Workspace.create(folder);

        assertThat(new Workspace(folder).register().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeUnderstoodNamesItsCell(List<List<String>> rows, String cell, String what) {
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> RegisterFile.read("units.xlsx", PlainSheet.of("单位名册", HEAD, rows)))
                .satisfies(fault ->
                        assertThat(fault.text(Wording.strict(Language.CHINESE))).contains(cell, what));
    }

    static Stream<Arguments> whatCannotBeUnderstoodNamesItsCell() {
        List<String> good = row("1", "甲局", "甲", "a@example.gov.cn", "");
        return Stream.of(
                Arguments.of(List.of(good, row("2", "乙局", "", "not an address", "")), "单位名册!E3", "邮箱"),
                Arguments.of(List.of(row("1", "甲局", "", "a@x.cn;b@x.cn", "")), "单位名册!E2", "一个单位写一个邮箱"),
                Arguments.of(List.of(good, row("2", "", "", "", "")), "单位名册!A3", "单位名称"),
                Arguments.of(List.of(good, row("2", "乙局", "甲", "", "")), "单位名册!C3", "单位名册!C2"),
                Arguments.of(List.of(good, row("2", "甲 局", "", "", "")), "单位名册!B3", "已经用在"),
                Arguments.of(List.of(row("1", "甲局", "", "", "部门决算")), "单位名册!G2", "看不懂"));
    }

    @Test
    void headingsThatAreNotOursAreRefused() {
        byte[] book = PlainSheet.of("单位名册", List.of("单位名称", "邮箱地址"), List.of(List.of("甲局", "a@x.cn")));
        byte[] none = PlainSheet.of("单位名册", List.of("名称"), List.of(List.of("甲局")));

        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> RegisterFile.read("units.xlsx", book))
                .withMessageContaining("单位名册!B1");
        assertThatExceptionOfType(SettingsFault.class).isThrownBy(() -> RegisterFile.read("units.xlsx", none));
        assertThatExceptionOfType(SettingsFault.class)
                .isThrownBy(() -> RegisterFile.read("units.xlsx", new byte[] {1, 2, 3}));
    }

    private Register read(List<List<String>> rows) throws IOException {
        Files.write(folder.resolve("units.xlsx"), PlainSheet.of("单位名册", HEAD, rows));
        return new Workspace(folder).register();
    }

    private static List<String> row(String code, String name, String aliases, String email, String expected) {
        return List.of(code, name, aliases, "", email, "", expected);
    }
}
