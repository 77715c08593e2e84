package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reconciler's words: both languages say the same, and every placeholder is filled. */
class ReconcileWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("[{]([a-z]+)[}]");
    private static final Properties CHINESE = load("zh");
    private static final Properties ENGLISH = load("en");

    private static Properties load(String language) {
        String path = "/wording/reconcile_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ReconcileWordsTest.class.getResourceAsStream(path), path)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    /** Every variant of our own has words and values for them, and every hypothesis has a name. */
    static void assertFilled(Finding finding) {
        String variant = finding.message().variant();
        if (variant.startsWith("joint.")) {
            assertThat(CHINESE.stringPropertyNames()).contains(variant);
            assertThat(finding.message().values().keySet()).containsAll(placeholders(CHINESE.getProperty(variant)));
        }
        assertThat(finding.repairs())
                .extracting(Repair::hypothesis)
                .allSatisfy(name -> assertThat(CHINESE.stringPropertyNames()).contains("hypothesis." + name));
        finding.consequences().forEach(ReconcileWordsTest::assertFilled);
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(CHINESE.stringPropertyNames());
        for (String key : CHINESE.stringPropertyNames()) {
            assertThat(placeholders(ENGLISH.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(CHINESE.getProperty(key)));
        }
    }

    @Test
    void wordsOfTheJointExampleAreFilled() {
        JointTest.exampleOne().judge().findings().forEach(ReconcileWordsTest::assertFilled);
    }
}
