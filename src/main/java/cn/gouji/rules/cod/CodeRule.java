package cn.gouji.rules.cod;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule that judges code columns unit by unit; what cannot be checked is said once for each table. */
abstract class CodeRule implements Rule.InspectionRule {

    private final RuleInfo info;
    private final CodeLists lists;

    CodeRule(RuleInfo info, CodeLists lists) {
        this.info = info;
        this.lists = lists;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final Stream<Verdict> verdicts(Filing filing) {
        return LatestColumns.of(lists, filing).stream()
                .filter(column -> concerns(column.table()))
                .flatMap(column -> column.why().isPresent()
                        ? Stream.of(unchecked(column, column.why().get()))
                        : column.units().stream().flatMap(this::judge));
    }

    /** Whether the rule is about that table. */
    boolean concerns(Table table) {
        return true;
    }

    /** The verdicts on the lines of one unit. */
    abstract Stream<Verdict> judge(UnitCodes unit);

    /** These findings, or that all these lines hold where there is none. */
    final Stream<Verdict> brokenOrHolds(Stream<Finding> findings, Stream<Subject> checked) {
        List<Verdict> broken = findings.<Verdict>map(Verdict.Broken::new).toList();
        List<Place> places =
                checked.map(subject -> subject.code().origin().first()).toList();
        return broken.isEmpty() && !places.isEmpty() ? Stream.of(new Verdict.Holds(info, places)) : broken.stream();
    }

    private Verdict unchecked(CodeColumn column, String why) {
        Message message =
                new Message(why, Map.of("table", column.table().form().title().text()));
        return new Verdict.CannotTell(info, message, List.of(column.where()));
    }
}
