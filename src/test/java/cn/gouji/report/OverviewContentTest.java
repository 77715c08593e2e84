package cn.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.wording.Language;
import cn.gouji.wording.Texts;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the page, without a browser; OverviewPageTest opens it in one. */
class OverviewContentTest {

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverNamesHoldItStaysInTheData(Language language) throws IOException {
        Overview season = Seasons.hostile();

        String page = page(season, language);

        assertThat(page).containsOnlyOnce("<!DOCTYPE").doesNotContain("<!--", "<img", "\u2028", "\u2029");
        assertThat(scripts(page)).hasSize(3);
        JsonNode data = data(page);
        for (int at = 0; at < season.submissions().size(); at++) {
            assertThat(data.at("/submissions/" + at + "/name").asText())
                    .isEqualTo(season.submissions().get(at).unit().name());
        }
    }

    @Test
    void everyTextComesBackAsItWas() throws IOException {
        Overview season = Seasons.hostile();

        JsonNode data = data(page(season, Language.CHINESE));

        for (int at = 0; at < season.submissions().size(); at++) {
            JsonNode faults = data.at("/submissions/" + at + "/faults");
            List<Overview.Fault> expected = season.submissions().get(at).faults();
            for (int fault = 0; fault < expected.size(); fault++) {
                assertThat(text(data, faults.get(fault).get(4)))
                        .isEqualTo(expected.get(fault).message());
                assertThat(text(data, faults.get(fault).get(9)))
                        .isEqualTo(expected.get(fault).explanation());
            }
        }
    }

    @Test
    void thePageNamesItsOwnScriptsAndStyleAndForbidsAllElse() throws Exception {
        String page = page(Seasons.of(3, 2, 1), Language.CHINESE);

        String policy = first(Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\""), page);
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe", "*", "http");
        assertThat(policy).contains(hash(first(STYLE, page)));
        for (String script : scripts(page)) {
            if (!script.startsWith("{")) {
                assertThat(policy).contains(hash(script));
            }
        }
    }

    @Test
    void nothingIsLoadedAndNothingBecomesMarkup() {
        String page = page(Seasons.of(3, 2, 1), Language.CHINESE);
        String code = page.replace("http://www.w3.org/2000/svg", "");

        assertThat(code).doesNotContain("http:", "https:", "@import", "url(", " src=", "<link", "fetch(", "XMLHttp");
        assertThat(code)
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
    }

    @Test
    void everyWordTheScriptsAskForIsThere() {
        String page = page(Seasons.of(3, 2, 1), Language.CHINESE);
        Texts texts = Texts.of(Language.CHINESE);
        Matcher asked = Pattern.compile("say\\(\"(page\\.[a-z-]*[a-z])\"").matcher(page);
        List<String> keys = new ArrayList<>();
        while (asked.find()) {
            keys.add(asked.group(1));
        }

        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.template(key)).as(key).isPresent());
        for (String tab : List.of("units", "findings", "rules", "common", "across", "missing", "unreadable", "runs")) {
            assertThat(texts.template("page.tab-" + tab)).isPresent();
        }
    }

    @Test
    void textsThatDifferInFiguresAreStoredOnce() throws IOException {
        Overview season = Seasons.of(200, 40, 7);

        JsonNode data = data(page(season, Language.CHINESE));

        long findings = season.submissions().stream()
                .mapToLong(submission -> submission.faults().size())
                .sum();
        assertThat(findings).isGreaterThan(4000);
        assertThat(data.get("texts").size()).isLessThan((int) findings / 20);
    }

    private static String page(Overview season, Language language) {
        return OverviewPage.of(season, Wording.strict(language), "../../");
    }

    private static List<String> scripts(String page) {
        Matcher script = SCRIPT.matcher(page);
        List<String> scripts = new ArrayList<>();
        while (script.find()) {
            scripts.add(script.group(2));
        }
        return scripts;
    }

    private static JsonNode data(String page) throws IOException {
        return new ObjectMapper()
                .readTree(scripts(page).stream()
                        .filter(script -> script.startsWith("{"))
                        .findFirst()
                        .orElseThrow());
    }

    private static String text(JsonNode data, JsonNode coded) {
        if (coded.isTextual()) {
            return coded.asText();
        }
        if (coded.isNumber()) {
            return data.get("texts").get(coded.asInt()).asText();
        }
        String[] parts = data.get("texts").get(coded.get(0).asInt()).asText().split("\u0001", -1);
        StringBuilder text = new StringBuilder(parts[0]);
        for (int at = 1; at < parts.length; at++) {
            text.append(coded.get(at).asText()).append(parts[at]);
        }
        return text.toString();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String hash(String part) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
