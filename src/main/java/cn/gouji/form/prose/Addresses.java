package cn.gouji.form.prose;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.text.Words;
import java.util.HashMap;
import java.util.Map;

/** Gives every reading its logical address: headings, subject, what it is of the subject; repeated ones are counted. */
final class Addresses {

    /** What people call a figure of a subject where it is not the subject's amount. */
    private static final Map<String, String> SPOKEN = Map.of("change", "的增减额", "percent", "的增减百分比");

    private final Map<String, Integer> given = new HashMap<>();

    /** The figure of a token. */
    Figure.Known figure(Passage passage, Token token, String subject, String what) {
        return new Figure.Known(token.amount(), origin(passage, token.start(), subject, what), token.shown(), false);
    }

    /** A text that starts there. */
    Label label(Passage passage, int start, String text, String subject, String what) {
        return new Label(text, origin(passage, start, subject, what));
    }

    private Origin.Read origin(Passage passage, int start, String subject, String what) {
        String path = passage.path().isEmpty() ? "" : String.join("/", passage.path()) + "/";
        String address = path + Words.name(subject) + "/" + what;
        int count = given.merge(address, 1, Integer::sum);
        String name = "“" + subject.strip() + "”" + SPOKEN.getOrDefault(what, "");
        return new Origin.Read(passage.placeAt(start), count == 1 ? address : address + "#" + count, name);
    }
}
