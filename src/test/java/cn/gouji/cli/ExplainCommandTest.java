package cn.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutARuleAllAreListed(String language) {
        assertThat(run("explain", "--lang", language)).isZero();

        assertThat(output().lines().filter(line -> line.matches("   [A-Z]{3}-[0-9]{2} \\[.+] .+")))
                .hasSameSizeAs(Gouji.catalogue());
    }

    @Test
    void whatMayBeSetIsExplainedWithItsDefault() {
        assertThat(run("explain", "cod-10")).isZero();

        assertThat(output()).startsWith("# ").contains("severity：最高级别默认提示", "- share：", "默认 30，可写 0…100 %");
    }

    @Test
    void aRuleThatIsNotCheckedSaysWhy() {
        assertThat(run("explain", "frm-12")).isZero();

        assertThat(output()).startsWith("FRM-12 目前不核对：").contains("批复日期");
    }

    @Test
    void aRuleThatOnlySaysWhatCannotBeCheckedCannotBeSwitchedOff() {
        assertThat(run("explain", "REC-01")).isZero();

        assertThat(output()).contains("不能关闭").doesNotContain("severity：");
    }

    @Test
    void everyPageCanBeShownOnAChineseConsole() {
        Gouji.catalogue().stream().map(RuleCard::id).forEach(id -> run("explain", id));

        assertThat(output().codePoints()
                        .filter(point ->
                                !Charset.forName("GBK").newEncoder().canEncode(new String(Character.toChars(point))))
                        .mapToObj(Character::toString)
                        .distinct())
                .isEmpty();
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        return new Cli(
                        Equipment.standard(),
                        settings -> {
                            throw new AssertionError();
                        },
                        Clock.systemUTC(),
                        console)
                .run(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
