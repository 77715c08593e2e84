package cn.gouji.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final AddressBook BOOK =
            unit -> Optional.of("jyj@example.gov.cn").filter(address -> unit.equals("某市教育局"));
    private static final String NAME = "某市教育局2026年部门预算表（含所属单位）及绩效目标表最终版_核对意见.xlsx";

    @Test
    void aMailProgramReadsBackWhatWasWritten() throws MessagingException, IOException {
        MimeMessage message = parse(draft("【退回修改】2026年部门预算核对意见（某市教育局）—第1次"));

        assertThat(message.getSubject()).isEqualTo("【退回修改】2026年部门预算核对意见（某市教育局）—第1次");
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("To", ",")).isEqualTo("jyj@example.gov.cn");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("某市教育局：\n请修改。\n");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void aLongChineseNameIsThereInBothWays() throws MessagingException, IOException {
        BodyPart part = ((Multipart) parse(draft("题")).getContent()).getBodyPart(1);

        assertThat(part.getFileName()).isEqualTo(NAME);
        String words = new ContentType(part.getContentType()).getParameter("name");
        assertThat(MimeUtility.decodeText(words.replaceAll("\\s+", " "))).isEqualTo(NAME);
    }

    @Test
    void linesStayShortAndPlain() {
        String eml = new String(draft("题").eml(BOOK), StandardCharsets.ISO_8859_1);

        assertThat(eml.split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(eml.chars()).allMatch(character -> character < 128);
    }

    @Test
    void aSubjectCannotBeginAHeader() throws MessagingException {
        MimeMessage message = parse(draft("题\r\nBcc: x@example.com"));

        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void theSameDraftGivesTheSameBytes() {
        assertThat(draft("题").eml(BOOK)).isEqualTo(draft("题").eml(BOOK));
    }

    @Test
    void oneAddressAndNothingMoreIsAnAddress() {
        assertThat(Draft.isAddress("jyj@example.gov.cn")).isTrue();
        assertThat(Draft.isAddress("jyj@example.gov.cn, other@example.com")).isFalse();
        assertThat(Draft.isAddress("教育局")).isFalse();
        assertThat(Draft.isAddress("a@b.cn\nBcc: x@y.cn")).isFalse();
    }

    private static Draft draft(String subject) {
        return new Draft(
                "某市教育局",
                "2026",
                Optional.empty(),
                subject,
                "某市教育局：\n请修改。\n",
                List.of(new Attachment("某市教育局", NAME, "application/octet-stream", new byte[] {1, 2, 3})),
                Instant.parse("2026-01-18T02:00:00Z"));
    }

    private static MimeMessage parse(Draft draft) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(draft.eml(BOOK)));
    }
}
