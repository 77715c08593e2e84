package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form reads its own blank, whole and without a finding, and no other form claims that blank. */
class BlankFormTest {

    private static final List<FormDefinition> FORMS = new Forms().definitions();
    private static final KnownForms KNOWN = new KnownForms(FORMS);

    private static Stream<FormDefinition> known() {
        return FORMS.stream().filter(form -> !form.fallback());
    }

    @TestFactory
    Stream<DynamicTest> isRecognisedAsItselfWithAllItsColumns() {
        return known().map(form -> DynamicTest.dynamicTest(form.id(), () -> {
            SheetReader reader = new SheetReader(BlankForm.of(form, "表样.xlsx", 0), KNOWN);

            assertThat(reader.undecided()).isEmpty();
            assertThat(reader.forms()).hasSize(1);
            SheetReader.RawForm read = reader.forms().get(0);
            assertThat(read.form().id()).isEqualTo(form.id());
            assertThat(read.blocks().stream().map(block -> block.match().block()))
                    .containsExactlyElementsOf(form.blocks().keySet());
            for (RawBlock block : read.blocks()) {
                assertThat(block.match().columns().keySet())
                        .isEqualTo(headed(form.blocks().get(block.match().block())));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> givesNoFinding() {
        return known().map(form -> DynamicTest.dynamicTest(form.id(), () -> {
            Sheet blank = BlankForm.of(form, "表样.xlsx", 0);
            Gouji gouji = Gouji.standard(
                    (name, content) -> new Opened.Readable(new Workbook(name, List.of(blank))), RuleSettings.DEFAULT);

            ReadFile file = gouji.read(new SourceFile("表样.xlsx", new byte[0]));
            Review review = gouji.check(List.of(file));

            assertThat(review.crashed()).isEmpty();
            assertThat(review.findings().stream()
                            .filter(finding -> finding.severity() != Severity.UNVERIFIABLE
                                    || finding.rule().id().startsWith("REC")))
                    .isEmpty();
        }));
    }

    private static Set<Column> headed(FormDefinition.Block block) {
        return block.columns().entrySet().stream()
                .filter(column -> !column.getValue().unheaded())
                .map(column -> column.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
