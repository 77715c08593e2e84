package cn.gouji.form.prose;

/** Where the clauses and sentences of a text begin and end. */
final class Sentences {

    private static final String CLAUSE_ENDS = "，,、；;。：:！？!?";
    private static final String SENTENCE_ENDS = "。！？；;";
    private static final String PERIOD_ENDS = "。！？";

    private Sentences() {}

    /** The start of the clause the character belongs to; what stands in closed brackets or quotes does not divide. */
    static int clauseStart(String text, int at) {
        int depth = 0;
        for (int start = at; start > 0; start--) {
            char before = text.charAt(start - 1);
            if (before == '）' || before == ')' || before == '”' || before == '》') {
                depth++;
            } else if (before == '（' || before == '(' || before == '“' || before == '《') {
                if (depth == 0) {
                    return start;
                }
                depth--;
            } else if (depth == 0 && CLAUSE_ENDS.indexOf(before) >= 0 && !insideNumber(text, start - 1)) {
                return start;
            }
        }
        return 0;
    }

    /** The start of the sentence, a semicolon ending one too. */
    static int start(String text, int at) {
        int start = at;
        while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The end of the sentence, semicolons being inside; its full stop excluded. */
    static int periodEnd(String text, int at) {
        return next(text, at, PERIOD_ENDS);
    }

    /** The end of the sentence, its mark included; a semicolon ends one too. */
    static int end(String text, int at) {
        return Math.min(text.length(), next(text, at, SENTENCE_ENDS) + 1);
    }

    /** The sentence around the stretch, without white space at its ends. */
    static String around(String text, int from, int to) {
        int end = next(text, to, SENTENCE_ENDS);
        return text.substring(start(text, from), Math.min(text.length(), end + 1))
                .strip();
    }

    private static int next(String text, int at, String ends) {
        int end = at;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
