package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.money.Unit;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as people type them: the same number however it is written, and no number guessed. */
class RawFigureTest {

    private static RawFigure text(String text) {
        return RawFigure.of(
                new Cell(new CellPlace("a.xlsx", "表", 0, 0, 0), new Value.Text(text), text, Optional.empty()));
    }

    private static RawFigure number(String stored, String shown) {
        Value value = new Value.Number(new BigDecimal(stored));
        return RawFigure.of(new Cell(new CellPlace("a.xlsx", "表", 0, 0, 0), value, shown, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1307|1307|0",
                "1,307.50|1307.5|2",
                "１，３０７．５０|1307.5|2",
                " 1 307 |1307|0",
                "￥1,307|1307|0",
                "¥ 1,307.00|1307|2",
                "$1,307|1307|0",
                "人民币1,307|1307|0",
                "+1,307|1307|0",
                "-1,307|-1307|0",
                "－1,307|-1307|0",
                "−1,307|-1307|0",
                "–1,307|-1307|0",
                "(1,307.00)|-1307|2",
                "（1,307）|-1307|0",
                "¥-1,307|-1307|0",
                "-¥1,307|-1307|0",
                "¥(1,307)|-1307|0",
                ".50|0.5|2",
                "1.307E+03|1307|0",
                "1.3e3|1300|-2",
                "1.307E-02|0.01307|5",
            })
    void isTheNumberHoweverItIsWritten(String written, BigDecimal number, int decimals) {
        RawFigure figure = text(written);

        assertThat(figure.state()).isEqualTo(RawFigure.State.NUMBER);
        assertThat(figure.number().orElseThrow()).isEqualByComparingTo(number);
        assertThat(figure.decimals()).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"'1,307元',YUAN", "1307万元,WAN", "0.1307亿元,YI", "1307千元,THOUSAND"})
    void unitBehindTheNumberIsItsOwn(String written, Unit unit) {
        assertThat(text(written).unit()).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"△1,307", "▲1307", "1307-", "13,07", "1,307,5", "约1307", "1307（含税）", "12-13", "一千三百"})
    void whatCouldBeReadInTwoWaysIsNoNumber(String written) {
        assertThat(text(written).state()).isEqualTo(RawFigure.State.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "——", "－", "−", "/", "／", "--"})
    void dashIsOneUntilTheFormSaysWhatItMeans(String written) {
        assertThat(text(written).state()).isEqualTo(RawFigure.State.DASH);
    }

    @ParameterizedTest
    @CsvSource({"86%,86", "86.00%,86", "８６％,86"})
    void percentSignIsKept(String written, BigDecimal number) {
        assertThat(text(written).number().orElseThrow()).isEqualByComparingTo(number);
        assertThat(text(written).percent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.86,86%,86,0", "0.86,86.00%,86,2", "1307,1.31E+03,1307,0", "-1307,'(1,307.00)',-1307,2", "0,-,0,0"})
    void storedNumberIsTakenAsStored(String stored, String shown, BigDecimal number, int decimals) {
        RawFigure figure = number(stored, shown);

        assertThat(figure.number().orElseThrow()).isEqualByComparingTo(number);
        assertThat(figure.decimals()).isEqualTo(decimals);
    }
}
