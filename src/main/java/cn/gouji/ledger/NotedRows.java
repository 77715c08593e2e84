package cn.gouji.ledger;

import cn.gouji.check.Severity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noted of an answer, as rows. */
final class NotedRows {

    private static final int FEN_PER_YUAN_DIGITS = 2;
    private static final int LONGEST_FEN = 18;

    private NotedRows() {}

    static void write(Sql sql, SubmissionKey key, Noted noted) throws SQLException {
        List<@Nullable Object[]> faults = new ArrayList<>();
        for (Noted.Fault fault : noted.faults()) {
            faults.add(new @Nullable Object[] {
                key.run(),
                key.number(),
                faults.size(),
                fault.under(),
                fault.fingerprint(),
                fault.rule(),
                fault.severity().name(),
                fault.document(),
                fault.place(),
                fault.message(),
                fault.actual(),
                fault.expected(),
                fault.proposals(),
                fault.answer(),
                fault.explanation(),
                fault.item()
            });
        }
        sql.updateAll(
                "insert into finding (run, number, position, under, fingerprint, rule, severity, document, place, message,"
                        + " actual, expected, proposals, answer, explanation, item)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                faults);
        List<@Nullable Object[]> said = new ArrayList<>();
        for (Noted.Said one : noted.said()) {
            said.add(new @Nullable Object[] {
                key.run(),
                key.number(),
                said.size(),
                one.severity(),
                one.rule(),
                one.place(),
                one.message(),
                one.answer(),
                one.text(),
                one.remarks(),
                one.entry()
            });
        }
        sql.updateAll("insert into explanation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", said);
        List<@Nullable Object[]> figures = new ArrayList<>();
        noted.figures().forEach((item, sum) -> figures.add(figure(key, item, sum)));
        sql.updateAll("insert into figure values (?, ?, ?, ?, ?, ?, ?)", figures);
        List<@Nullable Object[]> asked = new ArrayList<>();
        noted.asked().forEach(item -> asked.add(new @Nullable Object[] {key.run(), key.number(), item}));
        sql.updateAll("insert into asked values (?, ?, ?)", asked);
    }

    private static @Nullable Object[] figure(SubmissionKey key, String item, Noted.Sum sum) {
        Long fen = fen(sum.amount());
        String exact = fen == null ? sum.amount() : "";
        return new @Nullable Object[] {key.run(), key.number(), item, sum.name(), sum.shown(), fen, exact};
    }

    /** The amount in fen; null where there is none or it is no whole number of fen. */
    private static @Nullable Long fen(String amount) {
        if (amount.isEmpty()) {
            return null;
        }
        BigDecimal fen =
                new BigDecimal(amount).movePointRight(FEN_PER_YUAN_DIGITS).stripTrailingZeros();
        return fen.scale() <= 0 && fen.precision() - fen.scale() <= LONGEST_FEN ? fen.longValueExact() : null;
    }

    static Noted read(Sql sql, SubmissionKey key) throws SQLException {
        String of = " where run = ? and number = ?";
        List<Noted.Fault> faults = faults(sql, key);
        List<Noted.Said> said = said(sql, key);
        Map<String, Noted.Sum> figures = new HashMap<>();
        sql.list(
                row -> figures.put(row.getString("item"), sum(row)),
                "select item, name, shown, fen, exact from figure" + of,
                key.run(),
                key.number());
        List<String> asked = sql.list(row -> row.getString(1), "select item from asked" + of, key.run(), key.number());
        return new Noted(faults, said, figures, new HashSet<>(asked));
    }

    static List<Noted.Fault> faults(Sql sql, SubmissionKey key) throws SQLException {
        return sql.list(
                NotedRows::fault,
                "select * from finding where run = ? and number = ? order by position",
                key.run(),
                key.number());
    }

    static List<Noted.Said> said(Sql sql, SubmissionKey key) throws SQLException {
        return sql.list(
                NotedRows::said,
                "select * from explanation where run = ? and number = ? order by position",
                key.run(),
                key.number());
    }

    private static Noted.Sum sum(ResultSet row) throws SQLException {
        long fen = row.getLong("fen");
        String amount = row.wasNull() ? row.getString("exact") : yuan(fen);
        return new Noted.Sum(row.getString("name"), row.getString("shown"), amount);
    }

    private static String yuan(long fen) {
        return fen == 0
                ? "0"
                : BigDecimal.valueOf(fen, FEN_PER_YUAN_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static Noted.Fault fault(ResultSet row) throws SQLException {
        return new Noted.Fault(
                row.getInt("under"),
                row.getString("fingerprint"),
                row.getString("rule"),
                Severity.valueOf(row.getString("severity")),
                row.getString("document"),
                row.getString("place"),
                row.getString("item"),
                row.getString("message"),
                row.getString("actual"),
                row.getString("expected"),
                row.getString("proposals"),
                row.getString("answer"),
                row.getString("explanation"));
    }

    private static Noted.Said said(ResultSet row) throws SQLException {
        return new Noted.Said(
                row.getString("severity"),
                row.getString("rule"),
                row.getString("place"),
                row.getString("message"),
                row.getString("answer"),
                row.getString("said"),
                row.getString("remarks"),
                row.getString("entry"));
    }
}
