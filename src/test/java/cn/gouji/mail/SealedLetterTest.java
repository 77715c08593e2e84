package cn.gouji.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to a unit can reach only the address that is registered for it. */
class SealedLetterTest {

    private static final AddressBook BOOK = Letters.book(Map.of("A01", "a@example.gov.cn", "B01", "b@example.gov.cn"));

    private final MemoryOutbox outbox = new MemoryOutbox();

    @Test
    void aLetterTakesNoFileOfAnotherUnit() {
        Attachment foreign = new Attachment("B01", "b.xlsx", "application/octet-stream", new byte[] {1});

        assertThatExceptionOfType(ForeignAttachment.class)
                .isThrownBy(() -> new Draft("A01", "k", Optional.empty(), "题", "文", List.of(foreign), Letters.WRITTEN))
                .withMessageContaining("b.xlsx");
    }

    @Test
    void theAddressIsTheOneRegisteredWhenItIsSent() throws Exception {
        Map<String, String> register = new HashMap<>(Map.of("A01", "old@example.gov.cn"));
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        register.put("A01", "new@example.gov.cn");

        SealedLetter.Addressed letter = sealed(entry)
                .flatMap(found -> found.addressed(Letters.book(register), Letters.OFFICE, Letters.WRITTEN))
                .orElseThrow();

        assertThat(letter.to().getAddress()).isEqualTo("new@example.gov.cn");
        assertThat(letter.message().getAllRecipients()).containsExactly(letter.to());
    }

    @Test
    void aUnitWithoutARegisteredAddressGetsNothing() throws IOException {
        Outbox.Entry entry = outbox.add(Letters.to("C01"));

        assertThat(sealed(entry).flatMap(found -> found.addressed(BOOK, Letters.OFFICE, Letters.WRITTEN)))
                .isEmpty();
    }

    @Test
    void anotherUnitsDraftInThePlaceOfThisOneIsNotOpened() throws IOException {
        Outbox.Entry ours = outbox.add(Letters.to("A01"));
        Outbox.Entry other = outbox.add(Letters.to("B01"));
        outbox.files.put(ours.id(), outbox.file(other));

        assertThat(sealed(ours)).isEmpty();
    }

    @Test
    void notEvenWhenTheNoteWasChangedWithIt() throws IOException {
        Outbox.Entry other = outbox.add(Letters.to("B01"));
        Outbox.Entry forged = new Outbox.Entry(other.id(), "A01", other.hash());

        assertThat(SealedLetter.open(forged, outbox.file(other))).isEmpty();
    }

    @Test
    void aDraftThatWasEditedIsNotOpened() throws IOException {
        Outbox.Entry entry = outbox.add(Letters.to("A01"));
        byte[] edited = outbox.file(entry).clone();
        edited[edited.length - 20]++;
        outbox.files.put(entry.id(), edited);

        assertThat(sealed(entry)).isEmpty();
    }

    @Test
    void recipientsThatWereSlippedIntoTheDraftAreDropped() throws Exception {
        Draft draft = Letters.to("A01");
        byte[] eml = ("Cc: x@example.com\r\nBcc: y@example.com\r\n"
                        + new String(draft.eml(BOOK), java.nio.charset.StandardCharsets.ISO_8859_1))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Outbox.Entry entry = new Outbox.Entry(draft.messageId(), "A01", MessageId.hash(eml));

        SealedLetter.Addressed letter = SealedLetter.open(entry, eml)
                .flatMap(found -> found.addressed(BOOK, Letters.OFFICE, Letters.WRITTEN))
                .orElseThrow();

        assertThat(letter.message().getAllRecipients()).containsExactly(letter.to());
    }

    @Test
    void nothingButTheRegisterMakesAnAddressedLetter() {
        assertThat(SealedLetter.Addressed.class.getDeclaredConstructors())
                .allMatch(made -> Modifier.isPrivate(made.getModifiers()));
        assertThat(SealedLetter.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .allMatch(Modifier::isPrivate);
        assertThat(Stream.of(SealedLetter.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .filter(method -> method.toGenericString().contains("Addressed"))
                        .map(Method::getParameterTypes))
                .allSatisfy(parameters -> assertThat(parameters).contains(AddressBook.class));
        assertThat(Stream.of(Courier.class.getMethods())
                        .filter(method -> method.getName().equals("deliver")))
                .allMatch(method -> method.getParameterTypes()[0] == SealedLetter.Addressed.class);
    }

    @Test
    void theSameLetterHasTheSameIdAndNoOtherHasIt() {
        assertThat(Letters.to("A01").messageId())
                .isEqualTo(Letters.to("A01").messageId())
                .isNotEqualTo(Letters.to("B01").messageId())
                .matches("<[0-9a-f]{32}@gouji\\.invalid>");
    }

    private Optional<SealedLetter> sealed(Outbox.Entry entry) throws IOException {
        return SealedLetter.open(entry, outbox.file(entry));
    }
}
