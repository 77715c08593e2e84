package cn.gouji.bed;

import java.math.BigDecimal;

/** A paragraph of the narrative. */
sealed interface Saying {

    /** The heading level; 0 for running text. */
    int level();

    String text();

    /** Anything that is said without a change. */
    record Plain(int level, String text) implements Saying {}

    /** This year's amount, how it changed, and by how much of last year's. */
    record Growth(String subject, String now, String change, boolean up, BigDecimal percent) implements Saying {

        @Override
        public int level() {
            return 0;
        }

        @Override
        public String text() {
            return subject + "预算 " + now + "，比 " + (Hidden.YEAR - 1) + " 年预算" + (up ? "增加 " : "减少 ") + change + "，"
                    + (up ? "增长 " : "下降 ") + percent.toPlainString() + "%，主要原因是年度工作安排变化。";
        }

        Growth withPercent(BigDecimal other) {
            return new Growth(subject, now, change, up, other);
        }

        Growth reversed() {
            return new Growth(subject, now, change, !up, percent);
        }
    }
}
