package cn.gouji.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a settings file writes about rules, entry by entry, each with the line it stands in. */
@JsonDeserialize(using = WrittenRules.Reader.class)
record WrittenRules(List<Entry> entries) {

    /** Something written about a rule; both key and value are empty where only its id is written. */
    record Entry(String rule, String key, String value, int line) {}

    WrittenRules {
        entries = List.copyOf(entries);
    }

    /** Keeps the lines, which a mapping to a type would lose. */
    static final class Reader extends JsonDeserializer<WrittenRules> {

        @Override
        public WrittenRules deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<Entry> entries = new ArrayList<>();
            if (!parser.isExpectedStartObjectToken()) {
                context.reportInputMismatch(WrittenRules.class, "%s", parser.getText());
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String rule = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_OBJECT) {
                    settings(rule, parser, context, entries);
                } else if (value != JsonToken.VALUE_NULL) {
                    context.reportInputMismatch(WrittenRules.class, "%s: %s", rule, parser.getText());
                }
                entries.add(new Entry(rule, "", "", line));
            }
            return new WrittenRules(entries);
        }

        private static void settings(
                String rule, JsonParser parser, DeserializationContext context, List<Entry> entries)
                throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    context.reportInputMismatch(WrittenRules.class, "%s: %s", rule, key);
                }
                entries.add(new Entry(rule, key, value == JsonToken.VALUE_NULL ? "" : parser.getText(), line));
            }
        }
    }
}
