package cn.gouji.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever units call themselves and their files, a letter has the headers it should have and no other. */
class HostileLetterTest {

    private static final long SEED = 20260118;
    private static final int LETTERS = 400;
    private static final Set<String> HEADERS = Set.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "X-Unsent",
            "X-Gouji-Unit");
    private static final List<String> PIECES = List.of(
            "\r\nBcc: x@example.com",
            "\nX-Evil: 1",
            "\r",
            "\n\n",
            "\u0000",
            "\u0085",
            "\u2028To: y@example.com",
            "\u202Excod",
            "\u2066",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "=?UTF-8?B?DQpCY2M6IHhAZXhhbXBsZS5jb20=?=",
            "=?utf-8?q?=0D=0ABcc:_x?=",
            "\"; filename=evil.exe",
            "'';filename*=UTF-8''evil",
            "%0D%0ABcc:",
            "../../",
            "C:\\Windows\\",
            "<script>",
            "=cmd|' /C calc'!A0",
            "\r\n--gouji-\r\n",
            "\r\n.\r\nMAIL FROM:<x@example.com>\r\n",
            "某市第一中学（本级）",
            "𠮷",
            "表".repeat(300),
            "a".repeat(1200),
            "  ",
            "\t",
            "@",
            ".");

    @Test
    void nothingFromOutsideBecomesAHeader() throws Exception {
        Random random = new Random(SEED);
        for (int at = 0; at < LETTERS; at++) {
            String unit = text(random);
            String name = text(random) + ".xlsx";
            Draft draft = new Draft(
                    unit,
                    text(random),
                    Optional.of("yusuan@example.gov.cn"),
                    text(random),
                    text(random),
                    List.of(new Attachment(unit, name, text(random), new byte[] {1, 2, 3})),
                    Letters.WRITTEN);

            check(draft, name, "seed " + SEED + ", letter " + at);
        }
    }

    private static void check(Draft draft, String name, String which) throws Exception {
        byte[] eml = draft.eml(unit -> Optional.of("a@example.gov.cn"));
        String raw = new String(eml, StandardCharsets.ISO_8859_1);
        MimeMessage message = new MimeMessage(SealedLetter.SESSION, new ByteArrayInputStream(eml));

        assertThat(headers(message.getAllHeaders())).as(which).isEqualTo(new TreeSet<>(HEADERS));
        assertThat(message.getAllRecipients()).as(which).hasSize(1);
        assertThat(raw.split("\r\n", -1)).as(which).allMatch(line -> line.length() <= 998 && !line.equals("."));
        assertThat(raw.chars()).as(which).allMatch(c -> c == '\r' || c == '\n' || c == '\t' || c >= 32 && c < 127);
        assertThat(raw.replace("\r\n", "")).as(which).doesNotContain("\r", "\n");
        assertThat(message.getSubject().replaceAll("\\s+", " "))
                .as(which)
                .isEqualTo(draft.subject().replaceAll("\\s+", " "));
        assertThat(message.getSubject()).as(which).doesNotContain("\r", "\n", "\u202E");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).as(which).isEqualTo(2);
        BodyPart part = parts.getBodyPart(1);
        assertThat(headers(part.getAllHeaders()))
                .as(which)
                .containsExactlyInAnyOrder("Content-Type", "Content-Disposition", "Content-Transfer-Encoding");
        assertThat(part.getInputStream().readAllBytes()).as(which).isEqualTo(new byte[] {1, 2, 3});
        checkName(part, new AttachmentName(name).text(), which);
    }

    private static void checkName(BodyPart part, String expected, String which) throws Exception {
        assertThat(part.getFileName()).as(which).isEqualTo(expected);
        assertThat(part.getFileName())
                .as(which)
                .doesNotContain("/", "\\", "\"", "\n", "\r")
                .endsWith(".xlsx");
        String words = new ContentType(part.getContentType()).getParameter("name");
        assertThat(MimeUtility.decodeText(words.replaceAll("\\s+", " ")).replaceAll("\\s+", " "))
                .as(which)
                .isEqualTo(expected.replaceAll("\\s+", " "));
    }

    private static Set<String> headers(java.util.Enumeration<Header> headers) {
        return Collections.list(headers).stream().map(Header::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(at -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
