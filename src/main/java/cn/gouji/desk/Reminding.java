package cn.gouji.desk;

import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.SubmissionKey;
import cn.gouji.ledger.Whose;
import cn.gouji.mail.Draft;
import cn.gouji.report.Letter;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterWriter;
import cn.gouji.text.Words;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** A reminder that was drafted. */
    public record Drafted(Report.Missing missing, Path file) {}

    /** Drafts a reminder of everything that is missing, each once a day. */
    public List<Drafted> draft() throws IOException {
        Register register = workspace.register();
        Set<Path> taken = new HashSet<>();
        List<Drafted> drafted = new ArrayList<>();
        for (Report.Missing missing : new Report(ledger, register, wording).missing()) {
            Draft draft = draft(missing);
            if (ledger.mails().find(draft.messageId()).isEmpty()) {
                byte[] eml = draft.eml(Addresses.of(register));
                Path file = SafeName.unique(folder(), stem(missing), ".eml", taken);
                SafeFile.write(file, eml);
                ledger.mails().drafted(mail(missing, draft, file, eml, register));
                drafted.add(new Drafted(missing, file));
            }
        }
        return drafted;
    }

    /** Where the reminders of today are. */
    public Path folder() {
        return workspace.outbox().resolve(wording.text("folder.reminders") + "-" + LocalDate.now(clock));
    }

    private Draft draft(Report.Missing missing) {
        String kind = LetterWriter.kind(missing.expected().kind(), wording);
        String day = LocalDate.now(clock).toString();
        LetterWriter.Matter matter = new LetterWriter.Matter(
                missing.unit().name(), missing.expected().year(), kind);
        Letter letter = new LetterWriter(wording, settings.bureau())
                .remind(Objects.requireNonNull(workspace.letters().get(LetterKind.REMINDER)), matter, day);
        return new Draft(
                Addresses.unit(whose(missing)),
                ledger.workspace() + "|" + LetterKind.REMINDER + "|"
                        + whose(missing).kind() + "|" + day,
                Optional.of(settings.bureau().replyTo()).filter(address -> !address.isBlank()),
                letter.subject(),
                letter.body(),
                List.of(),
                clock.instant());
    }

    /** Round 0 comes before every answer, so that a reminder is overtaken by whatever comes in. */
    private Mail mail(Report.Missing missing, Draft draft, Path file, byte[] eml, Register register) {
        return new Mail(
                draft.messageId(),
                NONE,
                whose(missing),
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

    static Whose whose(Report.Missing missing) {
        Registered unit = missing.unit();
        return new Whose(
                unit.name(),
                Words.name(unit.name()),
                unit.code(),
                missing.expected().year().orElse(0),
                missing.expected().kind().name());
    }

    private String stem(Report.Missing missing) {
        return missing.unit().name() + "_"
                + LetterWriter.kind(missing.expected().kind(), wording);
    }
}
