package cn.gouji.across;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.RuleSetting;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One note for each fault of a template: DOC-12. */
class SameInManyUnitsTest {

    private final SameInManyUnits faults = new Comparison(RuleSettings.DEFAULT).inManyUnits();

    @Test
    void threeUnitsWithTheSameFindingAtTheSamePlaceAreToldOnce() {
        hand(faults, 3, unit -> List.of(told(unit, "表3!D5", "spending/main/" + unit + ":/total", unit + "年")));

        assertThat(told(faults)).containsExactly("INFO DOC-12 单位02026 D5 单位0年 单位12026 D5 单位1年 单位22026 D5 单位2年");
        assertThat(faults.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.units()).containsExactly("单位0", "单位1", "单位2");
            assertThat(fault.alike()).isEqualTo(CommonFault.Alike.PLACE);
        });
    }

    @Test
    void theSameContentElsewhereIsAlikeTooAndAFindingIsToldOnce() {
        hand(
                faults,
                4,
                unit -> List.of(told(unit, "表3!D" + unit.length(), "spending/main/:20" + unit + "/" + unit, "2025年")));

        assertThat(faults.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.alike()).isEqualTo(CommonFault.Alike.CONTENT);
            assertThat(fault.units()).hasSize(4);
        });
    }

    @Test
    void severalPlacesOfOneSheetAreOneFaultAlsoWhereAUnitMendedOne() {
        hand(
                faults,
                5,
                unit -> unit.equals("单位4")
                        ? List.of(told(unit, "表6!B5", "overall/b", ""))
                        : List.of(told(unit, "表6!B5", "overall/b", ""), told(unit, "表6!D5", "overall/d", "")));

        assertThat(faults.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.places()).isEqualTo(2);
            assertThat(fault.units()).hasSize(5);
        });
    }

    @Test
    void anotherSheetIsAnotherFault() {
        hand(faults, 3, unit -> List.of(told(unit, "表6!B5", "overall/b", ""), told(unit, "表7!D5", "general/d", "")));

        assertThat(faults.faults()).hasSize(2);
    }

    @Test
    void twoUnitsOtherPlacesAndAFewOfManyAreSilent() {
        hand(faults, 2, unit -> List.of(told(unit, "表3!D5", "spending/main/:/total", "")));
        assertThat(faults.faults()).isEmpty();

        SameInManyUnits many = new Comparison(RuleSettings.DEFAULT).inManyUnits();
        hand(many, 100, unit -> List.of(told(unit, "表3!D5", unit, unit)));
        assertThat(many.faults()).isEmpty();

        SameInManyUnits few = new Comparison(RuleSettings.DEFAULT).inManyUnits();
        hand(few, 100, unit -> unit.compareTo("单位13") < 0 ? List.of(told(unit, "表3!D5", "d", "")) : List.of());
        assertThat(few.faults()).as("5 of 100").hasSize(1);
    }

    @Test
    void ofOneDepartmentFewAreEnough() {
        hand(faults, 100, unit -> unit.compareTo("单位11") <= 0 ? List.of(told(unit, "表3!D5", "d", "")) : List.of());
        assertThat(faults.faults()).as("4 of 100, of several departments").isEmpty();

        SameInManyUnits one = new Comparison(RuleSettings.DEFAULT).inManyUnits();
        for (int unit = 0; unit < 100; unit++) {
            boolean guilty = unit < 4;
            String name = "单位" + unit;
            one.add(handed(name), guilty ? "甲局" : "乙局", guilty ? List.of(told(name, "表3!D5", "d", "")) : List.of());
        }
        assertThat(one.faults())
                .singleElement()
                .extracting(CommonFault::superior)
                .isEqualTo("甲局");
    }

    @Test
    void theNumberOfUnitsAndTheShareCanBeSet() {
        RuleSetting ten = new RuleSetting(true, Optional.empty(), "", Map.of("units", "10", "share", "50"));
        RuleSettings settings = RuleSettings.DEFAULT.with("DOC-12", ten);

        SameInManyUnits nine = new Comparison(settings).inManyUnits();
        hand(nine, 9, unit -> List.of(told(unit, "表3!D5", "d", "")));
        assertThat(nine.faults()).isEmpty();

        SameInManyUnits twenty = new Comparison(settings).inManyUnits();
        hand(twenty, 20, unit -> unit.length() == 4 ? List.of(told(unit, "表3!D5", "d", "")) : List.of());
        assertThat(twenty.faults()).hasSize(1);
    }

    @Test
    void whereTheBureauDoesNotWantToKnowNothingIsCommon() {
        RuleSetting off = new RuleSetting(false, Optional.empty(), "", Map.of());
        SameInManyUnits silent = new Comparison(RuleSettings.DEFAULT.with("DOC-12", off)).inManyUnits();
        hand(silent, 3, unit -> List.of(told(unit, "表3!D5", "d", "")));

        assertThat(silent.faults()).isEmpty();
    }

    private interface Findings {
        List<Told> of(String unit);
    }

    private static void hand(SameInManyUnits faults, int units, Findings findings) {
        for (int unit = 0; unit < units; unit++) {
            String name = "单位" + unit;
            faults.add(handed(name), unit % 2 == 0 ? "甲局" : "乙局", findings.of(name));
        }
    }

    private static List<String> told(SameInManyUnits faults) {
        return HandedIn.told(new Comparison(RuleSettings.DEFAULT).of(faults.faults()));
    }

    private static Handed handed(String unit) {
        return new Handed(HandedIn.owner(unit), 2026, Filing.Kind.BUDGET, "表.xlsx");
    }

    private static Told told(String unit, String place, String item, String shown) {
        return new Told(handed(unit), "x", "FRM-02", Severity.ERROR, "表.xlsx", item, place, shown, "", "不对");
    }
}
