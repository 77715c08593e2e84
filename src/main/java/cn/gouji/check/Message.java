package cn.gouji.check;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to tell a person: the variant of the rule's message and the values to fill in; rendered by {@code wording}.
 *
 * @param variant the name of the message on the rule's page; {@code ""} for the plain one
 * @param values texts and numbers by placeholder; a {@link Word} is looked up, anything else rendered by {@code toString}
 */
public record Message(String variant, Map<String, Object> values) {

    /** A word of ours inside a message, such as the name of a form; looked up in the reader's language. */
    public record Word(String key) {}

    public Message {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The plain message. */
    public static Message of(Map<String, Object> values) {
        return new Message("", values);
    }
}
