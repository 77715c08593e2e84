package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.excel.Documents;
import cn.gouji.sheet.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists with more lines than are kept are checked like short ones. */
class LongListTest {

    private static final long SEED = 11;

    @TempDir
    private Path folder;

    private static Review review(Path file) throws IOException {
        Gouji gouji = Gouji.standard(new Documents(), RuleSettings.DEFAULT);
        ReadFile read = gouji.read(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
        assertThat(read.opened()).isInstanceOf(Opened.Readable.class);
        return gouji.check(List.of(read));
    }

    private static List<String> told(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        || finding.rule().id().startsWith("COD"))
                .map(LongListTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.rule().id() + " " + finding.at().place().spot();
    }

    /** The wrong total is seen against its parts and against its own line; the others in their own cells. */
    private static void assertFound(Review review, LongList.Spoiled spoiled) {
        List<String> told = told(review);
        String why = "seed " + SEED + ", " + spoiled + ": " + told;
        assertThat(told).as(why).contains("COD-03 " + spoiled.twice());
        assertThat(told).as(why).anyMatch(each -> each.startsWith("COD-02") && each.endsWith(" " + spoiled.wrong()));
        String row = spoiled.total().substring(1);
        assertThat(told)
                .as(why)
                .filteredOn(each -> each.startsWith("SUM"))
                .isNotEmpty()
                .allMatch(each -> Integer.parseInt(each.replaceAll(".* [A-Z]", "")) - Integer.parseInt(row) < 20
                        && Integer.parseInt(row) - Integer.parseInt(each.replaceAll(".* [A-Z]", "")) < 20);
        assertThat(told).as(why).hasSizeLessThan(10);
        assertThat(review.crashed()).isEmpty();
    }

    @Test
    void faultsOfALongWorkbookAreFoundAndNoOthers() throws IOException {
        Path file = folder.resolve("list.xlsx");
        LongList.Spoiled spoiled = LongList.xlsx(file, 21_000, SEED, false);

        assertFound(review(file), spoiled);
    }

    @Test
    void aTextFileIsTheSameList() throws IOException {
        Path file = folder.resolve("list.csv");
        LongList.Spoiled spoiled = LongList.csv(file, 21_000, SEED);

        assertFound(review(file), spoiled);
    }

    @Test
    void aUnitOfVeryManyLinesIsAddedUp() throws IOException {
        Path file = folder.resolve("unit.xlsx");
        LongList.Spoiled spoiled = LongList.xlsx(file, 21_000, SEED, true);

        Review review = review(file);

        List<Finding> sums = review.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("SUM"))
                .toList();
        assertThat(sums)
                .as("seed %d, %s", SEED, spoiled)
                .extracting(finding -> finding.at().place().spot())
                .containsExactlyInAnyOrder("D4", spoiled.total());
        assertThat(sums.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(review.held()).extracting(held -> held.rule().id()).contains("SUM-01");
    }

    /** By hand, in half a gigabyte: mvn -Pslow test -Dtest=LongListTest -Dsurefire.jvm=-Xmx512m. */
    @Test
    @Tag("slow")
    void aMillionLinesAreReadInHalfAGigabyte() throws IOException {
        Path file = folder.resolve("million.xlsx");
        LongList.Spoiled spoiled = LongList.xlsx(file, 1_000_000, SEED, false);

        assertFound(review(file), spoiled);
    }
}
