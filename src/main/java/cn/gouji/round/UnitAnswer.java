package cn.gouji.round;

import java.util.Locale;

/** What a unit may choose to say to a finding (单位说明). */
public enum UnitAnswer {
    /** 已修改. */
    CORRECTED,
    /** 属实，说明如下. */
    EXPLAINED,
    /** 有异议. */
    DISPUTED;

    /** The name for programs, and the end of the key under which the word for people stands. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
