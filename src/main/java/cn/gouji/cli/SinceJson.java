package cn.gouji.cli;

import cn.gouji.round.Change;
import cn.gouji.round.Earlier;
import cn.gouji.round.Since;
import cn.gouji.round.Standing;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How a round stands to the one before, for programs. */
final class SinceJson {

    private SinceJson() {}

    static void write(Since since, ObjectNode node) {
        node.put("round", since.round());
        write(since.mended(), node.putArray("mended"));
        write(since.unseen(), node.putArray("unseen"));
        ArrayNode changed = node.putArray("changed");
        for (Change change : since.changed()) {
            changed.addObject()
                    .put("sheet", change.at().place().sheet())
                    .put("cell", change.at().place().spot())
                    .put("name", change.at().name())
                    .put("from", change.before())
                    .put("to", change.after());
        }
    }

    /** What is known of a finding from the round before and from the bureau's list. */
    static void write(Standing standing, Since since, ObjectNode node) {
        if (since.isLater()) {
            node.put("since", standing.before() ? "open" : "new");
        }
        if (!standing.explanation().isBlank()) {
            ObjectNode explanation = node.putObject("explanation");
            standing.explanation().answer().ifPresent(answer -> explanation.put("answer", answer.key()));
            explanation.put("text", standing.explanation().text());
        }
        standing.waiver()
                .ifPresent(waiver -> node.putObject("waiver")
                        .put("reason", waiver.reason())
                        .put("document", waiver.document())
                        .put("expires", waiver.expires().toString())
                        .put("approved-by", waiver.approvedBy()));
    }

    private static void write(List<Earlier> findings, ArrayNode array) {
        for (Earlier finding : findings) {
            array.addObject()
                    .put("rule", finding.rule())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("place", finding.place())
                    .put("message", finding.message())
                    .put("fingerprint", finding.fingerprint());
        }
    }
}
