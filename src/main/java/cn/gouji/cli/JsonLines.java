package cn.gouji.cli;

import cn.gouji.Review;
import cn.gouji.check.Finding;
import cn.gouji.check.Repair;
import cn.gouji.check.Severity;
import cn.gouji.desk.Digest;
import cn.gouji.desk.Received;
import cn.gouji.desk.Submission;
import cn.gouji.report.Ranking;
import cn.gouji.sheet.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One JSON object a line for each submission, for programs. */
final class JsonLines implements Output {

    private static final String UNREADABLE_RULE = "REC-01";
    private static final int FINGERPRINT = 16;

    private final Console console;
    private final boolean explained;
    private final ObjectMapper json = new ObjectMapper();

    /** @param explained whether to say how every sheet was read */
    JsonLines(Console console, boolean explained) {
        this.console = console;
        this.explained = explained;
    }

    @Override
    public void checked(Submission submission, Review review) {
        ObjectNode line = head(submission.main().given(), submission.main().sha256(), "clean");
        line.put("status", review.findings().isEmpty() ? "clean" : "findings");
        review.identity().unit().ifPresent(unit -> line.put("unit", unit));
        review.identity().year().ifPresent(year -> line.put("year", year));
        ArrayNode forms = line.putArray("forms");
        for (Review.SeenForm form : review.forms()) {
            forms.addObject()
                    .put("form", form.form())
                    .put("sheet", form.sheet())
                    .put("range", form.range());
        }
        ArrayNode findings = line.putArray("findings");
        Ranking.of(review).forEach(finding -> write(finding, review, findings.addObject()));
        if (review.since().isLater()) {
            SinceJson.write(review.since(), line.putObject("since"));
        }
        if (explained) {
            ReadingJson.write(review, line.putArray("reading"));
        }
        if (submission.files().size() > 1) {
            ArrayNode files = line.putArray("files");
            submission
                    .files()
                    .forEach(file -> files.addObject().put("file", file.given()).put("sha256", file.sha256()));
        }
        print(line);
    }

    @Override
    public void unreadable(Received file) {
        file.unreadable()
                .ifPresent(reason -> withoutReview(
                        file.given(), file.sha256(), console.wording().unreadable(reason)));
    }

    @Override
    public void unopened(Gathering.Unopened file) {
        withoutReview(file.given(), "", console.wording().text(file.key(), file.values()));
    }

    @Override
    public void failed(Submission submission, String what) {
        Received file = submission.main();
        String message = console.wording().text("cli.failed", Map.of("file", file.given(), "what", what));
        console.note("cli.failed", Map.of("file", file.given(), "what", what));
        withoutReview(file.given(), file.sha256(), message);
    }

    @Override
    public void end(Optional<Path> written) {
        console.out().flush();
    }

    private void withoutReview(String file, String sha256, String message) {
        ObjectNode line = head(file, sha256, "unreadable");
        line.putArray("forms");
        ObjectNode finding = line.putArray("findings").addObject();
        finding.put("rule", UNREADABLE_RULE).put("severity", word(Severity.UNVERIFIABLE));
        finding.put("sheet", "").put("cell", "").putArray("cells");
        finding.put("message", message).put("actual", "").put("expected", "").putArray("repairs");
        String name = UNREADABLE_RULE + sha256 + (sha256.isEmpty() ? file : "");
        finding.put(
                "fingerprint", Digest.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT));
        finding.putArray("consequences");
        print(line);
    }

    private ObjectNode head(String file, String sha256, String status) {
        ObjectNode line = json.createObjectNode();
        line.put("file", file).put("sha256", sha256).put("status", status);
        return line.putNull("unit").putNull("year");
    }

    private void write(Finding finding, Review review, ObjectNode node) {
        node.put("rule", finding.rule().id()).put("severity", word(finding.severity()));
        place(finding.at().place(), node);
        ArrayNode cells = node.putArray("cells");
        finding.places().forEach(place -> place(place, cells.addObject()));
        node.put("message", console.wording().message(finding))
                .put("actual", finding.actual())
                .put("expected", finding.expected())
                .put("basis", console.wording().basis(finding.rule().id()));
        repairs(finding.repairs(), node.putArray("repairs"));
        if (finding.wider().complete() || !finding.wider().repairs().isEmpty()) {
            repairs(finding.wider().repairs(), node.putArray("wider"));
            node.put("wider_complete", finding.wider().complete());
        }
        node.put("fingerprint", review.fingerprint(finding));
        review.standing(finding).ifPresent(standing -> SinceJson.write(standing, review.since(), node));
        ArrayNode consequences = node.putArray("consequences");
        finding.consequences().forEach(consequence -> write(consequence, review, consequences.addObject()));
    }

    private static void repairs(List<Repair> repairs, ArrayNode array) {
        for (Repair repair : repairs) {
            ArrayNode changes = array.addArray();
            for (Repair.Change change : repair.changes()) {
                ObjectNode node = changes.addObject();
                place(change.place(), node);
                node.put("from", change.from()).put("to", change.to());
            }
        }
    }

    private static void place(Place place, ObjectNode node) {
        node.put("sheet", place.sheet()).put("cell", place.spot());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void print(ObjectNode line) {
        try {
            console.line(json.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
