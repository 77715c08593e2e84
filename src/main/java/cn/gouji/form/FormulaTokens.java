package cn.gouji.form;

import cn.gouji.sheet.Formula;
import java.util.List;

/** The parts of a formula, taken one after the other. */
final class FormulaTokens {

    private final List<Formula.Token> tokens;
    private int at;

    FormulaTokens(Formula formula) {
        this.tokens = formula.tokens();
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Formula.Token next() {
        if (atEnd()) {
            throw new UntoldFormula();
        }
        return tokens.get(at++);
    }

    /** Whether the next part is this sign. */
    boolean sees(String sign) {
        return sees(0, sign);
    }

    private boolean sees(int ahead, String sign) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(sign);
    }

    /** Takes the next part if it is this sign. */
    boolean skips(String sign) {
        boolean seen = sees(sign);
        at += seen ? 1 : 0;
        return seen;
    }

    /** Takes this sign, which must come next. */
    void take(String sign) {
        if (!skips(sign)) {
            throw new UntoldFormula();
        }
    }

    /** Whether an area comes next and is a whole argument of a function. */
    boolean seesWholeArea() {
        return seesArea() && (sees(1, ",") || sees(1, ")"));
    }

    private boolean seesArea() {
        return !atEnd() && tokens.get(at).kind() == Formula.Kind.AREA;
    }

    /** Whether an area comes next that is compared with a text. */
    boolean seesAreaAgainstText() {
        int ahead = 1;
        while (seesComparison(ahead)) {
            ahead++;
        }
        return seesArea()
                && ahead > 1
                && at + ahead < tokens.size()
                && tokens.get(at + ahead).kind() == Formula.Kind.TEXT;
    }

    private boolean seesComparison(int ahead) {
        return sees(ahead, "=") || sees(ahead, "<") || sees(ahead, ">");
    }

    /** Takes a sign of comparison, which is made of one or two parts. */
    String comparison() {
        StringBuilder sign = new StringBuilder();
        while (seesComparison(0)) {
            sign.append(next().text());
        }
        return sign.toString();
    }

    /** Passes over an argument without computing it. */
    void passOver() {
        int depth = 0;
        while (!atEnd() && (depth > 0 || !(sees(",") || sees(")")))) {
            depth += sees("(") ? 1 : sees(")") ? -1 : 0;
            at++;
        }
    }
}
