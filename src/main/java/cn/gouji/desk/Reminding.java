package cn.gouji.desk;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.mail.Draft;
import cn.gouji.report.Letter;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterTemplate;
import cn.gouji.report.LetterWriter;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes to the units from which something is expected that has not come (催报). */
public final class Reminding {

    /** No submission: a reminder is about what is not there. */
    static final SubmissionKey NONE = new SubmissionKey(0, 0);

    private final Workspace workspace;
    private final Settings settings;
    private final Ledger ledger;
    private final Wording wording;
    private final Clock clock;

    /** Reminders of the bureau whose workspace this is. */
    public Reminding(Workspace workspace, Settings settings, Ledger ledger, Wording wording, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.ledger = ledger;
        this.wording = wording;
        this.clock = clock;
    }

    /** A reminder that was drafted: to whom, of what, as people write it. */
    public record Drafted(Registered unit, String materials, Path file) {}

    /** Drafts one letter to each unit that owes something, naming all of it; the same letter once a day. */
    public List<Drafted> draft() throws IOException {
        Register register = workspace.register();
        Set<Path> taken = new HashSet<>();
        List<Drafted> drafted = new ArrayList<>();
        for (Owed owed : owed(register)) {
            Draft draft = draft(owed);
            if (ledger.mails().find(draft.messageId()).isEmpty()) {
                byte[] eml = draft.eml(Addresses.of(register));
                Path file = SafeName.unique(folder(), owed.unit().name(), ".eml", taken);
                SafeFile.write(file, eml);
                ledger.mails().drafted(mail(owed, draft, file, eml, register));
                drafted.add(new Drafted(owed.unit(), writer().materials(materials(owed)), file));
            }
        }
        return drafted;
    }

    private List<Owed> owed(Register register) {
        Map<Registered, List<Registered.Expected>> byUnit = new LinkedHashMap<>();
        new Report(ledger, register, wording)
                .missing()
                .forEach(missing -> byUnit.computeIfAbsent(missing.unit(), unit -> new ArrayList<>())
                        .add(missing.expected()));
        return byUnit.entrySet().stream()
                .map(unit -> new Owed(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** Where the reminders of today are. */
    public Path folder() {
        return workspace.outbox().resolve(wording.text("folder.reminders") + "-" + LocalDate.now(clock));
    }

    private Draft draft(Owed owed) {
        String day = LocalDate.now(clock).toString();
        LetterTemplate template = Objects.requireNonNull(workspace.letters().get(LetterKind.REMINDER));
        Letter letter = writer().remind(template, owed.unit().name(), materials(owed), day);
        return new Draft(
                Addresses.unit(owed.whose()),
                ledger.workspace() + "|" + LetterKind.REMINDER + "|"
                        + owed.whose().kind() + "|" + day,
                Optional.of(settings.bureau().replyTo()).filter(address -> !address.isBlank()),
                letter.subject(),
                letter.body(),
                List.of(),
                clock.instant());
    }

    private LetterWriter writer() {
        return new LetterWriter(wording, settings.bureau());
    }

    private List<LetterWriter.Material> materials(Owed owed) {
        return owed.materials().stream()
                .map(material ->
                        new LetterWriter.Material(material.year(), LetterWriter.kind(material.kind(), wording)))
                .toList();
    }

    /** Round 0 comes before every answer, so that a reminder is overtaken by whatever comes in. */
    private Mail mail(Owed owed, Draft draft, Path file, byte[] eml, Register register) {
        return new Mail(
                draft.messageId(),
                NONE,
                owed.whose(),
                0,
                Addresses.of(register).address(draft.unit()).orElse(""),
                draft.subject(),
                workspace.relative(file),
                Digest.of(eml),
                Mail.State.DRAFT,
                0,
                clock.instant(),
                Optional.empty(),
                "");
    }
}
