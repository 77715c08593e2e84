package cn.gouji.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The forms that come with the product: every file that {@code forms/index.txt} names. */
final class FormLibrary {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    /** Read once: the descriptions never change while the program runs. */
    private static final List<FormDefinition> STANDARD = read();

    private FormLibrary() {}

    static List<FormDefinition> standard() {
        return STANDARD;
    }

    private static List<FormDefinition> read() {
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
            return index.lines()
                    .filter(line -> !line.isBlank())
                    .map(FormLibrary::load)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of forms in our own jar cannot be read", broken);
        }
    }

    private static FormDefinition load(String name) {
        try (InputStream in = open(name)) {
            return YAML.readValue(in, FormDefinition.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("forms/" + name + ": " + broken.getMessage(), broken);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                FormLibrary.class.getResourceAsStream("/forms/" + name), () -> "no form description " + name);
    }
}
