package cn.gouji.catalogue;

import java.util.List;
import java.util.stream.IntStream;

/** The classifications a budget is coded by, each with a code list of its own (科目分类). */
public enum Classification {
    /** 支出功能分类: what the money is for; codes begin with 2. */
    FUNCTIONAL("functional_classification.csv", '2', 7),
    /** 部门预算支出经济分类: what a department buys; codes begin with 3. */
    ECONOMIC("economic_classification.csv", '3', 5),
    /** 政府预算支出经济分类: the same seen by the government; codes begin with 5. */
    GOVERNMENT_ECONOMIC("government_economic_classification.csv", '5', 5);

    private static final int CLASS_DIGITS = 3;

    private final String file;
    private final char firstDigit;
    private final int deepest;

    Classification(String file, char firstDigit, int deepest) {
        this.file = file;
        this.firstDigit = firstDigit;
        this.deepest = deepest;
    }

    /** The digits its codes have, level by level: 3, 5 and so on. */
    public List<Integer> lengths() {
        return IntStream.iterate(CLASS_DIGITS, digits -> digits <= deepest, digits -> digits + 2)
                .boxed()
                .toList();
    }

    /** The digits of its deepest official level; longer codes are a unit's own subdivisions. */
    public int deepest() {
        return deepest;
    }

    char firstDigit() {
        return firstDigit;
    }

    String file() {
        return file;
    }
}
