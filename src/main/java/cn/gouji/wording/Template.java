package cn.gouji.wording;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {placeholders} (模板). Values are filled in once and never looked at again, so that a value taken from a
 * workbook cannot name another placeholder.
 */
public record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\p{L}\\p{N}_-]+)}");

    /** The placeholders named, in order. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The text with the values filled in; a placeholder without a value becomes what {@code missing} says. */
    public String fill(Map<String, ?> values, Function<String, String> missing) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            Optional<String> value = Optional.ofNullable(values.get(name)).map(Template::shown);
            return Matcher.quoteReplacement(value.orElseGet(() -> missing.apply(name)));
        });
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
