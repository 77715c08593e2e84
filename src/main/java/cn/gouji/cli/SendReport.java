package cn.gouji.cli;

import cn.gouji.desk.Post;
import cn.gouji.ledger.Mail;
import cn.gouji.mail.Fate;
import cn.gouji.mail.Outbox;
import cn.gouji.mail.Sender;
import cn.gouji.mail.Unnoted;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells of each letter what became of it, and in the end of all. */
final class SendReport implements Sender.Listener {

    private final Console console;
    private final Map<String, Mail> mails;
    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    private boolean isUnnoted;

    SendReport(Console console, List<Post.Waiting> letters) {
        this.console = console;
        this.mails = letters.stream().map(Post.Waiting::mail).collect(Collectors.toMap(Mail::messageId, mail -> mail));
    }

    @Override
    public void told(Outbox.Entry entry, Fate fate, String text) {
        counts.merge(fate, 1, Integer::sum);
        console.say("send.fate." + fate.name().toLowerCase(Locale.ROOT).replace('_', '-'), values(entry, text));
    }

    @Override
    public void waiting(Outbox.Entry entry, Duration time, String text) {
        Map<String, Object> values = values(entry, text);
        values.put("seconds", time.toSeconds());
        console.note("send.waiting", values);
    }

    /** Says that a letter went out and the ledger does not know it. */
    void unnoted(Unnoted unnoted) {
        isUnnoted = true;
        console.note("send.unnoted", values(unnoted.entry(), String.valueOf(unnoted.getCause())));
    }

    /** Tells of all. */
    void end() {
        int told = counts.values().stream().mapToInt(Integer::intValue).sum();
        int sent = counts.getOrDefault(Fate.ACCEPTED, 0);
        console.say("send.total", Map.of("sent", sent, "other", told - sent, "rest", mails.size() - told));
    }

    Exit exit() {
        Exit exit = isUnnoted ? Exit.FAILED : Exit.CLEAN;
        for (Fate fate : counts.keySet()) {
            exit = exit.and(
                    switch (fate) {
                        case ACCEPTED, TAKEN -> Exit.CLEAN;
                        case MISCONFIGURED -> Exit.USAGE;
                        case UNREACHABLE -> Exit.FAILED;
                        case POSTPONED, REFUSED, UNSURE, NO_ADDRESS, CHANGED -> Exit.UNREADABLE;
                    });
        }
        return exit;
    }

    private Map<String, Object> values(Outbox.Entry entry, String text) {
        Map<String, Object> values = new HashMap<>(SendListing.values(Objects.requireNonNull(mails.get(entry.id()))));
        values.put("text", text);
        return values;
    }
}
