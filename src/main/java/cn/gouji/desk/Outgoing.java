package cn.gouji.desk;

import cn.gouji.Review;
import cn.gouji.mail.Attachment;
import cn.gouji.mail.Draft;
import cn.gouji.report.Letter;
import cn.gouji.report.LetterKind;
import cn.gouji.report.LetterTemplate;
import cn.gouji.report.LetterWriter;
import cn.gouji.report.Tally;
import cn.gouji.text.Words;
import cn.gouji.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes what goes back to a unit: the answers, and the letter they are sent with. */
final class Outgoing {

    private static final Map<String, String> TYPES = Map.of(
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            ".xls", "application/vnd.ms-excel");

    private final RunFolder run;
    private final Answering answering;
    private final Correspondence correspondence;
    private final Wording wording;
    private final Set<Path> taken = new HashSet<>();

    Outgoing(RunFolder run, Answering answering, Correspondence correspondence, Wording wording) {
        this.run = run;
        this.answering = answering;
        this.correspondence = correspondence;
        this.wording = wording;
    }

    /** How the bureau writes: its settings and its letters. */
    record Correspondence(Settings settings, Map<LetterKind, LetterTemplate> letters) {

        Correspondence {
            letters = Map.copyOf(letters);
        }

        LetterTemplate letter(Review review) {
            return Objects.requireNonNull(letters.get(LetterKind.of(review)));
        }
    }

    /** When a letter is written and how often the unit has handed this in. */
    record Occasion(Instant moment, LocalDate day, int round) {}

    /** Writes all answers and the draft, or nothing. */
    List<Path> write(Submission submission, Review review, Occasion occasion) throws IOException {
        boolean pass = Tally.state(review) == Tally.State.PASS;
        List<Path> written = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        boolean complete = false;
        try {
            for (Answer answer : answering.answers(submission, review)) {
                AnswerName name = new AnswerName(answer, occasion.round(), wording);
                Path target = SafeName.unique(pass ? run.passed() : run.returned(), name.stem(), name.ending(), taken);
                SafeFile.write(target, answer.content());
                written.add(target);
                attachments.add(new Attachment(
                        unit(review), target.getFileName().toString(), type(answer.ending()), answer.content()));
            }
            written.add(draft(submission, review, attachments, occasion));
            complete = true;
            return written;
        } finally {
            if (!complete) {
                for (Path path : written) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private Path draft(Submission submission, Review review, List<Attachment> attachments, Occasion occasion)
            throws IOException {
        Settings settings = correspondence.settings();
        Letter letter = new LetterWriter(wording, settings.bureau())
                .write(
                        correspondence.letter(review),
                        review,
                        attachments.stream().map(Attachment::name).toList(),
                        occasion.round(),
                        occasion.day().toString());
        Draft draft = new Draft(
                unit(review),
                submission.main().sha256() + "|" + occasion.round(),
                Optional.of(settings.bureau().replyTo()).filter(address -> !address.isBlank()),
                letter.subject(),
                letter.body(),
                attachments,
                occasion.moment());
        Path target = SafeName.unique(run.drafts(), name(submission, review), ".eml", taken);
        SafeFile.write(target, draft.eml(settings::address));
        return target;
    }

    private static String unit(Review review) {
        return review.identity().unit().map(Words::name).orElse("");
    }

    private String name(Submission submission, Review review) {
        String unit = review.identity()
                .unit()
                .orElseGet(() -> SafeName.withoutEnding(submission.main().name()));
        return unit + "_" + LetterWriter.kind(review, wording);
    }

    private static String type(String ending) {
        return TYPES.getOrDefault(ending.toLowerCase(Locale.ROOT), "application/octet-stream");
    }
}
