package cn.gouji.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The official code lists of all budget years. */
public final class CodeLists {

    private static final CodeLists OFFICIAL = new CodeLists(() -> Official.INDEXES);

    private final Supplier<Map<Classification, CodeIndex>> indexes;

    private CodeLists(Supplier<Map<Classification, CodeIndex>> indexes) {
        this.indexes = indexes;
    }

    /** The lists that come with the product; read once, when something is first looked up. */
    public static CodeLists official() {
        return OFFICIAL;
    }

    /** 支出功能分类 of that budget year. */
    public CodeList functional(int year) {
        return of(Classification.FUNCTIONAL, year);
    }

    /** 部门预算支出经济分类 of that budget year. */
    public CodeList economic(int year) {
        return of(Classification.ECONOMIC, year);
    }

    /** 政府预算支出经济分类 of that budget year. */
    public CodeList governmentEconomic(int year) {
        return of(Classification.GOVERNMENT_ECONOMIC, year);
    }

    /** The list of that classification in that budget year. */
    public CodeList of(Classification classification, int year) {
        return new CodeList(classification, year, index(classification));
    }

    /** The classification whose list has this code's class in some year, whatever follows its first three digits. */
    public Optional<Classification> classificationOf(String code) {
        return code.length() < Level.CLASS.digits()
                ? Optional.empty()
                : indexes.get().keySet().stream()
                        .filter(classification -> classification.firstDigit() == code.charAt(0))
                        .filter(classification -> !index(classification)
                                .ofCode(code.substring(0, Level.CLASS.digits()))
                                .isEmpty())
                        .findFirst();
    }

    /** Whether some list has this name, now or formerly; written as {@link cn.gouji.text.Words#name} writes it. */
    public boolean isName(String name) {
        return indexes.get().values().stream()
                .anyMatch(index -> !index.ofName(name).isEmpty()
                        || !index.ofFormerName(name).isEmpty());
    }

    private CodeIndex index(Classification classification) {
        CodeIndex index = indexes.get().get(classification);
        if (index == null) {
            throw new IllegalStateException("no list for " + classification);
        }
        return index;
    }

    private static final class Official {
        static final Map<Classification, CodeIndex> INDEXES = new EnumMap<>(CodeListFiles.read());
    }
}
