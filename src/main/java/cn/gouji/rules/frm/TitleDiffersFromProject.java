package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title of a self-evaluation form names another project than its project cell (自评表题与项目名称不符). */
public final class TitleDiffersFromProject implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-08", Severity.WARNING);
    private static final Pattern KIND = Pattern.compile("(?:预算)?(?:项目)?(?:支出)?(?:预算)?绩效(?:目标)?自评(?:价)?(?:情况)?表.*$");
    private static final Pattern YEAR = Pattern.compile("\\(?\\d{4}年?(?:度)?\\)?");
    private static final Pattern TAIL = Pattern.compile("(?:项目)?(?:支出)?$");
    private static final Pattern CODE = Pattern.compile("^[0-9a-z]{6,}-");
    private static final Pattern GENERAL =
            Pattern.compile("^(?:附件\\d*:?|部门|单位|省级|市级|区级|县级|本级|省|市|区|县|财政|专项|预算|项目|资金|支出|整体)*$");

    /** An export cuts a name only where its cell is full. */
    private static final int CELL_IS_FULL = 12;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(TitleDiffersFromProject::inForm);
    }

    private static Stream<Verdict> inForm(Evaluation evaluation) {
        Optional<Label> project = evaluation.tables().stream()
                .map(table -> table.form().fact("project"))
                .flatMap(Optional::stream)
                .filter(label -> !label.isBlank())
                .findFirst();
        return project.stream().flatMap(name -> compare(evaluation.form(), name));
    }

    private static Stream<Verdict> compare(Form form, Label project) {
        String title = named(form);
        String cell = bare(CODE.matcher(project.compact()).replaceFirst(""));
        if (title.isEmpty() || cell.isEmpty()) {
            return Stream.empty();
        }
        // What stands in front of the project's name is the unit, a code or the year.
        if (title.endsWith(cell)) {
            return Stream.of(Verdict.holds(INFO, project.origin()));
        }
        boolean cut = title.startsWith(cell) && isCut(cell);
        Map<String, Object> values = Map.of(
                "title", form.title().text().strip(), "project", project.text().strip(), "expected", title);
        return Stream.of(new Verdict.Broken(Finding.of(
                INFO,
                cut ? Severity.INFO : Severity.WARNING,
                project.origin(),
                form.title().origin().places(),
                new Message(cut ? "cut" : "", values),
                project.text().strip(),
                title)));
    }

    /** What the title names besides the kind of form, the year and the unit; empty where it names no project. */
    private static String named(Form form) {
        String printed = form.title().compact();
        String title = KIND.matcher(printed).replaceFirst("");
        if (title.equals(printed)) {
            return "";
        }
        for (String fact : List.of("owner", "superior")) {
            String unit = form.fact(fact).map(Label::compact).orElse("");
            title = unit.isEmpty() ? title : title.replace(unit, "");
        }
        boolean general = GENERAL.matcher(YEAR.matcher(title).replaceAll("")).matches();
        return general ? "" : bare(title);
    }

    /** A name without a year in front and without the words 项目 and 支出 that a title may share with its form's kind. */
    private static String bare(String name) {
        String late = YEAR.matcher(name).lookingAt() ? YEAR.matcher(name).replaceFirst("") : name;
        return TAIL.matcher(late).replaceFirst("");
    }

    private static boolean isCut(String cell) {
        long opened = cell.chars().filter(character -> character == '(').count();
        long closed = cell.chars().filter(character -> character == ')').count();
        return opened > closed || cell.length() >= CELL_IS_FULL;
    }
}
