package cn.gouji.report;

import cn.gouji.Review;
import cn.gouji.check.Verdict;
import cn.gouji.filing.SheetAccount;
import cn.gouji.filing.SheetAccount.ColumnAccount;
import cn.gouji.filing.SheetAccount.RegionAccount;
import cn.gouji.filing.SheetAccount.SkippedRow;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how the sheets of a submission were read (识别情况): one remark after another, each with its place. */
public final class ReadingWords {

    /**
     * One remark.
     *
     * @param at the cell it is about; empty for a whole sheet
     * @param minor whether it explains the remark above it
     */
    public record Remark(
            String document, String sheet, Optional<CellPlace> at, String what, String text, boolean minor) {}

    private static final String FAMILY = "REC";

    private final Wording wording;

    /** Remarks in the language of these words. */
    public ReadingWords(Wording wording) {
        this.wording = wording;
    }

    /** Whether something was not read, or read by the usual headings only, so that people should look at the reading. */
    public static boolean isDoubtful(Review review) {
        return !unread(review).isEmpty()
                || review.reading().stream()
                        .flatMap(sheet -> sheet.regions().stream())
                        .anyMatch(RegionAccount::generic);
    }

    private static List<Verdict.CannotTell> unread(Review review) {
        return review.cannotTell().stream()
                .filter(verdict -> verdict.rule().family().equals(FAMILY)
                        && !verdict.origins().isEmpty())
                .toList();
    }

    /** All remarks, sheet by sheet. */
    public List<Remark> remarks(Review review) {
        List<Remark> remarks = new ArrayList<>();
        for (SheetAccount sheet : review.reading()) {
            List<Verdict.CannotTell> left = unread(review).stream()
                    .filter(verdict -> isOn(verdict.origins().get(0).first(), sheet))
                    .toList();
            if (sheet.state() != SheetAccount.State.READ && left.isEmpty()) {
                String key = sheet.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
                remarks.add(remark(sheet, Optional.empty(), "reading.sheet", wording.text("reading.state." + key)));
            }
            sheet.regions().forEach(region -> region(sheet, region, remarks));
            left.forEach(verdict -> remarks.add(remark(
                    sheet, cell(verdict.origins().get(0).first()), "reading.not-read", wording.message(verdict))));
        }
        return remarks;
    }

    private static boolean isOn(Place place, SheetAccount sheet) {
        return place.document().equals(sheet.document()) && place.sheet().equals(sheet.sheet());
    }

    private static Optional<CellPlace> cell(Place place) {
        return place instanceof CellPlace cell ? Optional.of(cell) : Optional.empty();
    }

    private void region(SheetAccount sheet, RegionAccount region, List<Remark> remarks) {
        Optional<CellPlace> first =
                region.columns().stream().map(ColumnAccount::at).min(CellPlace::compareTo);
        Map<String, Object> values = Map.of(
                "range", region.region().a1(),
                "form", wording.text("form." + region.form()),
                "score", region.score(),
                "lines", region.lines());
        String key = region.generic() ? "reading.generic" : "reading.region";
        remarks.add(remark(sheet, first, "reading.form", wording.text(key, values)));
        for (ColumnAccount column : region.columns()) {
            remarks.add(minor(sheet, Optional.of(column.at()), "reading.column", column(column)));
        }
        region.unread()
                .forEach(label -> remarks.add(minor(
                        sheet,
                        cell(label.origin().first()),
                        "reading.unknown-column",
                        wording.text("reading.unknown", Map.of("heading", label.text())))));
        skipped(region.skipped()).forEach(text -> remarks.add(minor(sheet, Optional.empty(), "reading.rows", text)));
    }

    private String column(ColumnAccount column) {
        String meaning = wording.text("meaning." + column.column().key());
        String unit = column.unit().filter(each -> each.isMoney()).isEmpty()
                ? ""
                : column.unit()
                        .filter(each -> each.isStated())
                        .map(each -> wording.text("reading.unit", Map.of("unit", each.chinese())))
                        .orElseGet(() -> wording.text("reading.no-unit"));
        String step = column.step()
                .map(each -> wording.text(
                        "reading.step", Map.of("step", each.stripTrailingZeros().toPlainString())))
                .orElse("");
        return wording.text(
                "reading.heading", Map.of("heading", column.heading(), "meaning", meaning, "unit", unit, "step", step));
    }

    /** The rows left out, those for one reason together. */
    private List<String> skipped(List<SkippedRow> rows) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        rows.forEach(row ->
                reasons.computeIfAbsent(row.why(), why -> new ArrayList<>()).add(String.valueOf(row.row())));
        return reasons.entrySet().stream()
                .map(reason -> wording.text(
                        "reading.skipped",
                        Map.of(
                                "rows",
                                reason.getValue().stream().collect(Collectors.joining(wording.text("list.names"))),
                                "why",
                                wording.text("skipped." + reason.getKey()))))
                .toList();
    }

    private Remark remark(SheetAccount sheet, Optional<CellPlace> at, String what, String text) {
        return new Remark(sheet.document(), sheet.sheet(), at, wording.text(what), text, false);
    }

    private Remark minor(SheetAccount sheet, Optional<CellPlace> at, String what, String text) {
        return new Remark(sheet.document(), sheet.sheet(), at, wording.text(what), text, true);
    }
}
