package cn.gouji.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows our notes again in a workbook that came back. Programs that save a workbook forget who wrote a note, so that it is
 * known by how it begins: a rule's id in square brackets.
 */
final class OwnNotes {

    private static final Pattern OURS = Pattern.compile("\\[(?:[^\\[\\]\\n]{1,24} )?[A-Z]{3}-[0-9]{2}\\] ");
    private static final Pattern SEPARATED = Pattern.compile("\\n?─{4,}\\n(?=" + OURS.pattern() + ")");

    private OwnNotes() {}

    /** What a note says without our part: nothing where all of it is ours; empty where none of it is. */
    static Optional<String> withoutOurs(String note) {
        String text = note.replace("\r\n", "\n").replace('\r', '\n');
        if (OURS.matcher(text).lookingAt()) {
            return Optional.of("");
        }
        Matcher separated = SEPARATED.matcher(text);
        return separated.find() ? Optional.of(text.substring(0, separated.start())) : Optional.empty();
    }
}
