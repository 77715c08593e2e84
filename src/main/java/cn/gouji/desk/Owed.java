package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.Whose;
import cn.gouji.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a unit owes and is reminded of in one letter (所欠材料). The ledger keeps it as the kind of that letter, whose year is 0:
 * {@code BUDGET 2026,SELF_EVALUATION}. A letter of an older program names one kind, and the year beside it.
 */
record Owed(Registered unit, List<Registered.Expected> materials) {

    private static final String BETWEEN = ",";

    Owed {
        materials = List.copyOf(materials);
    }

    /** As the ledger keeps it. */
    Whose whose() {
        String kinds = materials.stream().map(Owed::noted).collect(Collectors.joining(BETWEEN));
        return new Whose(unit.name(), Words.name(unit.name()), unit.code(), 0, kinds);
    }

    private static String noted(Registered.Expected material) {
        String kind = material.kind().name();
        return material.year().isPresent() ? kind + " " + material.year().getAsInt() : kind;
    }

    /** What a reminder that the ledger keeps is about. */
    static List<Registered.Expected> of(Mail reminder) {
        int year = reminder.whose().year();
        return Arrays.stream(reminder.whose().kind().split(BETWEEN))
                .map(noted -> noted.split(" "))
                .map(parts -> new Registered.Expected(
                        parts.length > 1
                                ? OptionalInt.of(Integer.parseInt(parts[1]))
                                : year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                        Filing.Kind.valueOf(parts[0])))
                .toList();
    }
}
