package cn.gouji.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters through a real mail server, GreenMail, and what comes out of it. */
class SmtpCourierTest {

    private static final String PASSWORD = "geheim-47-密码";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    private static final Courier.Passage ALWAYS = new Courier.Passage() {
        @Override
        public boolean begin() {
            return true;
        }

        @Override
        public void end() {
            // nothing to note
        }
    };

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        MAIL.setUser("yusuan@example.gov.cn", "yusuan", PASSWORD);
    }

    @Test
    void whatArrivesIsWhatWasDrafted() throws Exception {
        Reply reply = deliver(smtp("yusuan"), PASSWORD);

        assertThat(reply.kind()).isEqualTo(Reply.Kind.ACCEPTED);
        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("【退回修改】2026年部门预算核对意见—第1次");
        assertThat(received.getMessageID()).isEqualTo(Letters.to("A01").messageId());
        assertThat(received.getHeader("To", ",")).isEqualTo("a@example.gov.cn");
        assertThat(received.getHeader("From", ",")).contains("<yusuan@example.gov.cn>");
        BodyPart part = ((Multipart) received.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo(Letters.FILE);
        assertThat(part.getInputStream().readAllBytes())
                .isEqualTo(Letters.to("A01").attachments().get(0).content());
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() throws Exception {
        Reply reply = deliver(smtp("yusuan"), "wrong-password-8");

        assertThat(reply.kind()).isEqualTo(Reply.Kind.MISCONFIGURED);
        assertThat(reply.text()).startsWith("535").doesNotContain("wrong-password-8");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void encryptionIsNeverDoneWithout() throws Exception {
        MailServer starttls =
                server(MAIL.getSmtp().getPort(), MailServer.Security.STARTTLS, "yusuan", Optional.empty());

        Reply reply = deliver(starttls, PASSWORD);

        assertThat(reply.kind()).isEqualTo(Reply.Kind.MISCONFIGURED);
        assertThat(reply.text()).contains("STARTTLS");
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        MailServer tls = server(MAIL.getSmtps().getPort(), MailServer.Security.TLS, "yusuan", Optional.empty());

        Reply reply = deliver(tls, PASSWORD);

        assertThat(reply.kind()).isEqualTo(Reply.Kind.MISCONFIGURED);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void plainWordsToAnEncryptedPortAreNoRiddle() throws Exception {
        MailServer tls = server(MAIL.getSmtp().getPort(), MailServer.Security.TLS, "yusuan", Optional.empty());

        assertThat(deliver(tls, PASSWORD).kind()).isEqualTo(Reply.Kind.MISCONFIGURED);
    }

    private static Reply deliver(MailServer server, String password) throws Exception {
        MemoryOutbox outbox = new MemoryOutbox();
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        SealedLetter.Addressed letter = SealedLetter.open(entry, outbox.file(entry))
                .flatMap(found -> found.addressed(
                        Letters.book(Map.of("A01", "a@example.gov.cn")), Letters.OFFICE, Letters.WRITTEN))
                .orElseThrow();
        try (SmtpCourier courier = new SmtpCourier(server, Letters.OFFICE, new Secret(password))) {
            return courier.deliver(letter, ALWAYS);
        }
    }

    private static MailServer smtp(String user) {
        return server(MAIL.getSmtp().getPort(), MailServer.Security.NONE, user, Optional.empty());
    }

    private static MailServer server(int port, MailServer.Security security, String user, Optional<Path> trusted) {
        return new MailServer(
                "127.0.0.1", port, security, user, Duration.ofSeconds(20), Duration.ofSeconds(20), trusted);
    }
}
