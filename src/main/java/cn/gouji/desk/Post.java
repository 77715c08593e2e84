package cn.gouji.desk;

import static java.util.Comparator.naturalOrder;

import cn.gouji.filing.Filing;
import cn.gouji.ledger.Ledger;
import cn.gouji.ledger.Mail;
import cn.gouji.ledger.Whose;
import cn.gouji.mail.Courier;
import cn.gouji.mail.Draft;
import cn.gouji.mail.Outbox;
import cn.gouji.mail.Sender;
import cn.gouji.mail.SmtpCourier;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bureau has to send, and what became of it (收发室). */
public final class Post {

    private static final int SHORTEST_ID = 6;
    private static final Set<Mail.State> WAITING = EnumSet.of(Mail.State.DRAFT, Mail.State.SENDING, Mail.State.FAILED);

    private final Workspace workspace;
    private final Settings settings;
    private final Ledger ledger;
    private final Addresses addresses;
    private final Clock clock;

    /** The post of a workspace whose ledger is open. */
    public Post(Workspace workspace, Settings settings, Ledger ledger, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.ledger = ledger;
        this.addresses = Addresses.of(workspace.register());
        this.clock = clock;
    }

    /**
     * A letter that waits.
     *
     * @param address where it would go now; nowhere where the unit has no registered address
     */
    public record Waiting(Mail mail, Optional<String> address) {

        /** Whether another address was registered when it was drafted. */
        public boolean hasMoved() {
            return address.isPresent()
                    && !mail.recipient().isEmpty()
                    && !address.get().equals(mail.recipient());
        }
    }

    /** What waits to be sent, in its order; of each unit's budget of a year the newest letter only. */
    public List<Waiting> waiting() {
        return drafted(false).stream()
                .map(mail -> new Waiting(mail, addresses.address(Addresses.unit(mail.whose()))))
                .toList();
    }

    /** What would only confuse a unit for which there is a letter of a later round. */
    public List<Mail> overtaken() {
        return drafted(true);
    }

    private List<Mail> drafted(boolean overtaken) {
        List<Mail> all = ledger.mails().in();
        Map<Object, Integer> newest = all.stream().collect(Collectors.toMap(Post::about, Mail::round, Math::max));
        Set<Object> come = all.stream()
                .filter(mail -> mail.round() > 0)
                .flatMap(mail -> Stream.of(expected(mail, mail.whose().year()), expected(mail, 0)))
                .collect(Collectors.toSet());
        Map<String, Instant> reminded = all.stream()
                .filter(mail -> mail.round() == 0 && WAITING.contains(mail.state()))
                .collect(Collectors.toMap(
                        mail -> Addresses.unit(mail.whose()), Mail::changed, BinaryOperator.maxBy(naturalOrder())));
        return all.stream()
                .filter(mail -> WAITING.contains(mail.state()))
                .filter(mail -> overtaken
                        == (mail.round() == 0
                                ? isOver(mail, come, reminded)
                                : mail.round() < newest.getOrDefault(about(mail), 0)))
                .toList();
    }

    /** A reminder's round is 0. It is over when some of what it names has come, or when another one was written after it. */
    private static boolean isOver(Mail reminder, Set<Object> come, Map<String, Instant> reminded) {
        String unit = Addresses.unit(reminder.whose());
        return reminder.changed().isBefore(reminded.getOrDefault(unit, Instant.MIN))
                || Owed.of(reminder).stream()
                        .anyMatch(owed -> come.contains(
                                List.of(unit, owed.kind().name(), owed.year().orElse(0))));
    }

    /** What a letter answers, as a reminder may have named it; a year 0 stands for any year. */
    private static Object expected(Mail mail, int year) {
        return List.of(Addresses.unit(mail.whose()), mail.whose().kind(), year);
    }

    /** What a letter is about: a unit has one budget a year, but a self-evaluation for each of its projects. */
    private static Object about(Mail mail) {
        Whose whose = mail.whose();
        boolean one = !whose.key().isEmpty() && whose.kind().equals(Filing.Kind.BUDGET.name());
        return one ? List.of(Addresses.unit(whose), whose.year()) : mail.messageId();
    }

    /** What may have gone out or not. */
    public List<Mail> unsure() {
        return ledger.mails().in(Mail.State.UNSURE);
    }

    /** What a server refused for good. */
    public List<Mail> refused() {
        return ledger.mails().in(Mail.State.REFUSED);
    }

    /** The way to the server that the settings name; whatever is missing for it is told before anything is sent. */
    public Courier courier(Map<String, String> environment) {
        MailSettings mail = settings.mail();
        if (mail.host().isEmpty()) {
            throw new SettingsFault("mail.no-host", Map.of("file", workspace.settingsFile()));
        }
        if (!Draft.isAddress(mail.mailbox(settings.bureau()).address())) {
            throw new SettingsFault("mail.no-from", Map.of("file", workspace.settingsFile()));
        }
        try {
            return new SmtpCourier(
                    mail.server(workspace.root()),
                    mail.mailbox(settings.bureau()),
                    MailPassword.of(mail, workspace.root(), environment));
        } catch (GeneralSecurityException | IOException bad) {
            Path file = workspace.root().resolve(mail.certificates());
            throw new SettingsFault("mail.bad-certificates", Map.of("file", file, "what", bad.toString()));
        }
    }

    /** Sends these letters, one by one. */
    public void send(List<Waiting> letters, Courier courier, Sender.Rest rest, Sender.Listener listener)
            throws InterruptedException {
        Sender.Timing timing = new Sender.Timing(settings.mail().pace(), clock, rest);
        Outbox outbox = new LedgerOutbox(workspace, ledger.mails());
        new Sender(outbox, addresses, settings.mail().mailbox(settings.bureau()), courier, timing)
                .send(letters.stream().map(Post::entry).toList(), listener);
    }

    private static Outbox.Entry entry(Waiting letter) {
        Mail mail = letter.mail();
        return new Outbox.Entry(mail.messageId(), Addresses.unit(mail.whose()), mail.hash());
    }

    /** The letter whose id begins so; none where there is none, or more than one. */
    public Optional<Mail> find(String id) {
        String wanted = id.startsWith("<") ? id : "<" + id;
        List<Mail> found = ledger.mails().in().stream()
                .filter(mail -> mail.messageId().startsWith(wanted))
                .toList();
        return wanted.length() > SHORTEST_ID && found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Puts a letter back among those that wait. */
    public void again(Mail mail) {
        ledger.mails().again(mail.messageId(), clock.instant());
    }

    /** Notes that a letter has gone out. */
    public void gone(Mail mail) {
        ledger.mails().accepted(mail.messageId(), clock.instant());
    }

    /**
     * What a program that is gone left as being sent did not go out, because its end was not sent. Only for who holds the
     * {@link PostLock}.
     */
    public void settle() {
        ledger.mails()
                .in(Mail.State.SENDING)
                .forEach(mail -> ledger.mails().failed(mail.messageId(), "", clock.instant()));
    }
}
