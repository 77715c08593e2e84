package cn.gouji.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gouji.MadeUp;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.ParagraphPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Wording CHINESE = Wording.strict(Language.CHINESE);

    @Test
    void bothLanguagesSayTheSameThings() {
        Texts chinese = Texts.of(Language.CHINESE);
        Texts english = Texts.of(Language.ENGLISH);

        assertThat(english.keys()).isEqualTo(chinese.keys());
        assertThat(chinese.keys())
                .allSatisfy(key -> assertThat(placeholders(english, key)).isEqualTo(placeholders(chinese, key)));
    }

    @Test
    void everyBundleOfTheProductIsLoaded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/wording"))) {
            Set<String> bundles = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceAll("_(zh|en)\\.properties$", ""))
                    .collect(Collectors.toSet());

            assertThat(Texts.BUNDLES).containsAll(bundles);
        }
    }

    @ParameterizedTest
    @EnumSource(Opened.Reason.class)
    void everyReasonOfAnUnreadableFileHasWords(Opened.Reason reason) {
        for (Language language : Language.values()) {
            assertThat(Wording.strict(language).unreadable(new Opened.Unreadable("表.xlsx", reason, "pdf")))
                    .doesNotContain("{", "unreadable.");
        }
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityHasAWordAndASign(Severity severity) {
        for (Language language : Language.values()) {
            assertThat(Wording.strict(language).severity(severity)).isNotBlank();
            assertThat(Wording.strict(language).symbol(severity)).isNotBlank();
        }
    }

    @Test
    void valuesAreDataAndNeverPlaceholders() {
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "{reason}");

        assertThat(CHINESE.message(finding)).contains("“{reason}”").contains("：坏了");
    }

    @Test
    void wordsOfOursInsideAMessageAreSaidInTheReadersLanguage() {
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, new Message.Word("form.spending"));

        assertThat(CHINESE.message(finding)).contains("支出总表");
    }

    @Test
    void placesAreWrittenAsPeopleWriteThem() {
        assertThat(CHINESE.place(MadeUp.cell(11, 1))).isEqualTo("表一!B12");
        assertThat(CHINESE.place(new ParagraphPlace("说明.docx", "第三部分 支出", 34))).isEqualTo("第三部分 支出，第34段");
    }

    @Test
    void repairsNameTheCellsTheReaderIsNotLookingAt() {
        Repair repair = new Repair(
                "slid-code-column",
                List.of(
                        new Repair.Change(MadeUp.cell(1, 1), "30209", "30211"),
                        new Repair.Change(MadeUp.cell(2, 1), "", "30213")));
        Finding finding = MadeUp.finding(Severity.ERROR, 1, 1, "甲").withRepairs(List.of(repair));

        assertThat(CHINESE.repairs(finding)).containsExactly("B2：30209 → 30211；B3：（空白） → 30213（编码列整体错行）");
    }

    @Test
    void aMissingTextShowsItsKeyToAPersonAndFailsATest() {
        assertThat(new Wording(Language.CHINESE).text("no.such.key")).isEqualTo("no.such.key");
        assertThat(new Wording(Language.CHINESE).text("answer.suffix", Map.of()))
                .isEqualTo("_核对意见");
        assertThatIllegalStateException().isThrownBy(() -> CHINESE.text("no.such.key"));
        assertThatIllegalStateException().isThrownBy(() -> CHINESE.text("place.cell"));
    }

    private static Set<String> placeholders(Texts texts, String key) {
        return new TreeSet<>(new Template(texts.template(key).orElseThrow()).placeholders());
    }
}
