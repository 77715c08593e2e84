package cn.gouji.rules.txt;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.text.Words;

/** A project as one place names it, with its amount there (项目名称). */
record ProjectName(Label label, Figure.Known amount, String source) {

    private static final WordList GENERIC = WordList.load("generic-project-words");

    /** The name as printed, bare of a remark such as （通用项目）. */
    String bare() {
        return Words.name(label.text()).replaceAll("\\([^)]*\\)$", "");
    }

    /** The name without 与, 和 and 及, which people exchange. */
    String plain() {
        return bare().replaceAll("[与和及的、]", "");
    }

    /** Whether both have one amount, not nothing, and a word of their own in common. */
    boolean mayBe(ProjectName other) {
        return amount.amount().value().signum() != 0
                && amount.amount().interval().meets(other.amount.amount().interval())
                && likeness(other) > 1;
    }

    /** How many characters the longest word has that both names share, words any project may have left out. */
    int likeness(ProjectName other) {
        String one = own();
        String two = other.own();
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            for (int to = from + 1; to <= one.length(); to++) {
                boolean shared = two.contains(one.substring(from, to));
                longest = shared ? Math.max(longest, to - from) : longest;
            }
        }
        return longest;
    }

    /** Whether a text has a word of the name, words any project may have left out. */
    boolean isMentionedIn(String compact) {
        String own = own();
        for (int at = 0; at + 2 <= own.length(); at++) {
            if (compact.contains(own.substring(at, at + 2))) {
                return true;
            }
        }
        return false;
    }

    private String own() {
        String own = plain();
        for (String word : GENERIC.words()) {
            own = own.replace(word, "");
        }
        return own;
    }
}
