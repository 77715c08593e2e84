package cn.gouji.report;

import cn.gouji.wording.Template;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The overview as one page that stands by itself (看板): no network, nothing loaded, no script but its own, which the page
 * names by their hashes. What a workbook holds is data in it and becomes text, never markup.
 */
public final class OverviewPage {

    private static final List<String> STYLES = List.of("colours.css", "page.css", "lists.css", "sizes.css");
    private static final List<String> SCRIPTS =
            List.of("base.js", "model.js", "charts.js", "tables.js", "detail.js", "main.js");

    private OverviewPage() {}

    /**
     * The page, to be stored in UTF-8.
     *
     * @param root how to get from the page to the workspace, as {@code ../../}, for links to answers; empty where there is no way
     */
    public static String of(Overview overview, Wording wording, String root) {
        String css = all(STYLES);
        String theme = part("theme.js");
        String js = "(function () {\n\"use strict\";\n" + all(SCRIPTS) + "})();\n";
        String policy = "default-src 'none'; style-src " + hash(css) + "; script-src " + hash(theme) + " " + hash(js)
                + "; base-uri 'none'; form-action 'none'";
        Map<String, String> values = Map.of(
                "lang",
                wording.language().tag().equals("zh")
                        ? "zh-CN"
                        : wording.language().tag(),
                "policy",
                policy,
                "title",
                escaped(wording.text("page.title") + " " + overview.made().bureau()),
                "css",
                css,
                "theme",
                theme,
                "noscript",
                escaped(wording.text("page.noscript")),
                "data",
                new OverviewData(overview, wording, root).json(),
                "js",
                js);
        return new Template(part("page.html")).fill(values, name -> {
            throw new IllegalStateException("the page has no " + name);
        });
    }

    private static String all(List<String> names) {
        return names.stream().map(OverviewPage::part).collect(Collectors.joining());
    }

    /** Lines end as the browser sees them, or the hashes would not be those it computes. */
    private static String part(String name) {
        String path = "/overview/" + name;
        try (InputStream in = Objects.requireNonNull(OverviewPage.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException("the part " + path + " of our own jar cannot be read", broken);
        }
    }

    private static String hash(String part) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
