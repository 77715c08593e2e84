package cn.gouji.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The texts of one language that are not on a rule's page, by key (文字). */
public final class Texts {

    /** The bundles, each in a file {@code wording/<name>_<language>.properties}. */
    public static final List<String> BUNDLES = List.of(
            "report",
            "reconcile",
            "txt",
            "hypothesis-sco",
            "cannot-tell",
            "unreadable",
            "cli",
            "letter",
            "send",
            "form",
            "reading",
            "overview");

    private final Properties entries = new Properties();

    private Texts() {}

    /** All bundles of the language; one that does not exist in the product is left out. */
    public static Texts of(Language language) {
        Texts texts = new Texts();
        for (String bundle : BUNDLES) {
            texts.load("/wording/" + bundle + "_" + language.tag() + ".properties");
        }
        return texts;
    }

    /** The template under that key. */
    public Optional<String> template(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(entries.stringPropertyNames());
    }

    private void load(String path) {
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                entries.load(reader);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the texts " + path + " of our own jar cannot be read", broken);
        }
    }
}
