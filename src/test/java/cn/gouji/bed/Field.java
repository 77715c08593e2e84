package cn.gouji.bed;

import cn.gouji.money.Amount;

/** What stands in one cell of a page. */
sealed interface Field {

    /** As it is printed. */
    String text();

    /** Words, or nothing. */
    record Words(String text) implements Field {}

    /** The outcome of a formula. */
    record Worked(String formula, Amount amount) implements Field {

        @Override
        public String text() {
            return amount.text();
        }
    }

    /** The error a formula ended in. */
    record Failed(String formula, String text) implements Field {}

    /** A figure as it is printed. */
    record Number(Amount amount) implements Field {

        @Override
        public String text() {
            return amount.text();
        }
    }
}
