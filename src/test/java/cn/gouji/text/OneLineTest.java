package cn.gouji.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void everyKindOfBreakBecomesOneSpace() {
        assertThat(OneLine.of("甲\r\n乙\u0000丙\u0085丁\u2028戊\u2029己\t庚")).isEqualTo("甲 乙 丙 丁 戊 己 庚");
    }

    @Test
    void whatTurnsTheDirectionIsLeftOut() {
        assertThat(OneLine.of("预算\u202Exslx.\u2066表\uD800")).isEqualTo("预算xslx.表");
    }

    @Test
    void rareCharactersStay() {
        assertThat(OneLine.of("𠮷局\uE863")).isEqualTo("𠮷局\uE863");
        assertThat(OneLine.is("𠮷局")).isTrue();
        assertThat(OneLine.is("局\n")).isFalse();
    }
}
