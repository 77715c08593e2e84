package cn.gouji.desk;

import cn.gouji.Gouji;
import cn.gouji.check.RuleSettings;
import cn.gouji.ledger.LedgerPlace;
import cn.gouji.mail.Draft;
import cn.gouji.report.Bureau;
import cn.gouji.wording.SettingsFault;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau prescribes for its workspace (设置).
 *
 * @param rules what the rules are told
 * @param working how the desk works
 * @param mail how letters are sent
 */
public record Settings(Bureau bureau, RuleSettings rules, Working working, MailSettings mail) {

    /** Nothing filled in. */
    public static final Settings DEFAULT = new Settings(
            new Bureau("", "", "", "", "", ""), RuleSettings.DEFAULT, Working.DEFAULT, MailSettings.DEFAULT);

    /** What earlier versions wrote into every settings file and what now stands in the register. */
    private static final String MOVED = "addresses";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** The file as it is written; a key left out or left empty has its default. */
    private record Written(
            @JsonProperty("bureau") @Nullable String bureau,
            @JsonProperty("office") @Nullable String office,
            @JsonProperty("contact") @Nullable String contact,
            @JsonProperty("phone") @Nullable String phone,
            @JsonProperty("reply-to") @Nullable String replyTo,
            @JsonProperty("deadline") @Nullable String deadline,
            @JsonProperty("ledger") @Nullable String ledger,
            @JsonProperty("settle-seconds") @Nullable String settle,
            @JsonProperty("poll-seconds") @Nullable String poll,
            @JsonProperty("submission-files") @Nullable String mostFiles,
            @JsonProperty("submission-megabytes") @Nullable String mostMegabytes,
            @JsonProperty("score-step") @Nullable String scoreStep,
            @JsonProperty("zero-tolerance") @Nullable List<String> zeroTolerance,
            @JsonProperty("mail") @Nullable WrittenMail mail,
            @JsonProperty("rules") @Nullable WrittenRules rules) {}

    /** Reads the settings; what cannot be understood is a {@link SettingsFault} that names file and line. */
    public static Settings of(String file, String yaml) {
        try {
            Written written = YAML.readTree(yaml).isEmpty() ? null : YAML.readValue(yaml, Written.class);
            return written == null ? DEFAULT : new Reading(file, yaml).settings(written);
        } catch (UnrecognizedPropertyException unknown) {
            if (unknown.getPropertyName().equals(MOVED)) {
                int before = (int)
                        yaml.lines().takeWhile(text -> !text.startsWith(MOVED)).count();
                throw new SettingsFault("settings.addresses-moved", Map.of("file", file, "line", before + 1));
            }
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new SettingsFault(
                    "settings.unknown-key",
                    Map.of("file", file, "line", line(unknown), "key", unknown.getPropertyName(), "known", known));
        } catch (JsonMappingException wrong) {
            String key = wrong.getPath().isEmpty()
                    ? ""
                    : String.valueOf(wrong.getPath().get(0).getFieldName());
            throw new SettingsFault(
                    "settings.bad-value",
                    Map.of("file", file, "line", line(wrong), "key", key, "value", wrong.getOriginalMessage()));
        } catch (JsonProcessingException broken) {
            throw new SettingsFault(
                    "settings.bad-file",
                    Map.of("file", file, "line", line(broken), "what", firstLine(broken.getOriginalMessage())));
        }
    }

    /** How long a file must not change before it is taken. */
    Duration settle() {
        return working.settle();
    }

    private static int line(JsonProcessingException wrong) {
        return wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNr());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** Turns what was written into what is meant. */
    private record Reading(String file, String yaml) {

        Settings settings(Written written) {
            String replyTo = text(written.replyTo());
            if (!replyTo.isEmpty() && !Draft.isAddress(replyTo)) {
                throw bad("reply-to", replyTo);
            }
            Bureau bureau = new Bureau(
                    text(written.bureau()),
                    text(written.office()),
                    text(written.contact()),
                    text(written.phone()),
                    replyTo,
                    text(written.deadline()));
            MailSettings mail = new MailSettings.Reading(this::badMail).settings(written.mail());
            return new Settings(bureau, rules(written), working(written), mail);
        }

        private Working working(Written written) {
            String ledger = text(written.ledger());
            if (ledger.startsWith("jdbc:") && (!LedgerPlace.isServer(ledger) || ledger.contains("password="))) {
                throw bad("ledger", ledger);
            }
            return new Working(
                    ledger.isEmpty() ? Working.DEFAULT.ledger() : ledger,
                    seconds("settle-seconds", text(written.settle()), 0, Working.DEFAULT.settle()),
                    seconds("poll-seconds", text(written.poll()), 1, Working.DEFAULT.poll()),
                    new Bounds(
                            whole("submission-files", text(written.mostFiles()), 1, Bounds.DEFAULT.files()),
                            whole(
                                    "submission-megabytes",
                                    text(written.mostMegabytes()),
                                    1,
                                    Bounds.DEFAULT.megabytes())));
        }

        private Duration seconds(String key, String text, int least, Duration preset) {
            return Duration.ofSeconds(whole(key, text, least, (int) preset.toSeconds()));
        }

        private int whole(String key, String text, int least, int preset) {
            if (text.isEmpty()) {
                return preset;
            }
            if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least) {
                throw bad(key, text);
            }
            return Integer.parseInt(text);
        }

        private RuleSettings rules(Written written) {
            WrittenRules rules = Objects.requireNonNullElse(written.rules(), new WrittenRules(List.of()));
            return new RuleSettings(
                    step(text(written.scoreStep())),
                    zeroTolerance(Objects.requireNonNullElse(written.zeroTolerance(), List.of())),
                    new RulePrescriptions(file, Gouji.catalogue()).of(rules));
        }

        private Set<String> zeroTolerance(List<String> written) {
            for (String form : written) {
                if (!form.equals(RuleSettings.ALL) && !Gouji.formTitles().containsKey(form)) {
                    throw bad("zero-tolerance", form);
                }
            }
            return Set.copyOf(written);
        }

        private Optional<BigDecimal> step(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                BigDecimal step = new BigDecimal(text);
                if (step.signum() > 0) {
                    return Optional.of(step);
                }
            } catch (NumberFormatException wrong) {
                throw bad("score-step", text);
            }
            throw bad("score-step", text);
        }

        private SettingsFault bad(String key, String value) {
            return bad(0, key, value);
        }

        private SettingsFault badMail(String key, String value) {
            return bad(
                    (int) yaml.lines()
                            .takeWhile(text -> !text.startsWith("mail:"))
                            .count(),
                    key,
                    value);
        }

        /** The first line, so many left out, that begins with the key; a block in one line begins with none. */
        private SettingsFault bad(int before, String key, String value) {
            List<String> lines = yaml.lines().toList();
            int line = 1 + before;
            for (int at = lines.size() - 1; at >= before; at--) {
                if (lines.get(at).strip().startsWith(key)) {
                    line = 1 + at;
                }
            }
            return new SettingsFault(
                    "settings.bad-value", Map.of("file", file, "line", line, "key", key, "value", value));
        }

        private static String text(@Nullable String written) {
            return written == null ? "" : written.strip();
        }
    }
}
