package cn.gouji;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Findings and reviews made up for tests of what comes behind the review. */
public final class MadeUp {

    public static final String WORKBOOK = "预算表.xlsx";
    public static final String UNIT = "某市教育局";

    private static final RuleInfo RULE = new RuleInfo("REC-01", Severity.ERROR);

    private MadeUp() {}

    public static CellPlace cell(int row, int column) {
        return new CellPlace(WORKBOOK, "表一", 0, row, column);
    }

    public static Finding finding(Severity severity, int row, int column, Object file) {
        return finding(severity, cell(row, column), file);
    }

    public static Finding finding(Severity severity, Place place, Object file) {
        return finding(RULE, severity, place, file);
    }

    public static Finding finding(RuleInfo rule, Severity severity, Place place) {
        return finding(rule, severity, place, "甲");
    }

    private static Finding finding(RuleInfo rule, Severity severity, Place place, Object file) {
        Message message = Message.of(Map.of("file", file, "reason", "坏了"));
        Origin origin = new Origin.Read(place, place.spot());
        return Finding.of(rule, severity, origin, List.of(), message, "1,234.56", "1,234.65");
    }

    /** A gap that rounding explains, as the review reports it. */
    public static Finding rounding(int row) {
        Message message = new Message("joint.rounding", Map.of("gap", "1", "bound", "2"));
        Origin origin = new Origin.Read(cell(row, 0), "rounding " + row);
        return Finding.of(RULE, Severity.INFO, origin, List.of(), message, "454", "455");
    }

    /** A review of a unit's budget of 2026 with these findings, in which one thing was checked and held. */
    public static Review review(Finding... findings) {
        Identity identity = new Identity(Optional.of(UNIT), OptionalInt.of(2026), Filing.Kind.BUDGET);
        return new Review(
                identity,
                List.of(new Review.SeenForm("spending", WORKBOOK, "表一", "A1:F20")),
                Arrays.asList(findings),
                List.of(),
                List.of(new Verdict.Holds(RULE, List.of(cell(0, 0)))),
                List.of(),
                List.of(),
                List.of());
    }

    /** A review in which nothing was found and nothing was checked. */
    public static Review silence() {
        Review review = review();
        return new Review(
                review.identity(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
