package cn.gouji.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code lists of the jar: whole, well formed, and no surer than they were graded. */
class CodeListsTest {

    private static final CodeLists LISTS = CodeLists.official();

    @Test
    void gradesAreThoseThatWereCounted() {
        assertThat(grades(Classification.ECONOMIC)).isEqualTo(grades(72, 22, 24));
        assertThat(grades(Classification.GOVERNMENT_ECONOMIC)).isEqualTo(grades(10, 1, 67));
        assertThat(grades(Classification.FUNCTIONAL))
                .isEqualTo(Map.of(Certainty.VERIFIED, 126L, Certainty.FROM_MEMORY, 970L));
    }

    @ParameterizedTest
    @EnumSource(Classification.class)
    void lengthsAndParentsFit(Classification classification) {
        List<CodeRow> rows = all(classification);
        List<String> codes = rows.stream().map(CodeRow::code).toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.code()).hasSize(row.level().digits()).containsOnlyDigits();
            assertThat(classification.lengths()).contains(row.code().length());
            assertThat(LISTS.classificationOf(row.code())).contains(classification);
            assertThat(row.parent().isEmpty()).isEqualTo(row.level() == Level.CLASS);
            row.parent()
                    .ifPresent(
                            parent -> assertThat(row.code()).startsWith(parent).hasSize(parent.length() + 2));
            row.parent().ifPresent(parent -> assertThat(codes).contains(parent));
        });
    }

    @Test
    void aListHoldsTheRowsOfItsYear() {
        assertThat(LISTS.economic(2023).row("30104")).isEmpty();
        assertThat(LISTS.economic(2023).rowOfOtherYears("30104")).isPresent();
        assertThat(LISTS.economic(2017).row("30104")).isPresent();
        assertThat(LISTS.economic(2017).row("302")).isEmpty();
        assertThat(LISTS.functional(2023).row("20140")).isEmpty();
        assertThat(LISTS.functional(2024).row("20140")).isPresent();
    }

    @Test
    void namesAreComparedAsNames() {
        CodeList list = LISTS.economic(2023);

        assertThat(list.byName("维修(护)费")).extracting(CodeRow::code).containsExactly("30213");
        assertThat(list.byName(" 维修 （护）费")).extracting(CodeRow::code).containsExactly("30213");
        assertThat(list.byName("办公设备购置")).extracting(CodeRow::code).containsExactly("30902", "31002");
        assertThat(list.byName("办公设备购置", "310")).extracting(CodeRow::code).containsExactly("31002");
        assertThat(list.byName("其他资本性支出")).extracting(CodeRow::code).containsExactly("31099");
        assertThat(list.byFormerName("其他资本性支出")).extracting(CodeRow::code).containsExactly("310");
    }

    @Test
    void parentsAndChildren() {
        CodeList list = LISTS.functional(2023);
        CodeRow item = list.row("2013601").orElseThrow();

        assertThat(list.parent(item)).map(CodeRow::name).contains("其他共产党事务支出");
        assertThat(list.children("20136")).contains(item).hasSize(5);
        assertThat(list.parent(list.row("201").orElseThrow())).isEmpty();
    }

    @Test
    void aVerifiedRowWithoutStartIsCertainFromItsEarliestDocumentOn() {
        CodeRow seen2023 = LISTS.functional(2023).row("2013601").orElseThrow();
        CodeRow seen2025 = LISTS.functional(2023).row("2111101").orElseThrow();
        CodeRow withStart = LISTS.economic(2018).row("30211").orElseThrow();
        CodeRow memory = LISTS.functional(2023).row("2013603").orElseThrow();

        assertThat(seen2023.certaintyIn(2023)).isEqualTo(Certainty.VERIFIED);
        assertThat(seen2023.certaintyIn(2022)).isEqualTo(Certainty.PUBLIC_CODE);
        assertThat(seen2025.certaintyIn(2023)).isEqualTo(Certainty.PUBLIC_CODE);
        assertThat(seen2025.certaintyIn(2025)).isEqualTo(Certainty.VERIFIED);
        assertThat(withStart.certaintyIn(2018)).isEqualTo(Certainty.VERIFIED);
        assertThat(memory.certaintyIn(2023)).isEqualTo(Certainty.FROM_MEMORY);
    }

    @Test
    void aClassIsAsSureAsItsLeastSureRow() {
        assertThat(LISTS.economic(2023).certaintyOfClass("302")).contains(Certainty.VERIFIED);
        assertThat(LISTS.economic(2023).certaintyOfClass("310")).contains(Certainty.PUBLIC_CODE);
        assertThat(LISTS.functional(2023).certaintyOfClass("201")).contains(Certainty.FROM_MEMORY);
        assertThat(LISTS.economic(2023).certaintyOfClass("305")).isEmpty();
    }

    @Test
    void fundsAreReadFromTheNotes() {
        assertThat(LISTS.functional(2023).row("20709").orElseThrow().fund()).isEqualTo(Fund.GOVERNMENT_FUND);
        assertThat(LISTS.functional(2023).row("201").orElseThrow().fund()).isEqualTo(Fund.GENERAL);
    }

    private static List<CodeRow> all(Classification classification) {
        return LISTS.of(classification, 2023).rowsOfAllYears();
    }

    private static Map<Certainty, Long> grades(Classification classification) {
        return all(classification).stream()
                .map(CodeRow::certainty)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<Certainty, Long> grades(long verified, long publicCode, long memory) {
        return Map.of(Certainty.VERIFIED, verified, Certainty.PUBLIC_CODE, publicCode, Certainty.FROM_MEMORY, memory);
    }
}
