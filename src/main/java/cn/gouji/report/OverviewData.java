package cn.gouji.report;

import cn.gouji.check.Severity;
import cn.gouji.wording.Texts;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;

/** The overview as JSON that may stand inside a page, whatever its texts hold (页面数据). The page's scripts know its form. */
final class OverviewData {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String WORDS = "page.";

    private final Overview overview;
    private final Wording wording;
    private final String root;
    private final OverviewFaults faults;

    /**
     * The data of a page.
     *
     * @param root how to get from the page to the workspace, for links; empty where there is no way
     */
    OverviewData(Overview overview, Wording wording, String root) {
        this.overview = overview;
        this.wording = wording;
        this.root = root;
        this.faults = new OverviewFaults(wording);
    }

    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setCharacterEscapes(new InsidePage());
            json.writeStartObject();
            words(json);
            submissions(json);
            missing(json);
            faults.common(json, overview.common());
            faults.across(json, overview.disagreements());
            unreadable(json);
            runs(json);
            faults.rules(json);
            faults.texts(json);
            json.writeEndObject();
        } catch (IOException never) {
            throw new IllegalStateException("writing to memory failed", never);
        }
        return out.toString();
    }

    private void words(JsonGenerator json) throws IOException {
        json.writeStringField("lang", wording.language().tag());
        json.writeStringField("root", root);
        json.writeNumberField("units", overview.units());
        json.writeObjectFieldStart("made");
        json.writeStringField("bureau", overview.made().bureau());
        json.writeStringField("office", overview.made().office());
        json.writeStringField("time", overview.made().time());
        json.writeStringField("run", overview.made().run());
        json.writeEndObject();
        json.writeObjectFieldStart("words");
        Texts texts = Texts.of(wording.language());
        for (String key : texts.keys()) {
            if (key.startsWith(WORDS)) {
                json.writeStringField(key, texts.template(key).orElseThrow());
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("states");
        for (Overview.State state : Overview.State.values()) {
            json.writeStringField(state.name(), wording.text(state.key()));
        }
        json.writeEndObject();
        strings(json, "severities", Arrays.stream(Severity.values()).map(wording::severity));
        strings(json, "symbols", Arrays.stream(Severity.values()).map(wording::symbol));
    }

    private void submissions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("submissions");
        for (Overview.Submission submission : overview.submissions()) {
            Overview.Round last = submission.last();
            json.writeStartObject();
            about(json, submission.unit(), submission.matter());
            json.writeStringField("state", last.state().name());
            json.writeNumberField("round", last.round());
            json.writeStringField("day", last.day());
            counts(json, last.counts());
            json.writeStringField("detail", submission.detail());
            strings(json, "files", submission.files().stream().map(Overview.Handed::name));
            strings(json, "answers", submission.answers().stream());
            json.writeArrayFieldStart("rounds");
            for (Overview.Round round : submission.rounds().toList()) {
                round(json, round);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("faults");
            for (Overview.Fault fault : submission.faults()) {
                faults.write(json, fault);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void about(JsonGenerator json, Overview.Unit unit, Overview.Matter matter) throws IOException {
        json.writeStringField("code", unit.code());
        json.writeStringField("name", unit.name());
        json.writeStringField("superior", unit.superior());
        json.writeStringField("contact", unit.contact());
        json.writeStringField("email", unit.email());
        json.writeNumberField("year", matter.year());
        json.writeStringField("kind", matter.kind());
    }

    private static void round(JsonGenerator json, Overview.Round round) throws IOException {
        json.writeStartObject();
        json.writeNumberField("round", round.round());
        json.writeStringField("state", round.state().name());
        json.writeStringField("day", round.day());
        counts(json, round.counts());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, Overview.Counts counts) throws IOException {
        json.writeArrayFieldStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumber(counts.of(severity));
        }
        json.writeEndArray();
    }

    private void missing(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("missing");
        for (Overview.Missing missing : overview.missing()) {
            json.writeStartObject();
            about(json, missing.unit(), missing.matter());
            json.writeNumberField("overdue", missing.overdue());
            json.writeNumberField("reminders", missing.reminders());
            json.writeStringField("reminded", missing.reminded());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unreadable(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("unreadable");
        for (Overview.Unreadable file : overview.unreadable()) {
            json.writeStartObject();
            json.writeStringField("file", file.file());
            json.writeStringField("reason", file.reason());
            json.writeStringField("run", file.run());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void runs(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("runs");
        for (Overview.Run run : overview.runs()) {
            json.writeStartObject();
            json.writeStringField("run", run.name());
            json.writeStringField("started", run.started());
            json.writeStringField("finished", run.finished());
            json.writeNumberField("files", run.files());
            json.writeNumberField("contents", run.contents());
            json.writeNumberField("passed", run.passed());
            json.writeNumberField("returned", run.returned());
            json.writeNumberField("held", run.held());
            json.writeNumberField("repeated", run.repeated());
            json.writeNumberField("failed", run.failed());
            json.writeNumberField("unreadable", run.unreadable());
            json.writeNumberField("letters", run.letters());
            json.writeNumberField("sent", run.sent());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list of texts under a name. */
    static void strings(JsonGenerator json, String field, Stream<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts.toList()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
