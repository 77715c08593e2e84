package cn.gouji.catalogue;

import java.util.Arrays;

/** The budget a functional code belongs to (预算类别). */
public enum Fund {
    /** 一般公共预算: every code that names no other budget. */
    GENERAL(""),
    /** 政府性基金预算. */
    GOVERNMENT_FUND("政府性基金"),
    /** 国有资本经营预算. */
    STATE_CAPITAL("国有资本经营");

    private final String word;

    Fund(String word) {
        this.word = word;
    }

    static Fund of(String word) {
        return Arrays.stream(values())
                .filter(fund -> fund.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fund: " + word));
    }
}
