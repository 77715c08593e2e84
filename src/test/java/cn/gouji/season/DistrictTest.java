package cn.gouji.season;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Samples;
import cn.gouji.across.Disagreement;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.desk.Desk;
import cn.gouji.desk.GoujiChecker;
import cn.gouji.desk.Outcome;
import cn.gouji.desk.Report;
import cn.gouji.desk.Workspace;
import cn.gouji.excel.WorkbookAnnotator;
import cn.gouji.ledger.Ledger;
import cn.gouji.season.District.Seeded;
import cn.gouji.season.District.Spoiling;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A season from the inbox to what the bureau is told of its documents among each other. The whole of it, 300 units:
 * {@code mvn -Pslow test -Dtest=DistrictTest -Dseason.departments=20 -Dseason.units=14 -Dseason.seed=1}.
 */
class DistrictTest {

    private static final int DEPARTMENTS = Integer.getInteger("season.departments", 20);
    private static final int UNITS = Integer.getInteger("season.units", 14);
    private static final long SEED = Long.getLong("season.seed", 1);
    private static final int RUNS = 3;

    @TempDir
    private Path folder;

    @Test
    void whatIsSpoiledIsFoundAtEveryPlaceAndNothingElseIs() throws Exception {
        judge(new District(
                SEED,
                List.of(
                        Spoiling.INITIAL_BUDGET,
                        Spoiling.TARGETS,
                        Spoiling.ASSETS,
                        Spoiling.SAME_CODE,
                        Spoiling.UNIT_DIFFERS),
                2));
    }

    @Tag("slow")
    @Test
    void soItIsInAWholeDistrict() throws Exception {
        judge(new District(SEED, District.everything(DEPARTMENTS), UNITS));
    }

    private void judge(District district) throws Exception {
        List<Disagreement> found = season(district);

        System.out.printf("seed %d, %d units: %s%n", SEED, district.accounts().size(), counts(found));
        assertThat(district.seeded().stream().filter(seeded -> !isFound(seeded, found)))
                .as("spoiled and not found")
                .isEmpty();
        assertThat(found.stream()
                        .filter(one -> one.severity() == Severity.ERROR || one.severity() == Severity.WARNING)
                        .filter(one -> !isSeeded(one, district.seeded())))
                .as("found and not spoiled")
                .isEmpty();
    }

    private List<Disagreement> season(District district) throws Exception {
        SeasonFolder.create(folder, district);
        Workspace workspace = Workspace.in(folder);
        for (int run = 1; run <= RUNS; run++) {
            SeasonFolder.drop(folder, district, run);
            Clock clock = Clock.fixed(Instant.parse("2026-01-1" + run + "T02:03:04Z"), ZoneOffset.UTC);
            Outcome outcome = new Desk(
                            new GoujiChecker(Samples.gouji()),
                            new WorkbookAnnotator(),
                            new Wording(Language.CHINESE),
                            clock)
                    .run(workspace, (stage, done, total, what) -> {});
            assertThat(outcome.failed()).isZero();
        }
        try (Ledger ledger = Ledger.open(workspace.ledger(workspace.settings()))) {
            Report report = new Report(ledger, workspace.register(), Wording.strict(Language.CHINESE));
            List<Disagreement> found = report.disagreements(RuleSettings.DEFAULT);
            ledger.comparisons().keep(Map.of(), ledger.comparisons().all().keySet());
            assertThat(words(report.disagreements(RuleSettings.DEFAULT)))
                    .as("compared anew, beside what was kept from run to run")
                    .isEqualTo(words(found));
            return found;
        }
    }

    private static List<String> words(List<Disagreement> found) {
        Wording wording = Wording.strict(Language.CHINESE);
        return found.stream()
                .map(one -> one.rule().id() + " " + one.severity() + " " + wording.message(one.rule(), one.message())
                        + " " + one.spots() + " " + one.actual() + " " + one.expected())
                .toList();
    }

    private static Map<String, Long> counts(List<Disagreement> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.rule().id() + " " + one.severity(), TreeMap::new, Collectors.counting()));
    }

    private static boolean isFound(Seeded seeded, List<Disagreement> found) {
        return found.stream()
                .filter(one -> one.rule().id().equals(seeded.rule()))
                .filter(one -> one.spots().size() >= seeded.spots().size())
                .anyMatch(one -> seeded.spots().stream()
                        .allMatch(wanted -> one.spots().stream()
                                .anyMatch(spot -> spot.unit().equals(wanted.unit())
                                        && (wanted.cell().isEmpty()
                                                || spot.place().equals(wanted.cell())))));
    }

    private static boolean isSeeded(Disagreement one, List<Seeded> all) {
        return all.stream()
                .filter(seeded -> one.rule().id().equals(seeded.rule()))
                .anyMatch(seeded -> one.spots().stream()
                        .anyMatch(spot -> seeded.spots().isEmpty()
                                || seeded.spots().stream()
                                        .anyMatch(wanted -> wanted.unit().equals(spot.unit()))));
    }
}
