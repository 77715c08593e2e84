package cn.gouji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a/b\\c:d, a_b_c_d",
        "..., _",
        "../x, _x",
        "CON, _CON",
        "com1.txt, _com1.txt",
        "'名 称. ', 名 称",
        "'', _",
    })
    void aNameIsCleaned(String text, String clean) {
        assertThat(SafeName.stem(text, ".xlsx")).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"局, 66", "a, 88", "𠮷, 49"})
    void aLongNameIsCutBetweenCharacters(String character, int expected) {
        String ending = "_核对意见.xlsx";

        String name = SafeName.stem(character.repeat(300), ending) + ending;

        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(100);
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(220);
        assertThat(name.replace(ending, "")
                        .codePointCount(0, name.replace(ending, "").length()))
                .isGreaterThanOrEqualTo(Math.min(expected, 66));
    }

    @Test
    void namesThatDifferInCaseOnlyAreToldApart() {
        Set<Path> taken = new HashSet<>();

        Path first = SafeName.unique(folder, "Budget", ".xlsx", taken);
        Path second = SafeName.unique(folder, "budget", ".xlsx", taken);

        assertThat(first).hasFileName("Budget.xlsx");
        assertThat(second).hasFileName("budget-2.xlsx");
    }
}
