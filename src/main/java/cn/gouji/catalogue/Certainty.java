package cn.gouji.catalogue;

import java.util.Arrays;

/** How surely a row of a code list is known. */
public enum Certainty {
    /** Read as a pair in an official document: may raise an error inside its years. */
    VERIFIED("verified"),
    /** Read in public source code: a warning at most. */
    PUBLIC_CODE("public code"),
    /** Nothing seen: a hint at most. */
    FROM_MEMORY("from memory");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    /** The certainty written as that word in a code list. */
    public static Certainty of(String word) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown grade: " + word));
    }
}
