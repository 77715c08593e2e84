package cn.gouji.check;

import java.util.List;
import java.util.Optional;

/**
 * One way of several that a rule may go by (选项).
 *
 * @param words the ways by name; the first is the default
 */
public record Choice(String name, List<String> words) implements RuleOption {

    public Choice {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice needs ways to choose from");
        }
    }

    @Override
    public String preset() {
        return words.get(0);
    }

    @Override
    public String range() {
        return String.join(" | ", words);
    }

    @Override
    public Optional<String> read(String written) {
        return Optional.of(written.strip()).filter(words::contains);
    }
}
