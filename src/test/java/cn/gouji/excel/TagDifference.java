package cn.gouji.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How two XML texts differ, tag by tag and text by text: lines that begin with - are gone, with + are new. */
final class TagDifference {

    private static final Pattern PIECE = Pattern.compile("<!--.*?-->|<[^>]*>|[^<]+", Pattern.DOTALL);

    private TagDifference() {}

    static List<String> between(String before, String after) {
        List<String> one = pieces(before);
        List<String> other = pieces(after);
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int at = one.size() - 1; at >= 0; at--) {
            for (int to = other.size() - 1; to >= 0; to--) {
                common[at][to] = one.get(at).equals(other.get(to))
                        ? common[at + 1][to + 1] + 1
                        : Math.max(common[at + 1][to], common[at][to + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int at = 0;
        int to = 0;
        while (at < one.size() || to < other.size()) {
            if (at < one.size() && to < other.size() && one.get(at).equals(other.get(to))) {
                at++;
                to++;
            } else if (at < one.size() && (to == other.size() || common[at + 1][to] >= common[at][to + 1])) {
                lines.add("- " + shown(one.get(at++)));
            } else {
                lines.add("+ " + shown(other.get(to++)));
            }
        }
        return lines;
    }

    private static String shown(String piece) {
        return piece.replace("\n", "\\n");
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }
}
