package cn.gouji.report;

import cn.gouji.across.CommonFault;
import cn.gouji.across.Disagreement;
import cn.gouji.check.Severity;
import cn.gouji.wording.Wording;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was found, as the page's data has it; what is said many times is stored once (页面数据：意见). */
final class OverviewFaults {

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final Wording wording;
    private final TextPool pool = new TextPool();
    private final Set<String> rules = new TreeSet<>();

    OverviewFaults(Wording wording) {
        this.wording = wording;
    }

    /** The page knows a severity by its place among all. */
    private static int rank(Severity severity) {
        return SEVERITIES.indexOf(severity);
    }

    /** Rule, severity, then the texts, then what follows from it. */
    void write(JsonGenerator json, Overview.Fault fault) throws IOException {
        rules.add(fault.rule());
        json.writeStartArray();
        json.writeString(fault.rule());
        json.writeNumber(rank(fault.severity()));
        for (String text : List.of(
                fault.document(),
                fault.place(),
                fault.message(),
                fault.actual(),
                fault.expected(),
                fault.proposals(),
                fault.answer(),
                fault.explanation())) {
            pool.write(json, text);
        }
        if (!fault.consequences().isEmpty()) {
            json.writeStartArray();
            for (Overview.Fault consequence : fault.consequences()) {
                write(json, consequence);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** What many units have in common. */
    void common(JsonGenerator json, List<CommonFault> commons) throws IOException {
        json.writeArrayFieldStart("common");
        for (CommonFault common : commons) {
            rules.add(common.first().rule());
            json.writeStartObject();
            json.writeStringField("alike", common.alike().key());
            json.writeStringField("rule", common.first().rule());
            json.writeNumberField("severity", rank(common.severity()));
            json.writeStringField("place", common.first().place());
            json.writeStringField("message", common.first().message());
            json.writeStringField("superior", common.superior());
            OverviewData.strings(json, "units", common.units().stream());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What documents do not agree on. */
    void across(JsonGenerator json, List<Disagreement> disagreements) throws IOException {
        json.writeArrayFieldStart("across");
        for (Disagreement disagreement : disagreements) {
            rules.add(disagreement.rule().id());
            json.writeStartObject();
            json.writeStringField("rule", disagreement.rule().id());
            json.writeNumberField("severity", rank(disagreement.severity()));
            json.writeStringField("message", wording.message(disagreement.rule(), disagreement.message()));
            json.writeStringField("expected", disagreement.expected());
            json.writeArrayFieldStart("spots");
            for (Disagreement.Spot spot : disagreement.spots()) {
                json.writeStartObject();
                json.writeStringField("code", spot.code());
                json.writeStringField("unit", spot.unit());
                json.writeNumberField("year", spot.year());
                json.writeStringField("kind", LetterWriter.kind(spot.kind(), wording));
                json.writeStringField("document", spot.document());
                json.writeStringField("place", spot.place());
                json.writeStringField("shown", spot.shown());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The titles of all rules that were written. */
    void rules(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rules");
        for (String rule : rules) {
            json.writeStringField(rule, wording.title(rule));
        }
        json.writeEndObject();
    }

    /** The texts that the findings name by number. */
    void texts(JsonGenerator json) throws IOException {
        json.writeFieldName("texts");
        pool.writeAll(json);
    }
}
