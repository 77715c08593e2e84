package cn.gouji.rules.cod;

import cn.gouji.text.Words;

/** Whether two names are near enough to be one name written differently (名称相近). Proposes only, never judges. */
final class Likeness {

    private Likeness() {}

    /** Whether three quarters of the longer name stand in the other in the same order, or one contains the other. */
    static boolean alike(String one, String other) {
        String left = Words.name(one);
        String right = Words.name(other);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return left.contains(right)
                || right.contains(left)
                || 4 * common(left, right) >= 3 * Math.max(left.length(), right.length());
    }

    private static int common(String left, String right) {
        int[] best = new int[right.length() + 1];
        for (int row = 1; row <= left.length(); row++) {
            int diagonal = 0;
            for (int column = 1; column <= right.length(); column++) {
                int above = best[column];
                best[column] = left.charAt(row - 1) == right.charAt(column - 1)
                        ? diagonal + 1
                        : Math.max(above, best[column - 1]);
                diagonal = above;
            }
        }
        return best[right.length()];
    }
}
