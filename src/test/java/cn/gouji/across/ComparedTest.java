package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Message;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was compared is read from the ledger as it was found. */
class ComparedTest {

    @Test
    void whatIsKeptIsReadAsItWas() {
        Disagreement.Spot hostile = spot("甲\t中心\n\\n", "=cmd|' /C calc'!A0\r\n\\t");
        Disagreement one = new Disagreement(
                InitialBudgetDiffers.INFO,
                Severity.INFO,
                new Message("by-name", Map.of("unit", "甲\\", "count", 3, "kind", new Message.Word("kind.budget"))),
                List.of(hostile, spot("", "")),
                "1\t2",
                "");
        Disagreement bare =
                new Disagreement(TargetsDiffer.INFO, Severity.WARNING, Message.of(Map.of()), List.of(), "", "");
        Compared compared = new Compared(List.of(one, bare), List.of(hostile));

        assertThat(Compared.read(compared.write())).isEqualTo(compared);
    }

    @Test
    void nothingIsNothing() {
        Compared nothing = new Compared(List.of(), List.of());

        assertThat(Compared.read(nothing.write())).isEqualTo(nothing);
    }

    private static Disagreement.Spot spot(String unit, String shown) {
        return new Disagreement.Spot("101", unit, 2026, Filing.Kind.BUDGET, "表.xlsx：表1", "B5", shown);
    }
}
