package cn.gouji.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A document or reason a rule rests on, and how surely it is known (依据及其来历). */
public record Basis(Grade grade, String text) {

    /** How surely a basis is known. */
    public enum Grade {
        /** 已核实: its content was read in a public page. */
        VERIFIED,
        /** 文号已核实: number and subject were seen cited, the content is from memory or from commentary. */
        NUMBER_VERIFIED,
        /** 公开源代码: read in public source code. */
        PUBLIC_CODE,
        /** 凭记忆: nothing was seen. */
        FROM_MEMORY,
        /** 逐行标明: a code list every row of which says how surely it is known. */
        BY_ROW,
        /** 算术关系: certain in itself. */
        ARITHMETIC,
        /** 按批次: the template or settings issued for the batch. */
        BATCH,
        /** 实践做法: seen in real documents or public tools. */
        PRACTICE;

        /** How the grade is written on a page. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Grade> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(grade -> grade.key().equals(key))
                    .findFirst();
        }
    }

    /** A basis as the page writes it. */
    static Basis of(String id, String key, String text) {
        Grade grade = Grade.ofKey(key)
                .orElseThrow(() -> new IllegalArgumentException(id + ": write 依据（grade）：… with one of "
                        + Arrays.stream(Grade.values()).map(Grade::key).toList() + ", not " + key));
        return new Basis(grade, text);
    }
}
