package cn.gouji.report;

import cn.gouji.wording.SettingsFault;
import cn.gouji.wording.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A letter's text as the bureau wrote it: a subject line, and a body with {placeholders} (信函模板). */
public final class LetterTemplate {

    private static final String SINCE = "与上次相比";

    /** What a letter can say of a submission; templates are written by the bureau, in its own language. */
    static final Set<String> KNOWN = Set.of(
            "单位", "年度", "材料", "轮次", "错误数", "核实数", "提示数", "无法核对数", "要点", "附件", "截止日期", "联系人", "电话", "财政部门", "处室", "回信邮箱",
            "日期", SINCE);

    private static final Pattern SUBJECT = Pattern.compile("^\\s*主题\\s*[：:]\\s*(\\S.*)$");
    private static final int LONGEST_SUBJECT = 40;
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Template subject;
    private final Template body;

    private LetterTemplate(Template subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /** Reads a template; what cannot be understood is a {@link SettingsFault} that names file and line. */
    public static LetterTemplate of(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            for (String name : new Template(lines.get(at)).placeholders()) {
                if (!KNOWN.contains(name)) {
                    throw new SettingsFault(
                            "settings.unknown-placeholder",
                            Map.of("file", file, "line", at + 1, "key", "{" + name + "}", "known", known()));
                }
            }
        }
        if (lines.isEmpty() || !SUBJECT.matcher(lines.get(0)).matches()) {
            throw new SettingsFault("settings.no-subject", Map.of("file", file));
        }
        String subject = SUBJECT.matcher(lines.get(0)).replaceFirst("$1").strip();
        String body =
                comparing(String.join("\n", lines.subList(1, lines.size())).strip());
        return new LetterTemplate(new Template(subject), new Template(body + "\n"));
    }

    /** A bureau's template of before there were rounds says first, after its salutation, what has become of the last one. */
    private static String comparing(String body) {
        return new Template(body).placeholders().contains(SINCE)
                ? body
                : body.replaceFirst("(?:\n|$)", "\n\n{" + SINCE + "}\n");
    }

    /** The letter with these values; the subject is one line of at most 40 characters. */
    Letter fill(Map<String, String> values) {
        return new Letter(subject(values), body.fill(values, name -> "").replaceAll("\\n\\h*(?:\\n\\h*)+\\n", "\n\n"));
    }

    /** A long unit name is cut before anything else is, because the rest says what the letter wants. */
    private String subject(Map<String, String> values) {
        String whole = line(subject.fill(values, name -> ""));
        String unit = line(values.getOrDefault("单位", ""));
        int excess = length(whole) - LONGEST_SUBJECT;
        if (excess > 0 && subject.placeholders().contains("单位") && length(unit) > excess + 2) {
            Map<String, String> shorter = new HashMap<>(values);
            shorter.put("单位", head(unit, length(unit) - excess - 1) + "…");
            whole = line(subject.fill(shorter, name -> ""));
        }
        return length(whole) > LONGEST_SUBJECT ? head(whole, LONGEST_SUBJECT - 1) + "…" : whole;
    }

    /** A text from a workbook as one line, so that it cannot begin a header or a paragraph of its own. */
    static String line(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String head(String text, int points) {
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, points)));
    }

    private static String known() {
        return "{" + String.join("} {", new TreeSet<>(KNOWN)) + "}";
    }
}
