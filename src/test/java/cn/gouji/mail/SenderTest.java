package cn.gouji.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each letter once: what passes is tried again, what does not is not, and what nobody can tell is said. */
class SenderTest {

    private static final Map<String, String> REGISTER =
            Map.of("A01", "a@example.gov.cn", "B01", "b@example.gov.cn", "C01", "c@example.gov.cn");
    private static final Pace PACE = new Pace(3, Duration.ofSeconds(30), 30);

    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<Duration> rests = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private ScriptedServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void aLetterIsNotedBeforeItsContentIsSentAndWhenItIsTaken() throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));

        send(entry);

        assertThat(outbox.notes).containsExactly("sending", "ending", "accepted");
        assertThat(told).containsExactly("A01 ACCEPTED 250 taken");
        assertThat(server.taken).singleElement().asString().contains("To: a@example.gov.cn", entry.id());
        assertThat(server.taken.get(0)).doesNotContain("X-Unsent", "X-Gouji");
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 busy",
        "EHLO, hang up",
        "MAIL, 451 later",
        "MAIL, hang up",
        "RCPT, 450 mailbox busy",
        "RCPT, hang up",
        "DATA, 451 later",
        "DATA, hang up",
        "answer, 452 disk full"
    })
    void whatPassesIsTriedAgain(String point, String answer) throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        server.at(point, answer, answer);

        send(entry);

        assertThat(outbox.state(entry)).isEqualTo("accepted");
        assertThat(server.taken).hasSize(1);
        assertThat(rests).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void whatDoesNotPassInTimeWaitsForTheNextGo() throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        server.at("RCPT", "450 a", "450 b", "450 c");

        send(entry);
        assertThat(outbox.state(entry)).isEqualTo("postponed");
        assertThat(outbox.notes.get(outbox.notes.size() - 1)).isEqualTo("postponed 450 c");

        send(entry);
        assertThat(outbox.state(entry)).isEqualTo("accepted");
        assertThat(server.taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 no such user", "DATA, 554 no", "answer, 554 looks like spam", "MAIL, 552 too big"})
    void whatIsRefusedForGoodIsNotTriedAgain(String point, String answer) throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        Outbox.Entry next = outbox.add(Letters.to("B01"));
        server.at(point, answer);

        send(entry, next);

        assertThat(outbox.notes).contains("refused " + answer);
        assertThat(told).containsExactly("A01 REFUSED " + answer, "B01 ACCEPTED 250 taken");
        assertThat(server.taken).hasSize(1);

        send(entry);
        assertThat(server.taken).hasSize(1);
        assertThat(told.get(2)).startsWith("A01 TAKEN");
    }

    @ParameterizedTest
    @CsvSource({"content, 0", "end, 0", "answer, 1"})
    void whatNobodyCanTellIsNeitherTriedAgainNorCalledSent(String point, int taken) throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        server.at(point, ScriptedServer.HANG_UP);

        send(entry);
        send(entry);

        assertThat(outbox.state(entry)).isEqualTo("unsure");
        assertThat(told.get(0)).startsWith("A01 UNSURE");
        assertThat(server.taken).hasSize(taken);
    }

    @Test
    void aServerThatIsNotThereEndsTheGo() throws Exception {
        server.close();

        send(outbox.add(Letters.to("A01")), outbox.add(Letters.to("B01")));

        assertThat(told).singleElement().asString().startsWith("A01 UNREACHABLE");
        assertThat(rests).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 553 sender must be the user", "MAIL, 530 log in first"})
    void aSenderThatIsNotLetInEndsTheGo(String point, String answer) throws Exception {
        server.at(point, answer);

        send(outbox.add(Letters.to("A01")), outbox.add(Letters.to("B01")));

        assertThat(told).containsExactly("A01 MISCONFIGURED " + answer);
        assertThat(outbox.states.values()).containsExactly("postponed", "draft");
    }

    @Test
    void aLetterWithoutAddressOrWithAChangedFileIsSaidAndTheOthersGo() throws Exception {
        Outbox.Entry nowhere = outbox.add(Letters.to("D01"));
        Outbox.Entry changed = outbox.add(Letters.to("A01"));
        Outbox.Entry gone = outbox.add(Letters.to("C01"));
        Outbox.Entry good = outbox.add(Letters.to("B01"));
        outbox.files.put(changed.id(), outbox.file(good));
        outbox.files.remove(gone.id());

        send(nowhere, changed, gone, good);

        assertThat(told).containsExactly("D01 NO_ADDRESS ", "A01 CHANGED ", "C01 CHANGED ", "B01 ACCEPTED 250 taken");
        assertThat(server.taken).singleElement().asString().contains("To: b@example.gov.cn");
    }

    @Test
    void whatAnotherProgramHasTakenMeanwhileIsLeftToIt() throws Exception {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        outbox.states.put(entry.id(), "sending");

        send(entry);

        assertThat(server.taken).isEmpty();
        assertThat(told.get(0)).startsWith("A01 TAKEN");
    }

    @Test
    void aLetterThatWentOutAndCannotBeNotedIsNamed() throws Exception {
        MemoryOutbox full = new MemoryOutbox();
        Outbox.Entry entry = full.add(Letters.to("A01"));
        full.notes.clear();
        Outbox broken = new Broken(full);

        assertThatExceptionOfType(Unnoted.class)
                .isThrownBy(() -> send(broken, entry))
                .satisfies(unnoted -> assertThat(unnoted.entry()).isEqualTo(entry));
        assertThat(server.taken).hasSize(1);
        assertThat(full.state(entry)).isEqualTo("ending");
    }

    @Test
    void lettersGoAtTheirPace() throws Exception {
        send(outbox.add(Letters.to("A01")), outbox.add(Letters.to("B01")), outbox.add(Letters.to("C01")));

        assertThat(rests).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void waitingDoublesAndEndsAtAnHour() {
        Pace pace = new Pace(50, Duration.ofSeconds(30), 30);

        assertThat(List.of(pace.after(1), pace.after(2), pace.after(5), pace.after(49)))
                .containsExactly(
                        Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(480), Duration.ofHours(1));
    }

    @Test
    void aLineThatBreaksBeforeTheEndOfALongLetterLeavesNoDoubt() throws Exception {
        byte[] large = new byte[8_000_000];
        Draft draft = new Draft(
                "A01",
                "k",
                Optional.empty(),
                "题",
                "文",
                List.of(new Attachment("A01", "大.xlsx", "application/octet-stream", large)),
                Letters.WRITTEN);
        server.at("content", ScriptedServer.HANG_UP);

        send(outbox.add(draft));

        assertThat(outbox.notes.get(1)).startsWith("postponed");
        assertThat(server.taken).hasSize(1);
    }

    private void send(Outbox.Entry... entries) throws Exception {
        send(outbox, entries);
    }

    private void send(Outbox box, Outbox.Entry... entries) throws Exception {
        MailServer plain = new MailServer(
                "127.0.0.1",
                server.port(),
                MailServer.Security.NONE,
                "",
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Optional.empty());
        Clock clock = Clock.fixed(Letters.WRITTEN, ZoneOffset.UTC);
        try (SmtpCourier courier = new SmtpCourier(plain, Letters.OFFICE, new Secret(""))) {
            new Sender(box, Letters.book(REGISTER), Letters.OFFICE, courier, new Sender.Timing(PACE, clock, rests::add))
                    .send(List.of(entries), listener());
        }
    }

    private Sender.Listener listener() {
        return new Sender.Listener() {
            @Override
            public void told(Outbox.Entry entry, Fate fate, String text) {
                told.add(entry.unit() + " " + fate + " " + text);
            }

            @Override
            public void waiting(Outbox.Entry entry, Duration time, String text) {
                assertThat(time).isPositive();
            }
        };
    }

    /** An outbox on a disk that fills up at the worst moment. */
    private record Broken(MemoryOutbox inner) implements Outbox {

        @Override
        public byte[] file(Entry entry) throws IOException {
            return inner.file(entry);
        }

        @Override
        public boolean begin(Entry entry, Instant now) {
            return inner.begin(entry, now);
        }

        @Override
        public void ending(Entry entry, Instant now) {
            inner.ending(entry, now);
        }

        @Override
        public void accepted(Entry entry, Instant now) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public void postponed(Entry entry, String why, Instant now) {
            throw new AssertionError(why);
        }

        @Override
        public void refused(Entry entry, String why, Instant now) {
            throw new AssertionError(why);
        }

        @Override
        public void unsure(Entry entry, String why, Instant now) {
            throw new AssertionError(why);
        }
    }
}
