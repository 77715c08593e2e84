package cn.gouji.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void yuanArePrintedInTheFiguresOwnUnit() {
        Amount whole = new Amount(BigDecimal.ZERO, BigDecimal.ONE, Unit.WAN);

        assertThat(whole.print(new BigDecimal("13065000"))).isEqualByComparingTo("1307");
        assertThat(whole.print(new BigDecimal("13064999.99"))).isEqualByComparingTo("1306");
        assertThat(Amount.exact(BigDecimal.ZERO, Unit.WAN).print(new BigDecimal("21660")))
                .isEqualByComparingTo("2.166");
    }
}
