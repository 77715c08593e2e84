package cn.gouji.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page: all its words, and the examples that are its documentation and its test (规则说明).
 *
 * <p>The first lines are {@code # title}, then {@code 消息：…} and {@code 消息（variant）：…} (in English {@code Message:} and
 * {@code Message (variant):}), {@code 通过：…} for what is said when it holds, {@code 怎么改：…}, {@code 依据（grade）：…}
 * for each basis with its {@link Basis.Grade}, and {@code 设置（option）：…} for each thing a bureau may set. Sections
 * follow; those titled 应报告… and 应通过… hold the examples.
 *
 * @param messages the message templates by variant; {@code ""} is the plain one
 * @param basis what the rule rests on, surest first as the page has it
 * @param options what each option means
 * @param markdown the whole page
 */
public record RulePage(
        String id,
        String title,
        Map<String, String> messages,
        String held,
        String remedy,
        List<Basis> basis,
        Map<String, String> options,
        String markdown) {

    private static final Pattern FIELD = Pattern.compile(
            "^(消息|通过|怎么改|依据|设置|Message|Held|Remedy|Basis|Setting)(?:\\s*[（(]([a-z0-9-]+)[)）])?\\s*[：:]\\s*(.+)$");

    public RulePage {
        messages = Map.copyOf(messages);
        basis = List.copyOf(basis);
        options = Map.copyOf(options);
    }

    /** The page of the rule in the language, where there is one. */
    public static Optional<RulePage> load(String id, Language language) {
        String family = id.substring(0, id.indexOf('-')).toLowerCase(Locale.ROOT);
        String path = "/rules/" + family + "/" + id + "." + language.tag() + ".md";
        try (InputStream in = RulePage.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the page " + path + " of our own jar cannot be read", broken);
        }
    }

    /** Reads a page's text. */
    public static RulePage parse(String id, String markdown) {
        List<String> lines = markdown.lines().toList();
        String title = lines.stream()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + ": the page has no title"))
                .substring(2)
                .strip();
        Map<String, String> messages = new LinkedHashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        List<Basis> basis = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                String variant = field.group(2) == null ? "" : field.group(2);
                String text = field.group(3).strip();
                switch (field.group(1)) {
                    case "消息", "Message" -> messages.put(variant, text);
                    case "依据", "Basis" -> basis.add(Basis.of(id, variant, text));
                    case "设置", "Setting" -> options.put(variant, text);
                    default -> fields.put(field.group(1), text);
                }
            }
        }
        return new RulePage(
                id,
                title,
                messages,
                either(fields, "通过", "Held"),
                either(fields, "怎么改", "Remedy"),
                basis,
                options,
                markdown);
    }

    private static String either(Map<String, String> fields, String chinese, String english) {
        return fields.getOrDefault(chinese, fields.getOrDefault(english, ""));
    }
}
