package cn.gouji.rules.identity;

import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import java.util.stream.Stream;

/** Whose money a table is: the department's with all its units, or only its own (部门、本级). */
public final class Level {

    private static final String OWN = "本级";

    private Level() {}

    /** Whether one of the tables says that it is of the department's own level only, and another does not. */
    public static boolean differs(Stream<Form> forms) {
        return forms.map(Level::isOwn).distinct().count() > 1;
    }

    /** Whether the table says that it is of the department's own level only. */
    public static boolean isOwn(Form form) {
        return Stream.concat(Stream.of(form.title()), form.fact("owner").stream())
                .map(Label::compact)
                .anyMatch(words -> words.contains(OWN));
    }
}
