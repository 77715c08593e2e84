package cn.gouji.cli;

import cn.gouji.Review;
import cn.gouji.filing.SheetAccount;
import cn.gouji.filing.SheetAccount.ColumnAccount;
import cn.gouji.filing.SheetAccount.RegionAccount;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** How the sheets were read, for programs: keys as they are, not words. */
final class ReadingJson {

    private ReadingJson() {}

    static void write(Review review, ArrayNode sheets) {
        for (SheetAccount account : review.reading()) {
            ObjectNode sheet = sheets.addObject();
            sheet.put("file", account.document())
                    .put("sheet", account.sheet())
                    .put(
                            "state",
                            account.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            ArrayNode regions = sheet.putArray("regions");
            account.regions().forEach(region -> region(region, regions.addObject()));
        }
    }

    private static void region(RegionAccount region, ObjectNode node) {
        node.put("form", region.form())
                .put("block", region.block())
                .put("range", region.region().a1())
                .put("generic", region.generic())
                .put("score", region.score())
                .put("lines", region.lines());
        ArrayNode columns = node.putArray("columns");
        region.columns().forEach(column -> column(column, columns.addObject()));
        ArrayNode unread = node.putArray("unread");
        region.unread()
                .forEach(label -> unread.addObject()
                        .put("cell", label.origin().first().spot())
                        .put("heading", label.text()));
        ArrayNode skipped = node.putArray("skipped");
        region.skipped()
                .forEach(row -> skipped.addObject().put("row", row.row()).put("why", row.why()));
    }

    private static void column(ColumnAccount column, ObjectNode node) {
        node.put("column", column.column().key())
                .put("cell", column.at().spot())
                .put("heading", column.heading());
        column.unit()
                .filter(unit -> unit.isMoney() && unit.isStated())
                .ifPresent(unit -> node.put("unit", unit.chinese()));
        column.step()
                .ifPresent(step -> node.put("step", step.stripTrailingZeros().toPlainString()));
    }
}
