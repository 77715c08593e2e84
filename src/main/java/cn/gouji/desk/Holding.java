package cn.gouji.desk;

import cn.gouji.ledger.Runs;
import cn.gouji.ledger.Taken;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is held because its unit is not in the register (待认领): why, and how it comes back once the unit is registered. */
final class Holding {

    private Holding() {}

    /** Why it is held, with the units it might be meant for. */
    static String why(String unit, Register register, Wording wording) {
        if (unit.isEmpty()) {
            return wording.text("held.nameless");
        }
        List<Registered> like = register.like(unit);
        String names = like.stream().map(Registered::name).collect(Collectors.joining(wording.text("list.names")));
        return like.isEmpty()
                ? wording.text("held.unknown", Map.of("unit", unit))
                : wording.text("held.unknown-like", Map.of("unit", unit, "like", names));
    }

    /** Puts back into the inbox what is held of units that the register knows by now. */
    static int release(Office office) throws IOException {
        int released = 0;
        for (Runs.Held held : office.ledger().runs().held()) {
            boolean known = office.register().isEmpty()
                    || (!held.unit().isEmpty()
                            && office.register().find(held.unit()).isPresent());
            Path file = office.workspace().resolve(held.file().target());
            if (!Files.exists(file)) {
                settle(office, held);
            } else if (known) {
                String name = file.getFileName().toString();
                Path target = SafeName.unique(
                        office.workspace().inbox(),
                        SafeName.withoutEnding(name),
                        SafeName.ending(name),
                        new HashSet<>());
                SafeFile.move(file, target, held.file().sha256());
                Files.deleteIfExists(reason(file, office.wording()));
                settle(office, held);
                released++;
            }
        }
        return released;
    }

    /** Where the reason stands why a file was set aside. */
    static Path reason(Path file, Wording wording) {
        return file.resolveSibling(file.getFileName() + wording.text("file.reason"));
    }

    private static void settle(Office office, Runs.Held held) {
        Taken file = held.file();
        office.ledger()
                .runs()
                .settled(
                        held.run(),
                        List.of(new Taken(file.path(), file.sha256(), Taken.State.RETURNED, file.target())));
    }
}
