package cn.gouji.excel;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Changes to some parts of a package; every other part is copied as it is, its compressed bytes included. */
final class PackageTrim {

    private final byte[] original;
    private final Map<String, byte[]> replaced = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    PackageTrim(byte[] original) {
        this.original = original;
    }

    /** Puts this in the place of a part that is there. */
    void replace(String part, byte[] content) {
        replaced.put(Parts.key(part), content);
    }

    /** Leaves the part out. */
    void remove(String part) {
        removed.add(Parts.key(part));
    }

    /** Whether the part is left out. */
    boolean removes(String part) {
        return removed.contains(Parts.key(part));
    }

    /** Whether nothing is to be changed. */
    boolean isEmpty() {
        return replaced.isEmpty() && removed.isEmpty();
    }

    /** The package with the changes made. */
    byte[] applied() throws IOException {
        Map<String, Packed> packed = new HashMap<>();
        for (Map.Entry<String, byte[]> part : replaced.entrySet()) {
            try (Packed content = new Packed()) {
                content.write(part.getValue());
                packed.put(part.getKey(), content);
            }
        }
        return ZipCopy.of(original, packed, removed);
    }
}
