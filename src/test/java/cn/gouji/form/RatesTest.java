package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.form.layouts.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate without a sign is a share of one only where that is what was executed of the budget. */
class RatesTest {

    @ParameterizedTest(name = "{0} of {1} printed as {2}")
    @CsvSource({
        "90, 100, 0.90, 90~1",
        "90, 100, 90%, 90~1",
        "90, 100, 90, 90~1",
        "90, 100, 0.9, 90~1",
        "100, 100, 1.00, 100~1",
        "1, 100, 1, 1~1",
        "90, 100, 0.50, 0.5~0.01",
        "0, 100, 0.00, 0"
    })
    void rateIsReadByWhatItDivides(String executed, String budget, String printed, String read) {
        Drawn drawn = new Drawn().sheet("自评表", """
                项目支出绩效自评表|<|<|<|<|<|<|<
                （2022年度）|<|<|<|<|<|<|<
                项目名称|<|道路养护|<|<|<|<|<
                项目资金（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
                ^|年度资金总额：|%s|%s|%s|10|%s|9
                """.formatted(budget, budget, executed, printed));

        assertThat(Records.of(drawn.workbook()).get("self-evaluation/money#1"))
                .singleElement()
                .asString()
                .contains(" execution-rate:" + read + " ");
    }
}
