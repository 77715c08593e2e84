package cn.gouji.check;

import java.util.Map;
import java.util.TreeMap;

/**
 * What to tell a person: the variant of the rule's message and the values to fill in; rendered by {@code wording}.
 *
 * @param variant the name of the message on the rule's page; {@code ""} for the plain one
 * @param values texts and numbers by placeholder; numbers are rendered by {@code toString}
 */
public record Message(String variant, Map<String, Object> values) {

    public Message {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The plain message. */
    public static Message of(Map<String, Object> values) {
        return new Message("", values);
    }
}
