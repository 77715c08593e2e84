package cn.gouji.report;

import cn.gouji.check.Severity;
import cn.gouji.round.Earlier;
import cn.gouji.round.Explanation;
import cn.gouji.round.Previous;
import cn.gouji.round.Stray;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.RowPlace;
import cn.gouji.sheet.Seal;
import cn.gouji.sheet.Sheet;
import cn.gouji.wording.Language;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a findings sheet that came back: what was found then, and what the unit says to it (读回核对意见). */
public final class ReturnedSheet {

    private static final Pattern RULE = Pattern.compile("[A-Z]{3}-[0-9]{2}");
    private static final String FOLDED = "└";

    private final Sheet sheet;
    private final Cell seal;
    private final List<Earlier> findings = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();

    private ReturnedSheet(Sheet sheet, Cell seal) {
        this.sheet = sheet;
        this.seal = seal;
    }

    /** The round that the sheet tells of; none where it is not a findings sheet of ours. */
    public static Optional<Previous> read(Sheet sheet) {
        return Seal.of(sheet)
                .filter(cell -> FindingColumn.round(cell.text()).isPresent())
                .map(cell -> new ReturnedSheet(sheet, cell).previous());
    }

    private Previous previous() {
        sheet.rowNumbers().stream().filter(row -> row > seal.row()).forEach(this::row);
        return new Previous(FindingColumn.round(seal.text()).orElse(1), findings, strays);
    }

    private void row(int row) {
        String rule = rule(row);
        Explanation explanation = new Explanation(
                AnswerWords.read(text(row, FindingColumn.ANSWER)), text(row, FindingColumn.EXPLANATION));
        Optional<String> fingerprint = FindingKey.fingerprint(text(row, FindingColumn.FINGERPRINT), rule);
        if (fingerprint.isPresent()) {
            findings.add(earlier(row, rule, fingerprint.get(), explanation));
        } else if (!explanation.isBlank()) {
            strays.add(new Stray(place(row), rule, explanation));
        }
    }

    private Earlier earlier(int row, String rule, String fingerprint, Explanation explanation) {
        String grade = text(row, FindingColumn.SEVERITY);
        String place = text(row, FindingColumn.TABLE) + "!" + text(row, FindingColumn.PLACE);
        return new Earlier(
                fingerprint,
                rule,
                severity(grade),
                grade.startsWith(FOLDED),
                place,
                text(row, FindingColumn.MESSAGE),
                explanation,
                Optional.of(place(row)));
    }

    private String rule(int row) {
        Matcher rule = RULE.matcher(text(row, FindingColumn.RULE));
        return rule.find() ? rule.group() : "";
    }

    private RowPlace place(int row) {
        return new RowPlace(sheet.document(), sheet.name(), row);
    }

    /** A column's text: counted from the seal, so that a column put in on the left does no harm. */
    private String text(int row, FindingColumn column) {
        int at = seal.column() - FindingColumn.FINGERPRINT.position() + column.position();
        return at < 0 ? "" : sheet.cell(row, at).text().strip();
    }

    private static Severity severity(String grade) {
        return Arrays.stream(Severity.values())
                .filter(severity -> Arrays.stream(Language.values())
                        .anyMatch(language -> grade.contains(new Wording(language).severity(severity))))
                .findFirst()
                .orElse(Severity.INFO);
    }
}
