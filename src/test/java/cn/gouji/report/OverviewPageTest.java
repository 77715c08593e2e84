package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The overview page in a real browser: {@code mvn -Pslow test -Dtest=OverviewPageTest}, on a machine with Chromium
 * ({@code apt-get install chromium}, or {@code -Dchromium=/path/to/it}). The check of accessibility is axe-core's.
 */
@Tag("slow")
class OverviewPageTest {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** Generous: machines that build are busy; what it took is printed. */
    private static final int SLOWEST_MILLIS = 20_000;

    @TempDir
    private static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        browser = new Chromium(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void twoThousandUnitsOpenAndAreFilteredWhileOneTypes() throws Exception {
        Overview season = Seasons.of(2000, 40, 7);
        Path page = page("large", season, Language.CHINESE);

        browser.open(page, "", 1440, 900, "light");

        double opened = browser.ask("performance.now()").asDouble();
        double filtered = browser.ask("""
                        (() => {
                          const typed = document.getElementById("filter-q");
                          const times = [];
                          for (const query of ["某", "某市", "某市第12", "某市第123", ""]) {
                            const from = performance.now();
                            typed.value = query;
                            typed.dispatchEvent(new Event("input"));
                            document.body.offsetHeight;
                            times.push(performance.now() - from);
                          }
                          return Math.max(...times);
                        })()""").asDouble();
        System.out.printf(
                "2,000 units, %d findings, %.1f MB: open and drawn after %.0f ms, slowest filtering %.0f ms%n",
                season.submissions().stream()
                        .mapToInt(one -> one.faults().size())
                        .sum(),
                Files.size(page) / 1e6,
                opened,
                filtered);
        assertThat(opened).isLessThan(SLOWEST_MILLIS);
        assertThat(filtered).isLessThan(SLOWEST_MILLIS / 10.0);
        assertThat(count("#panel tbody tr")).isEqualTo(50);
        nothingWentWrong(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "findings", "common", "across", "missing", "unreadable"})
    void hostileTextsStayTexts(String tab) throws Exception {
        Overview season = Seasons.hostile();
        Path page = page("hostile", season, Language.CHINESE);

        browser.open(page, "#tab=" + tab, 390, 844, "light");

        assertThat(browser.ask("document.title").asText()).startsWith("报送与核对总览");
        assertThat(count("img, iframe, object, script[src]")).isZero();
        String shown =
                browser.ask("document.getElementById('panel').textContent").asText();
        for (String name : List.of(Seasons.HOSTILE.get(0), Seasons.HOSTILE.get(2), "👩‍👩‍👧‍👦𠮷局")) {
            if (!tab.equals("common")) {
                assertThat(shown).contains(name);
            }
        }
        assertThat(browser.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        nothingWentWrong(page);
    }

    @Test
    void theKeyboardReachesEverything() throws Exception {
        Path page = page("keys", Seasons.of(20, 4, 3), Language.CHINESE);
        browser.open(page, "", 1440, 900, "light");

        browser.press("Tab");
        assertThat(focused()).isEqualTo("跳到列表");
        browser.press("Enter");
        assertThat(browser.ask("document.activeElement.id").asText()).isEqualTo("panel");
        browser.ask("document.getElementById('tab-units').focus()");
        browser.press("ArrowRight");
        assertThat(browser.ask("document.activeElement.id").asText()).isEqualTo("tab-findings");
        browser.press("End");
        assertThat(browser.ask("document.activeElement.id").asText()).isEqualTo("tab-runs");
        browser.press("Home");
        browser.ask("document.querySelector('[data-row]').focus()");
        String unit = focused();
        browser.press("Enter");
        assertThat(browser.ask("document.querySelector('dialog').open").asBoolean())
                .isTrue();
        assertThat(focused()).isEqualTo(unit);
        assertThat(browser.ask("document.activeElement.tagName").asText()).isEqualTo("H2");
        browser.press("Escape");
        assertThat(browser.ask("document.querySelector('dialog').open").asBoolean())
                .isFalse();
        assertThat(focused()).isEqualTo(unit);
        browser.ask("document.querySelector('[data-sort=errors]').focus()");
        browser.press("Enter");
        assertThat(browser.ask("document.activeElement.dataset.sort").asText()).isEqualTo("errors");
        assertThat(browser.ask("document.activeElement.closest('th').ariaSort").asText())
                .isEqualTo("descending");
        nothingWentWrong(page);
    }

    @Test
    void theFilterStandsInTheAddressAndComesBackFromIt() throws Exception {
        Overview season = Seasons.of(60, 6, 5);
        Path page = page("filter", season, Language.CHINESE);
        long returned = season.submissions().stream()
                .filter(one -> one.last().state() == Overview.State.RETURNED)
                .filter(one ->
                        one.faults().stream().anyMatch(fault -> fault.rule().equals("SUM-03")))
                .count();

        browser.open(page, "#state=RETURNED&rule=SUM-03", 1440, 900, "light");

        assertThat(count("#panel tbody tr")).isEqualTo((int) Math.min(50, returned));
        assertThat(browser.ask("document.getElementById('filter-rule').value").asText())
                .isEqualTo("SUM-03");
        browser.ask("document.querySelector('[data-sev=error]').click()");
        assertThat(browser.ask("location.hash").asText()).contains("state=RETURNED", "rule=SUM-03", "sev=error");
        browser.ask("document.querySelector('.reset').click()");
        assertThat(browser.ask("location.hash").asText()).isEmpty();
    }

    @Test
    void whatIsFilteredIsPrintedWhole() throws Exception {
        Overview season = Seasons.of(130, 2, 5);
        Path page = page("print", season, Language.CHINESE);
        browser.open(page, "", 1440, 900, "dark");

        browser.ask("addEventListener('beforeprint', () => setTimeout(() => 0));"
                + "addEventListener('beforeprint', () => (window.printedRows ="
                + " document.querySelectorAll('#panel tbody tr').length))");
        byte[] pdf = browser.printed();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(browser.ask("window.printedRows").asInt()).isEqualTo(130);
        assertThat(count("#panel tbody tr")).isEqualTo(50);
    }

    /** {@code pdftotext} of poppler-utils reads the pages back. */
    @ParameterizedTest
    @ValueSource(strings = {"units", "findings", "missing"})
    void headingsStandOnEveryPrintedPage(String tab) throws Exception {
        Path page = page("pages", Seasons.of(1500, 1, 5), Language.CHINESE);
        browser.open(page, "#tab=" + tab, 1440, 900, "light");
        List<String> titles = new ArrayList<>();
        browser.ask("[...document.querySelectorAll('#panel thead th')]"
                        + ".map((th) => (th.querySelector('button') || th).firstChild.textContent)")
                .forEach(title -> titles.add(title.asText()));
        browser.ask("document.querySelector('[data-sort]').focus()");

        List<String> pages = pagesOf(browser.printed());

        List<String> ofTable =
                pages.stream().filter(one -> one.contains("号事务中心")).toList();
        assertThat(ofTable).hasSizeGreaterThan(3);
        assertThat(titles).hasSizeGreaterThan(3).doesNotContain("");
        assertThat(ofTable.subList(1, ofTable.size()))
                .allSatisfy(
                        one -> assertThat(one.lines().findFirst().orElseThrow()).contains(titles));
        assertThat(browser.ask("document.activeElement.dataset.sort || ''").asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "light, ''",
        "dark, ''",
        "light, #tab=findings",
        "dark, #tab=findings",
        "light, #tab=rules",
        "light, #tab=common",
        "light, #tab=across",
        "dark, #tab=across",
        "light, #tab=missing",
        "light, #tab=unreadable",
        "light, #tab=runs",
        "light, #open=1",
        "dark, #open=1"
    })
    void axeFindsNothing(String scheme, String part) throws Exception {
        Path page = page("axe", Seasons.hostile(), Language.CHINESE);
        for (int width : new int[] {1440, 390}) {
            browser.open(page, part, width, 900, scheme);
            assertThat(violations()).as(scheme + " " + part + " " + width).isEmpty();
        }
    }

    @Test
    void axeFindsNothingInEnglish() throws Exception {
        browser.open(page("english", Seasons.of(30, 4, 2), Language.ENGLISH), "", 1440, 900, "light");

        assertThat(violations()).isEmpty();
        assertThat(browser.ask("document.documentElement.lang").asText()).isEqualTo("en");
    }

    /** The handbook's pictures: {@code mvn -Pslow test -Dtest=OverviewPageTest#pictures -Doverview.pictures=write}. */
    @Test
    void pictures() throws Exception {
        Path page = page("pictures", Seasons.of(300, 12, 7), Language.CHINESE);
        Map<String, String> views = Map.of(
                "overview-page", "", "overview-unit", "#state=RETURNED&open=6", "overview-findings", "#tab=findings");
        for (Map.Entry<String, String> view : views.entrySet()) {
            browser.open(page, view.getValue(), 1280, 860, "light");
            if (view.getKey().equals("overview-findings")) {
                browser.ask("document.querySelector('.lists').scrollIntoView()");
            }
            byte[] picture = browser.picture();
            assertThat(picture).hasSizeBetween(20_000, 300_000);
            if (System.getProperty("overview.pictures", "").equals("write")) {
                Files.write(Path.of("src", "site", "images", view.getKey() + ".png"), picture);
            }
        }
    }

    private static List<String> pagesOf(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("printed.pdf"), pdf);
        Process reader = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).isZero();
        return List.of(text.split("\f"));
    }

    private static List<String> violations() throws Exception {
        try (InputStream axe = Objects.requireNonNull(OverviewPageTest.class.getResourceAsStream(AXE), AXE)) {
            browser.ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        JsonNode found = browser.ask("axe.run(document, {resultTypes: ['violations']}).then((result) =>"
                + " result.violations.map((one) => one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3)"
                + ".map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | ')))");
        List<String> violations = new ArrayList<>();
        found.forEach(one -> violations.add(one.asText()));
        return violations;
    }

    /** No error, nothing the page's policy had to stop, and no request but for the page itself. */
    private static void nothingWentWrong(Path page) {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(page.toUri().toString()));
    }

    private static int count(String selector) throws Exception {
        return browser.ask("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    private static String focused() throws Exception {
        return browser.ask("document.activeElement.textContent").asText();
    }

    private static Path page(String name, Overview season, Language language) throws Exception {
        Path page = folder.resolve(name + ".html");
        if (!Files.exists(page)) {
            Files.write(page, OverviewPage.of(season, new Wording(language), "").getBytes(StandardCharsets.UTF_8));
        }
        return page;
    }
}
