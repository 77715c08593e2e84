package cn.gouji.form.layouts;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.form.Forms;
import cn.gouji.sheet.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read, free of layout: a text for each line, by form and block. Money in 元 with its step; a nothing is a nothing,
 * blank, zero or dash. A total line printed first and last counts once.
 */
public final class Records {

    private static final Forms FORMS = new Forms();

    private Records() {}

    /** The records of a submission. */
    public static Map<String, List<String>> of(Document... documents) {
        List<cn.gouji.form.DocumentReading> readings = new ArrayList<>();
        for (Document document : documents) {
            readings.add(FORMS.read(document));
        }
        return of(FORMS.assemble(readings).filing());
    }

    /** The records of a filing. */
    public static Map<String, List<String>> of(Filing filing) {
        Map<String, List<String>> records = new TreeMap<>();
        for (Table table : filing.tables()) {
            String key =
                    table.form().id() + "/" + table.block() + "#" + table.form().instance();
            records.computeIfAbsent(key, any -> new ArrayList<>()).addAll(lines(table));
        }
        return records;
    }

    private static List<String> lines(Table table) {
        List<String> totals = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (Line line : table.lines()) {
            if (line.role() == Line.Role.TOTAL) {
                String total = "TOTAL" + figures(line);
                if (!totals.contains(total)) {
                    totals.add(total);
                }
            } else if (line.role() != Line.Role.FRAGMENT) {
                entries.add(line(line));
            }
        }
        Collections.sort(totals);
        totals.addAll(entries);
        return totals;
    }

    private static String line(Line line) {
        StringBuilder text = new StringBuilder(
                line.role() + line.item().map(item -> " " + item).orElse(""));
        line.owner()
                .map(Label::name)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> text.append(" @").append(name));
        new TreeMap<>(line.labels()).forEach((column, label) -> {
            boolean named = line.item().isPresent() && column != Column.YEAR;
            if (column != Column.OWNER && !named && !label.isBlank()) {
                text.append(' ').append(column.key()).append('=').append(label.name());
            }
        });
        return text + figures(line);
    }

    private static String figures(Line line) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(line.figures())
                .forEach((column, figure) ->
                        text.append(' ').append(column.key()).append(':').append(figure(figure)));
        return text.toString();
    }

    private static String figure(Figure figure) {
        return figure.fold(
                known -> known.amount().printed().signum() == 0
                        ? "0"
                        : plain(known.amount().value()) + "~"
                                + plain(known.amount().stepValue())
                                + (known.amount().unit().isStated() ? "" : "?"),
                unknown -> "unknown " + unknown.why(),
                notApplicable -> "n/a");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
