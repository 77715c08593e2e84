package cn.gouji.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists that come with the product (词表): one entry a line, # for remarks. */
public final class Lexicon {

    private Lexicon() {}

    /** The lines of a list, each cut at white space. */
    public static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\\s+"))).toList();
    }

    /** The lines of a list, remarks and empty lines left out. */
    public static List<String> lines(String name) {
        String path = "/narrative/" + name;
        try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " of our own jar is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " of our own jar cannot be read", broken);
        }
    }
}
