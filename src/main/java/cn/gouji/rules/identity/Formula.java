package cn.gouji.rules.identity;

import cn.gouji.check.Equation;
import java.util.ArrayList;
import java.util.List;

/**
 * The written form of an equation: {@code total = basic + project}, {@code a >= b}.
 *
 * @param terms the right side in order
 */
record Formula(String total, Equation.Relation relation, List<Term> terms) {

    /** One addend of the right side; an optional one may be absent. */
    record Term(int sign, String name, boolean optional) {}

    Formula {
        terms = List.copyOf(terms);
    }

    /** Reads the written form. */
    static Formula parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length < 3 || words.length % 2 == 0) {
            throw new IllegalArgumentException("not an equation: " + text);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(term(1, words[2]));
        for (int at = 3; at < words.length; at += 2) {
            terms.add(term(sign(words[at], text), words[at + 1]));
        }
        return new Formula(words[0], relation(words[1], text), terms);
    }

    private static Term term(int sign, String word) {
        boolean optional = word.endsWith("?");
        return new Term(sign, optional ? word.substring(0, word.length() - 1) : word, optional);
    }

    private static int sign(String word, String text) {
        return switch (word) {
            case "+" -> 1;
            case "-" -> -1;
            default -> throw new IllegalArgumentException("neither + nor -: " + text);
        };
    }

    private static Equation.Relation relation(String word, String text) {
        return switch (word) {
            case "=" -> Equation.Relation.EQUAL;
            case ">=" -> Equation.Relation.AT_LEAST;
            default -> throw new IllegalArgumentException("neither = nor >=: " + text);
        };
    }
}
