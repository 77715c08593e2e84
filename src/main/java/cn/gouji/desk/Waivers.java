package cn.gouji.desk;

import cn.gouji.Gouji;
import cn.gouji.check.RuleCard;
import cn.gouji.round.Waiver;
import cn.gouji.text.Words;
import cn.gouji.wording.SettingsFault;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The explanations that the bureau has accepted (经批准的情况说明), one entry each. Read strictly: whatever is missing, unknown or
 * written twice is a {@link SettingsFault} that names file and line, because a slip here would silence a finding.
 */
public record Waivers(List<Waiver> entries) {

    /** None accepted. */
    public static final Waivers NONE = new Waivers(List.of());

    private static final List<String> KEYS =
            List.of("fingerprint", "rule", "unit", "reason", "document", "expires", "approved-by");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    public Waivers {
        entries = List.copyOf(entries);
    }

    /** What was accepted of this unit. */
    public List<Waiver> of(String unit) {
        return entries.stream()
                .filter(waiver -> Words.same(waiver.unit(), unit))
                .toList();
    }

    /** Reads the list. */
    public static Waivers of(String file, String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            return new Waivers(new Reading(file, parser).entries());
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            String what = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            throw new SettingsFault("settings.bad-file", Map.of("file", file, "line", line, "what", what));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** One value with the line it stands in. */
    private record Written(String text, int line) {}

    /** Goes through the file once. */
    private record Reading(String file, JsonParser parser) {

        List<Waiver> entries() throws IOException {
            List<Waiver> waivers = new ArrayList<>();
            JsonToken first = parser.nextToken();
            if (first == null
                    || first == JsonToken.VALUE_NULL
                    || parser.getText().isBlank()) {
                return waivers;
            }
            if (first != JsonToken.START_ARRAY) {
                throw bad("", parser.getText(), line());
            }
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Waiver waiver = waiver(line());
                if (!seen.add(waiver.fingerprint())) {
                    throw fault("settings.twice", waiver.line(), "fingerprint", waiver.fingerprint());
                }
                waivers.add(waiver);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw bad("-", parser.getText(), line());
            }
            return waivers;
        }

        private Waiver waiver(int start) throws IOException {
            Map<String, Written> values = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int line = line();
                if (!KEYS.contains(key)) {
                    throw new SettingsFault(
                            "settings.unknown-key",
                            Map.of("file", file, "line", line, "key", key, "known", String.join(", ", KEYS)));
                }
                if (!parser.nextToken().isScalarValue()) {
                    throw bad(key, parser.getText(), line);
                }
                String text = parser.currentToken() == JsonToken.VALUE_NULL
                        ? ""
                        : parser.getText().strip();
                if (values.put(key, new Written(text, line)) != null) {
                    throw fault("settings.twice", line, key, text);
                }
            }
            for (String key : KEYS) {
                Written value = values.get(key);
                if (value == null || value.text().isEmpty()) {
                    throw fault("settings.missing-value", value == null ? start : value.line(), key, "");
                }
            }
            return checked(values, start);
        }

        private Waiver checked(Map<String, Written> values, int start) {
            Written fingerprint = value(values, "fingerprint");
            if (!FINGERPRINT.matcher(fingerprint.text()).matches()) {
                throw bad("fingerprint", fingerprint.text(), fingerprint.line());
            }
            Written rule = value(values, "rule");
            if (!rules().contains(rule.text())) {
                throw fault("settings.unknown-rule", rule.line(), rule.text(), "");
            }
            return new Waiver(
                    fingerprint.text(),
                    rule.text(),
                    value(values, "unit").text(),
                    value(values, "reason").text(),
                    value(values, "document").text(),
                    day(value(values, "expires")),
                    value(values, "approved-by").text(),
                    start);
        }

        private LocalDate day(Written written) {
            try {
                return LocalDate.parse(written.text());
            } catch (DateTimeParseException wrong) {
                throw bad("expires", written.text(), written.line());
            }
        }

        private static Written value(Map<String, Written> values, String key) {
            return Objects.requireNonNull(values.get(key));
        }

        private static Set<String> rules() {
            return Gouji.catalogue().stream().map(RuleCard::id).collect(Collectors.toSet());
        }

        private int line() {
            return Math.max(1, parser.currentTokenLocation().getLineNr());
        }

        private SettingsFault bad(String key, String value, int line) {
            return fault("settings.bad-value", line, key, value);
        }

        private SettingsFault fault(String text, int line, String key, String value) {
            return new SettingsFault(text, Map.of("file", file, "line", line, "key", key, "value", value));
        }
    }
}
