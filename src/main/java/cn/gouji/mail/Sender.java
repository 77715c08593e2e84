package cn.gouji.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends letters one by one (发信). What becomes of each is in the outbox before the next is touched. A letter is noted as being
 * sent before the server sees its content, and as being in doubt before the server sees its end: one that a crash left in
 * doubt is known by that note, and no other is.
 */
public final class Sender {

    private final Outbox outbox;
    private final AddressBook addresses;
    private final Mailbox from;
    private final Courier courier;
    private final Timing timing;

    /** A sender of what is in that outbox, to the registered addresses only. */
    public Sender(Outbox outbox, AddressBook addresses, Mailbox from, Courier courier, Timing timing) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.from = from;
        this.courier = courier;
        this.timing = timing;
    }

    /** Waits. */
    public interface Rest {
        /** Waits so long. */
        void pause(Duration time) throws InterruptedException;
    }

    /** How fast it goes, by which clock, and how it waits. */
    public record Timing(Pace pace, Clock clock, Rest rest) {}

    /** Is told of each letter. */
    public interface Listener {

        /** What became of it, and what the server said. */
        void told(Outbox.Entry entry, Fate fate, String text);

        /** It did not go out, and is tried again after that time. */
        void waiting(Outbox.Entry entry, Duration time, String text);
    }

    /** Sends these letters in their order; ends early where no further one would fare better. */
    public void send(List<Outbox.Entry> entries, Listener listener) throws InterruptedException {
        for (int at = 0; at < entries.size(); at++) {
            if (at > 0) {
                timing.rest().pause(timing.pace().between());
            }
            Outbox.Entry entry = entries.get(at);
            Optional<SealedLetter> letter = opened(entry);
            Optional<SealedLetter.Addressed> addressed = letter.flatMap(
                    found -> found.addressed(addresses, from, timing.clock().instant()));
            if (addressed.isEmpty()) {
                listener.told(entry, letter.isEmpty() ? Fate.CHANGED : Fate.NO_ADDRESS, "");
                continue;
            }
            Reply reply = insist(entry, addressed.get(), listener);
            Fate fate = Fate.of(reply.kind());
            listener.told(entry, fate, reply.text());
            if (fate.isForAll()) {
                return;
            }
        }
    }

    private Optional<SealedLetter> opened(Outbox.Entry entry) {
        try {
            return SealedLetter.open(entry, outbox.file(entry));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Tries as often as may help. */
    private Reply insist(Outbox.Entry entry, SealedLetter.Addressed letter, Listener listener)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            Reply reply = courier.deliver(letter, passage(entry));
            note(entry, reply);
            if (!reply.isPassing() || tries >= timing.pace().attempts()) {
                return reply;
            }
            Duration wait = timing.pace().after(tries);
            listener.waiting(entry, wait, reply.text());
            timing.rest().pause(wait);
        }
    }

    private Courier.Passage passage(Outbox.Entry entry) {
        return new Courier.Passage() {
            @Override
            public boolean begin() {
                return outbox.begin(entry, timing.clock().instant());
            }

            @Override
            public void end() {
                outbox.ending(entry, timing.clock().instant());
            }
        };
    }

    private void note(Outbox.Entry entry, Reply reply) {
        switch (reply.kind()) {
            case ACCEPTED -> {
                try {
                    outbox.accepted(entry, timing.clock().instant());
                } catch (RuntimeException unnoted) {
                    throw new Unnoted(entry, unnoted);
                }
            }
            case POSTPONED, UNREACHABLE, MISCONFIGURED ->
                outbox.postponed(entry, reply.text(), timing.clock().instant());
            case REFUSED -> outbox.refused(entry, reply.text(), timing.clock().instant());
            case UNSURE -> outbox.unsure(entry, reply.text(), timing.clock().instant());
            case TAKEN -> {}
        }
    }
}
