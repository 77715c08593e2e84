package cn.gouji.filing;

import java.util.List;
import java.util.Optional;

/** Something the prose says with figures, tied to its paragraph (表述). */
public sealed interface Statement {

    /** What it speaks of: the words before the figure. */
    Label subject();

    /** The whole sentence. */
    Label sentence();

    /** 人员支出 244 万元: an amount of something. */
    record Amounts(Label subject, Figure amount, Label sentence) implements Statement {}

    /**
     * 公用支出 210 万元，主要包括：水费 2 万元、…: a total and the parts said to make it up.
     *
     * @param complete whether the wording says that nothing else belongs to the total; 主要包括 does not
     */
    record Composition(Label subject, Figure total, List<Amounts> parts, boolean complete, Label sentence)
            implements Statement {

        public Composition {
            parts = List.copyOf(parts);
        }
    }

    /**
     * 预算 12 万元，较 2022 年预算增加 6 万元，增长 50%，主要原因是…: an amount, its change and the percentage.
     *
     * @param percent the percentage without its sign
     */
    record Growth(
            Label subject,
            Figure current,
            Figure change,
            Direction direction,
            Label directionWord,
            Optional<Figure> percent,
            Optional<Label> percentWord,
            Optional<Label> reason,
            Label sentence)
            implements Statement {}

    /** 共有车辆 3 辆: a number of things that are not money. */
    record Count(Label subject, Figure count, Label sentence) implements Statement {}

    /** Which way a change goes. */
    enum Direction {
        UP,
        DOWN,
        SAME
    }
}
