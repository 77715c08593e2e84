package cn.gouji.catalogue;

import java.util.Arrays;

/** The level of a code inside its classification (级次). */
public enum Level {
    /** Class, three digits. */
    CLASS("类", 3),
    /** Section, five digits. */
    SECTION("款", 5),
    /** Item, seven digits. */
    ITEM("项", 7);

    private final String word;
    private final int digits;

    Level(String word, int digits) {
        this.word = word;
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }

    static Level of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown level: " + word));
    }
}
