package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.ledger.Entry;
import cn.gouji.ledger.Mail;
import cn.gouji.mail.Attachment;
import cn.gouji.mail.Draft;
import cn.gouji.report.Letter;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterTemplate;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Tally;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts together what goes back to a unit: the answers, and the letter they are sent with. */
final class Outgoing {

    private static final Map<String, String> TYPES = Map.of(
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            ".xls", "application/vnd.ms-excel");

    private final RunFolder run;
    private final Office office;
    private final Wording wording;
    private final Set<Path> taken = new HashSet<>();

    Outgoing(RunFolder run, Office office) {
        this.run = run;
        this.office = office;
        this.wording = office.wording();
    }

    /** How the bureau writes: its settings, its letters and to whom. */
    record Correspondence(Settings settings, Register register, Map<LetterKind, LetterTemplate> letters) {

        Correspondence {
            letters = Map.copyOf(letters);
        }

        LetterTemplate letter(Review review) {
            return letter(LetterKind.of(review));
        }

        LetterTemplate letter(LetterKind kind) {
            return Objects.requireNonNull(letters.get(kind));
        }

        Addresses addresses() {
            return Addresses.of(register);
        }
    }

    /** What is answered, when, and how often the unit has handed this in. */
    record Occasion(Entry entry, Instant moment, LocalDate day, int round) {}

    /** The files of an answer, the draft of the letter among them, with what the ledger notes of the letter. */
    record Parcel(Map<Path, byte[]> files, Mail mail, int round) {}

    /** Puts an answer together. Nothing is written yet, but the names of the files are given to no other answer. */
    Parcel pack(Submission submission, Review review, Occasion occasion) throws IOException {
        boolean pass = Tally.state(review) == Tally.State.PASS;
        Map<Path, byte[]> files = new LinkedHashMap<>();
        List<Attachment> attachments = new ArrayList<>();
        for (Answer answer : office.answering().answers(submission, review)) {
            AnswerName name = new AnswerName(answer, occasion.round(), wording);
            Path target = name(pass ? run.passed() : run.returned(), name.stem(), name.ending());
            files.put(target, answer.content());
            attachments.add(new Attachment(
                    Addresses.unit(occasion.entry().whose()),
                    target.getFileName().toString(),
                    type(answer.ending()),
                    answer.content()));
        }
        Letter letter = letter(review, attachments, occasion);
        Draft draft = draft(submission, letter, attachments, occasion);
        Path target = name(run.drafts(), stem(submission, review), ".eml");
        byte[] eml = draft.eml(office.correspondence().addresses());
        files.put(target, eml);
        Mail mail = new Mail(
                draft.messageId(),
                occasion.entry().key(),
                occasion.entry().whose(),
                occasion.round(),
                office.correspondence().addresses().address(draft.unit()).orElse(""),
                letter.subject(),
                office.workspace().relative(target),
                Digest.of(eml),
                Mail.State.DRAFT,
                0,
                occasion.moment(),
                Optional.empty(),
                "");
        return new Parcel(files, mail, occasion.round());
    }

    private Letter letter(Review review, List<Attachment> attachments, Occasion occasion) {
        Correspondence correspondence = office.correspondence();
        return new LetterWriter(wording, correspondence.settings().bureau())
                .write(
                        correspondence.letter(review),
                        review,
                        attachments.stream().map(Attachment::name).toList(),
                        occasion.round(),
                        occasion.day().toString());
    }

    private Draft draft(Submission submission, Letter letter, List<Attachment> attachments, Occasion occasion) {
        Correspondence correspondence = office.correspondence();
        String replyTo = correspondence.settings().bureau().replyTo();
        return new Draft(
                Addresses.unit(occasion.entry().whose()),
                office.ledger().workspace() + "|" + submission.main().sha256() + "|" + occasion.round(),
                Optional.of(replyTo).filter(address -> !address.isBlank()),
                letter.subject(),
                letter.body(),
                attachments,
                occasion.moment());
    }

    private Path name(Path folder, String stem, String ending) {
        synchronized (taken) {
            return SafeName.unique(folder, stem, ending, taken);
        }
    }

    private String stem(Submission submission, Review review) {
        String unit = review.identity()
                .unit()
                .orElseGet(() -> SafeName.withoutEnding(submission.main().name()));
        return unit + "_" + LetterWriter.kind(review, wording);
    }

    private static String type(String ending) {
        return TYPES.getOrDefault(ending.toLowerCase(Locale.ROOT), "application/octet-stream");
    }
}
