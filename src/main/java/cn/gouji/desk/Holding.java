package cn.gouji.desk;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Taken;
import cn.gouji.ledger.TakenFiles;
import cn.gouji.ledger.Whose;
import cn.gouji.mail.Draft;
import cn.gouji.report.Bureau;
import cn.gouji.report.Letter;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterWriter;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        for (TakenFiles.Held held : office.ledger().files().held()) {
            boolean known = held.why() == Entry.State.HELD && isKnown(held.unit(), office.register());
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
                Files.deleteIfExists(letter(file));
                settle(office, held);
                released++;
            }
        }
        return released;
    }

    private static boolean isKnown(String unit, Register register) {
        return register.isEmpty() || (!unit.isEmpty() && register.find(unit).isPresent());
    }

    /** Where the reason stands why a file was set aside. */
    static Path reason(Path file, Wording wording) {
        return file.resolveSibling(file.getFileName() + wording.text("file.reason"));
    }

    /** Where the letter lies that tells the unit so. */
    static Path letter(Path file) {
        return file.resolveSibling(file.getFileName() + ".eml");
    }

    /** The letter (暂缓核对). Nobody knows whose it is, so it has neither an address nor the file with it. */
    static byte[] draft(Office office, Whose whose, String file, String why) {
        Outgoing.Correspondence correspondence = office.correspondence();
        Bureau bureau = correspondence.settings().bureau();
        OptionalInt year = whose.year() == 0 ? OptionalInt.empty() : OptionalInt.of(whose.year());
        String unit = whose.unit().isEmpty() ? office.wording().text("sheet.unit-unknown") : whose.unit();
        String kind = LetterWriter.kind(Filing.Kind.valueOf(whose.kind()), office.wording());
        String day = LocalDate.now(office.clock()).toString();
        Letter letter = new LetterWriter(office.wording(), bureau)
                .hold(
                        correspondence.letter(LetterKind.HELD),
                        new LetterWriter.Matter(unit, year, kind),
                        List.of(file),
                        why,
                        day);
        Optional<String> replyTo = Optional.of(bureau.replyTo()).filter(address -> !address.isBlank());
        return new Draft(
                        "",
                        office.ledger().workspace() + "|" + LetterKind.HELD + "|" + file + "|" + day,
                        replyTo,
                        letter.subject(),
                        letter.body(),
                        List.of(),
                        office.clock().instant())
                .eml(nobody -> Optional.empty());
    }

    private static void settle(Office office, TakenFiles.Held held) {
        Taken file = held.file();
        office.ledger()
                .files()
                .settled(
                        held.run(),
                        List.of(new Taken(file.path(), file.sha256(), Taken.State.RETURNED, file.target())));
    }
}
