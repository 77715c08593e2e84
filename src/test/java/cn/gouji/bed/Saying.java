package cn.gouji.bed;

import java.math.BigDecimal;

/** A paragraph of the narrative. */
sealed interface Saying {

    /** The heading level; 0 for running text. */
    int level();

    String text();

    /** Anything that is said without a change. */
    record Plain(int level, String text) implements Saying {}

    /** This year's amount, what it is for, how it changed, and by how much of last year's. */
    record Growth(String subject, String now, String use, String change, boolean up, BigDecimal percent)
            implements Saying {

        @Override
        public int level() {
            return 0;
        }

        @Override
        public String text() {
            return subject + "预算 " + now + use + (use.isEmpty() ? "，比 " : "。比 ") + (Hidden.YEAR - 1) + " 年预算"
                    + (up ? "增加 " : "减少 ") + change + "，" + (up ? "增长 " : "下降 ") + percent.toPlainString()
                    + "%，主要原因是年度工作安排变化。";
        }

        Growth withPercent(BigDecimal other) {
            return new Growth(subject, now, use, change, up, other);
        }

        /** Another change, with the percentage that fits it. */
        Growth withOtherChange(java.util.Random random) {
            BigDecimal all = new BigDecimal(now.replaceAll("[^0-9.]", ""));
            String unit = now.replaceAll("[0-9,. ]", "");
            BigDecimal other = all.multiply(BigDecimal.valueOf(2 + random.nextInt(3)))
                    .divide(BigDecimal.valueOf(5), all.scale(), java.math.RoundingMode.HALF_UP);
            BigDecimal share = other.multiply(BigDecimal.valueOf(100))
                    .divide(all.subtract(other), 0, java.math.RoundingMode.HALF_UP);
            return new Growth(subject, now, use, other.toPlainString() + " " + unit, true, share);
        }

        Growth reversed() {
            return new Growth(subject, now, use, change, !up, percent);
        }
    }
}
