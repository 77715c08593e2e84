package cn.gouji.cli;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.desk.Received;
import cn.gouji.desk.Submission;
import cn.gouji.report.Ranking;
import cn.gouji.report.ReadingWords;
import cn.gouji.report.SinceWords;
import cn.gouji.report.Tally;
import cn.gouji.round.Earlier;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results as a person reads them: submission by submission, most grave first, with what to do. */
final class Listing implements Output {

    private final Console console;
    private final boolean explained;
    private int submissions;
    private int errors;
    private int warnings;
    private int unreadable;

    /** @param explained whether to say how every sheet was read */
    Listing(Console console, boolean explained) {
        this.console = console;
        this.explained = explained;
    }

    @Override
    public void checked(Submission submission, Review review) {
        Tally tally = Tally.of(review);
        submissions++;
        errors += tally.errors();
        warnings += tally.warnings();
        console.say("list.head", head(review));
        console.say("list.files", Map.of("files", String.join(wording().text("list.names"), submission.names())));
        if (review.since().isLater()) {
            console.say("list.since", Map.of("since", since().summary(review)));
        }
        console.say("list.counts", counts(tally, review));
        if (explained) {
            reading(review, submission);
        }
        for (Finding finding : Ranking.of(review)) {
            say(finding, submission);
            String standing = since().standing(review, finding);
            if (!standing.isEmpty()) {
                console.say("list.standing", Map.of("standing", standing));
            }
            String explained = SinceWords.explanation(review, finding).text();
            if (!explained.isBlank()) {
                console.say("list.explanation", Map.of("text", explained.replaceAll("\\s+", " ")));
            }
        }
        review.since().mended().forEach(gone -> gone("list.mended", gone));
        review.since().unseen().forEach(gone -> gone("list.unseen", gone));
        review.crashed()
                .forEach(crash ->
                        console.say("list.crashed", Map.of("rule", crash.rule().id(), "what", crash.what())));
        console.line("");
    }

    @Override
    public void unreadable(Received file) {
        unreadable++;
        file.unreadable()
                .ifPresent(reason -> console.say(
                        "list.unreadable",
                        Map.of("file", file.given(), "reason", wording().reason(reason))));
    }

    @Override
    public void unopened(Gathering.Unopened file) {
        unreadable++;
        console.say(file.key(), file.values());
    }

    @Override
    public void failed(Submission submission, String what) {
        console.note("cli.failed", Map.of("file", submission.main().given(), "what", what));
    }

    @Override
    public void end(Optional<Path> written) {
        console.say(
                "list.total",
                Map.of(
                        "submissions", submissions,
                        "errors", errors,
                        "warnings", warnings,
                        "unreadable", unreadable));
        written.ifPresent(folder -> console.say("list.where", Map.of("folder", folder.toAbsolutePath())));
    }

    private Map<String, Object> head(Review review) {
        Map<String, Object> values = new HashMap<>();
        values.put("unit", review.identity().unit().orElseGet(() -> wording().text("sheet.unit-unknown")));
        values.put(
                "year",
                review.identity().year().isPresent()
                        ? wording()
                                .text(
                                        "sheet.year",
                                        Map.of("year", review.identity().year().getAsInt()))
                        : "");
        String kind = review.identity().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        values.put("kind", wording().text("kind." + kind));
        return values;
    }

    private static Map<String, Object> counts(Tally tally, Review review) {
        return Map.of(
                "forms", review.forms().size(),
                "errors", tally.errors(),
                "warnings", tally.warnings(),
                "hints", tally.hints(),
                "unverifiable", tally.unverifiable(),
                "roundings", Ranking.roundings(review).size());
    }

    private void reading(Review review, Submission submission) {
        console.say("reading.heads", Map.of());
        for (ReadingWords.Remark remark : new ReadingWords(wording()).remarks(review)) {
            String sheet = submission.files().size() > 1
                    ? wording().text("place.in-file", Map.of("file", remark.document(), "place", remark.sheet()))
                    : remark.sheet();
            console.say(
                    remark.minor() ? "reading.detail" : "reading.line",
                    Map.of(
                            "sheet", sheet,
                            "place", remark.at().map(CellPlace::spot).orElse(""),
                            "what", remark.what(),
                            "text", remark.text()));
        }
    }

    private void say(Finding finding, Submission submission) {
        console.say(
                "list.finding",
                Map.of(
                        "severity", wording().severity(finding.severity()),
                        "rule", finding.rule().id(),
                        "place", place(finding.at().place(), submission),
                        "message", wording().message(finding)));
        List<String> repairs = wording().repairs(finding);
        repairs.forEach(repair -> console.say("list.repair", Map.of("repair", repair)));
        console.say("list.remedy", Map.of("remedy", wording().remedy(finding)));
        wording().ownBasis(finding.rule().id()).ifPresent(basis -> console.say("list.basis", Map.of("basis", basis)));
        for (Finding consequence : finding.consequences()) {
            console.say(
                    "list.consequence",
                    Map.of(
                            "rule", consequence.rule().id(),
                            "place", place(consequence.at().place(), submission),
                            "message", wording().message(consequence)));
        }
    }

    private String place(Place place, Submission submission) {
        return submission.files().size() > 1
                ? wording().placeInFile(place)
                : wording().place(place);
    }

    private void gone(String key, Earlier gone) {
        console.say(key, Map.of("rule", gone.rule(), "place", gone.place(), "message", gone.message()));
    }

    private SinceWords since() {
        return new SinceWords(wording());
    }

    private Wording wording() {
        return console.wording();
    }
}
