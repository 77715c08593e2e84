package cn.gouji.rules.identity;

import cn.gouji.check.Severity;
import cn.gouji.filing.Form;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code identities.yaml}; exactly one of the three formulas is there.
 *
 * @param rule the id of its rule
 * @param only the forms it is limited to where it is no relation between tables; empty for all
 * @param closed whether it holds only where the block has no other lines, or, between columns, no other columns of figures
 * @param without a line of the form that must be absent or nothing for it to hold
 * @param whenZero a figure that must be nothing for it to hold
 * @param atMost the gravest its break may be
 */
record Identity(
        String rule,
        Optional<Formula> eachLine,
        Optional<Formula> items,
        Optional<Formula> across,
        List<String> only,
        boolean closed,
        Optional<String> without,
        Optional<String> whenZero,
        Severity atMost) {

    private static final List<Identity> ALL = load();

    @JsonCreator
    static Identity read(
            @JsonProperty(value = "rule", required = true) String rule,
            @JsonProperty("each-line") @Nullable String eachLine,
            @JsonProperty("items") @Nullable String items,
            @JsonProperty("across") @Nullable String across,
            @JsonProperty("only") @Nullable List<String> only,
            @JsonProperty("closed") boolean closed,
            @JsonProperty("without") @Nullable String without,
            @JsonProperty("when-zero") @Nullable String whenZero,
            @JsonProperty("at-most") @Nullable Severity atMost) {
        return new Identity(
                rule,
                Optional.ofNullable(eachLine).map(Formula::parse),
                Optional.ofNullable(items).map(Formula::parse),
                Optional.ofNullable(across).map(Formula::parse),
                only == null ? List.of() : List.copyOf(only),
                closed,
                Optional.ofNullable(without),
                Optional.ofNullable(whenZero),
                atMost == null ? Severity.ERROR : atMost);
    }

    /** Whether it is stated for that form. */
    boolean isFor(Form form) {
        return only.isEmpty() || only.contains(form.id());
    }

    /** The identities of the rule. */
    static List<Identity> of(String rule) {
        return ALL.stream().filter(identity -> identity.rule.equals(rule)).toList();
    }

    private static List<Identity> load() {
        try (InputStream in = Objects.requireNonNull(Identity.class.getResourceAsStream("/rules/identities.yaml"))) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<List<Identity>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("rules/identities.yaml: " + broken.getMessage(), broken);
        }
    }
}
