package cn.gouji.report;

import cn.gouji.text.OneLine;
import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A letter's text as the bureau wrote it: a subject line, and a body with {placeholders} (信函模板). */
public final class LetterTemplate {

    private static final Pattern SUBJECT = Pattern.compile("^\\s*主题\\s*[：:]\\s*(\\S.*)$");
    /** A brace of either width that is no placeholder is a placeholder written wrongly. */
    private static final Pattern BRACE = Pattern.compile("[{}｛｝]");

    private static final int LONGEST_SUBJECT = 40;

    private final Template subject;
    private final Template body;

    private LetterTemplate(Template subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /**
     * Reads a template; what cannot be understood is a {@link SettingsFault} that names file and line.
     *
     * @param file where it stands, for messages
     */
    public static LetterTemplate of(LetterKind kind, String file, String text) {
        List<String> lines = text.lines().toList();
        checkNames(kind, file, lines);
        if (lines.isEmpty() || !SUBJECT.matcher(lines.get(0)).matches()) {
            throw new SettingsFault("settings.no-subject", Map.of("file", file));
        }
        String subject = SUBJECT.matcher(lines.get(0)).replaceFirst("$1").strip();
        String body = String.join("\n", lines.subList(1, lines.size())).strip();
        return new LetterTemplate(
                new Template(subject), new Template((kind.answers() ? comparing(body) : body) + "\n"));
    }

    private static void checkNames(LetterKind kind, String file, List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Template line = new Template(lines.get(at));
            for (String name : line.placeholders()) {
                if (!kind.placeholders().contains(name)) {
                    throw unknown(kind, file, at + 1, "{" + name + "}");
                }
            }
            String rest = line.fill(Map.of(), name -> "");
            if (BRACE.matcher(rest).find()) {
                throw unknown(kind, file, at + 1, rest.strip());
            }
        }
    }

    private static SettingsFault unknown(LetterKind kind, String file, int line, String key) {
        String known = "{" + String.join("} {", kind.placeholders()) + "}";
        return new SettingsFault(
                "settings.unknown-placeholder", Map.of("file", file, "line", line, "key", key, "known", known));
    }

    /** A bureau's template of before there were rounds says first, after its salutation, what has become of the last one. */
    private static String comparing(String body) {
        return new Template(body).placeholders().contains(LetterKind.SINCE)
                ? body
                : body.replaceFirst("(?:\n|$)", "\n\n{" + LetterKind.SINCE + "}\n");
    }

    /** The letter with these values; the subject is one line of at most 40 characters. */
    Letter fill(Map<String, String> values) {
        return new Letter(subject(values), body.fill(values, name -> "").replaceAll("\\n\\h*(?:\\n\\h*)+\\n", "\n\n"));
    }

    /** A long unit name is cut before anything else is, because the rest says what the letter wants. */
    private String subject(Map<String, String> values) {
        String whole = OneLine.of(subject.fill(values, name -> ""));
        String unit = OneLine.of(values.getOrDefault("单位", ""));
        int excess = length(whole) - LONGEST_SUBJECT;
        if (excess > 0 && subject.placeholders().contains("单位") && length(unit) > excess + 2) {
            Map<String, String> shorter = new HashMap<>(values);
            shorter.put("单位", head(unit, length(unit) - excess - 1) + "…");
            whole = OneLine.of(subject.fill(shorter, name -> ""));
        }
        return length(whole) > LONGEST_SUBJECT ? head(whole, LONGEST_SUBJECT - 1) + "…" : whole;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String head(String text, int points) {
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, points)));
    }
}
