package cn.gouji.desk;

import cn.gouji.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * Files called by one registered unit that speak of another (文件名与材料里的单位不符): a text taken over from another unit, or the wrong
 * file. To answer it could give one unit's figures to another, so a person has to decide.
 */
final class Misnamed {

    private final Register register;

    Misnamed(Register register) {
        this.register = register;
    }

    /** The unit the file is called by, where that is neither the unit it speaks of nor akin to it. */
    Optional<Registered> unitOf(Received file) {
        Optional<Registered> spoken = file.identity().unit().flatMap(register::find);
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        List<Registered> called = register.namedIn(file.ownName());
        boolean akin = called.isEmpty()
                || called.stream().anyMatch(unit -> unit.equals(spoken.get()) || areAkin(unit, spoken.get()));
        return akin ? Optional.empty() : Optional.of(called.get(0));
    }

    /** A department collects the files of its units and may call them by its own name. */
    private static boolean areAkin(Registered one, Registered other) {
        String first = Words.name(one.name());
        String second = Words.name(other.name());
        return first.contains(second)
                || second.contains(first)
                || Words.same(one.superior(), other.name())
                || Words.same(other.superior(), one.name());
    }
}
