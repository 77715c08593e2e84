package cn.gouji.cli;

import cn.gouji.desk.OpenLedger;
import cn.gouji.desk.Post;
import cn.gouji.desk.PostLock;
import cn.gouji.desk.Settings;
import cn.gouji.desk.Workspace;
import cn.gouji.ledger.Mail;
import cn.gouji.mail.Courier;
import cn.gouji.mail.Unnoted;
import cn.gouji.wording.SettingsFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the letters of a workspace to the units, each to its registered address. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @Mixin
    @SuppressWarnings("unused") // picocli reads it
    private Common common;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--confirm", paramLabel = "N", descriptionKey = "option.confirm")
    private @Nullable Integer confirmed;

    @Option(names = "--resend", paramLabel = "ID", descriptionKey = "option.resend")
    private List<String> resend = List.of();

    @Option(names = "--mark-sent", paramLabel = "ID", descriptionKey = "option.mark-sent")
    private List<String> markSent = List.of();

    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", defaultValue = ".", descriptionKey = "parameter.workspace")
    private Path folder;

    /** {@code environment} is where the password may stand. */
    SendCommand(Console console, Clock clock, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.clock = clock;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace workspace = Workspace.in(folder);
        Settings settings = workspace.settings();
        return OpenLedger.with(
                        workspace,
                        settings,
                        ledger -> work(workspace, settings, new Post(workspace, settings, ledger, clock)))
                .code();
    }

    @SuppressWarnings("try") // the lock is only held
    private Exit work(Workspace workspace, Settings settings, Post post) throws IOException, InterruptedException {
        SendListing listing = new SendListing(console, post, folder);
        if (dryRun) {
            listing.all(settings);
            return Exit.CLEAN;
        }
        Optional<PostLock> lock = PostLock.of(workspace);
        if (lock.isEmpty()) {
            console.note("send.busy", Map.of());
            return Exit.FAILED;
        }
        try (PostLock held = lock.get()) {
            post.settle();
            return resend.isEmpty() && markSent.isEmpty() ? send(post, settings, listing) : decide(post);
        }
    }

    /** What a person decided about letters whose fate was open. */
    private Exit decide(Post post) {
        List<Mail> again = resend.stream().map(id -> letter(post, id)).toList();
        List<Mail> gone = markSent.stream().map(id -> letter(post, id)).toList();
        for (Mail mail : again) {
            if (mail.state() == Mail.State.ACCEPTED) {
                throw new SettingsFault("send.gone-already", Map.of("id", SendListing.id(mail)));
            }
            post.again(mail);
            console.say("send.again", SendListing.values(mail));
        }
        for (Mail mail : gone) {
            post.gone(mail);
            console.say("send.marked", SendListing.values(mail));
        }
        return Exit.CLEAN;
    }

    private static Mail letter(Post post, String id) {
        return post.find(id).orElseThrow(() -> new SettingsFault("send.no-such-letter", Map.of("id", id)));
    }

    private Exit send(Post post, Settings settings, SendListing listing) throws IOException, InterruptedException {
        List<Post.Waiting> letters = listing.all(settings);
        if (letters.isEmpty()) {
            return confirmed == null || isConfirmed(0) ? listing.open() : Exit.USAGE;
        }
        try (Courier courier = post.courier(environment)) {
            if (!isConfirmed(letters.size())) {
                return Exit.USAGE;
            }
            interruption.listen();
            SendReport report = new SendReport(console, letters);
            try {
                post.send(letters, courier, this::rest, report);
            } catch (Unnoted unnoted) {
                report.unnoted(unnoted);
            } catch (InterruptedException stopped) {
                report.end();
                console.note("cli.stopped", Map.of());
                return Exit.STOPPED;
            }
            report.end();
            return report.exit().and(listing.open());
        }
    }

    private boolean isConfirmed(int count) throws IOException {
        Optional<Integer> said = confirmed == null ? asked(count) : Optional.of(confirmed);
        if (said.isEmpty()) {
            console.note("send.unconfirmed", Map.of("count", count, "folder", folder));
            return false;
        }
        if (said.get() != count) {
            console.note("send.wrong-count", Map.of("count", count, "said", said.get()));
            return false;
        }
        return true;
    }

    private Optional<Integer> asked(int count) throws IOException {
        return console.ask("send.ask", Map.of("count", count))
                .filter(answer -> answer.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** Between two letters, and before one is tried again, nothing is under way. */
    private void rest(Duration time) throws InterruptedException {
        if (interruption.rest(time.toMillis())) {
            throw new InterruptedException("the program is to end");
        }
    }
}
