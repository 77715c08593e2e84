package cn.gouji.catalogue;

import java.util.List;

/** The classifications a budget is coded by, each with a code list of its own (科目分类). */
public enum Classification {
    /** 支出功能分类: what the money is for; codes begin with 2. */
    FUNCTIONAL("functional_classification.csv", '2', List.of(3, 5, 7)),
    /** 部门预算支出经济分类: what a department buys; codes begin with 3. */
    ECONOMIC("economic_classification.csv", '3', List.of(3, 5)),
    /** 政府预算支出经济分类: the same seen by the government; codes begin with 5. */
    GOVERNMENT_ECONOMIC("government_economic_classification.csv", '5', List.of(3, 5));

    private final String file;
    private final char firstDigit;
    private final List<Integer> lengths;

    Classification(String file, char firstDigit, List<Integer> lengths) {
        this.file = file;
        this.firstDigit = firstDigit;
        this.lengths = lengths;
    }

    /** The digits its codes have, level by level. */
    public List<Integer> lengths() {
        return lengths;
    }

    /** The digits of its deepest official level; longer codes are a unit's own subdivisions. */
    public int deepest() {
        return lengths.get(lengths.size() - 1);
    }

    char firstDigit() {
        return firstDigit;
    }

    String file() {
        return file;
    }
}
