package cn.gouji.rules.identity;

import cn.gouji.filing.Figure;
import java.util.Optional;

/**
 * What a selector found.
 *
 * @param name what people call the figure
 * @param absence why there is none, where there is none
 */
record Selected(Selector selector, Optional<Figure> figure, String name, Absence absence) {

    /** Why nothing was found. */
    enum Absence {
        NONE,
        NO_FORM,
        NO_LINE,
        SEVERAL
    }

    Statements.Named named() {
        return new Statements.Named(figure.orElseThrow(), name);
    }
}
