package cn.gouji.report;

import cn.gouji.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a unit may choose to say to a finding (单位说明). */
public enum UnitAnswer {
    /** 已修改. */
    CORRECTED,
    /** 属实，说明如下. */
    EXPLAINED,
    /** 有异议. */
    DISPUTED;

    /** The word in the drop-down. */
    public String word(Wording wording) {
        return wording.text("answer." + name().toLowerCase(Locale.ROOT));
    }

    /** The answer that was chosen; none where the cell is blank or holds other words. */
    public static Optional<UnitAnswer> of(String text, Wording wording) {
        return Arrays.stream(values())
                .filter(answer -> answer.word(wording).equals(text.strip()))
                .findFirst();
    }

    static List<String> choices(Wording wording) {
        return Arrays.stream(values()).map(answer -> answer.word(wording)).toList();
    }
}
