package cn.gouji.rules.gol;

/** How much two texts have in common (共同词语). */
final class SharedWords {

    private SharedWords() {}

    /** The length of the longest stretch both texts have. */
    static int longest(String one, String other) {
        int[] before = new int[other.length() + 1];
        int longest = 0;
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                now[column] = same ? before[column - 1] + 1 : 0;
                longest = Math.max(longest, now[column]);
            }
            before = now;
        }
        return longest;
    }

    /** How many per cent of the first text's characters stand in stretches of that length both texts have. */
    static int covered(String one, String other, int length) {
        boolean[] found = new boolean[one.length()];
        for (int at = 0; at + length <= one.length(); at++) {
            if (other.contains(one.substring(at, at + length))) {
                java.util.Arrays.fill(found, at, at + length, true);
            }
        }
        int count = 0;
        for (boolean character : found) {
            count += character ? 1 : 0;
        }
        return one.isEmpty() ? 0 : count * 100 / one.length();
    }
}
