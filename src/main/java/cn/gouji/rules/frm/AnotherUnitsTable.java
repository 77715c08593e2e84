package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The head of one table names another unit than all others of the filing (单位错位). */
public final class AnotherUnitsTable implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-03", Severity.ERROR);
    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A unit that the filing lists among its own, a short name, or one that adds or leaves out words such as 本级, is none of another. */
    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Label> owners = filing.forms().stream()
                .flatMap(form -> form.fact("owner").stream())
                .filter(label -> !label.isBlank())
                .toList();
        Map<String, Integer> times = new LinkedHashMap<>();
        owners.forEach(owner -> times.merge(owner.compact(), 1, Integer::sum));
        Optional<Map.Entry<String, Integer>> most = times.entrySet().stream().max(Map.Entry.comparingByValue());
        boolean sure = most.filter(entry -> entry.getValue() >= ENOUGH && entry.getValue() * 2 > owners.size())
                .isPresent();
        if (filing.kind() != Filing.Kind.BUDGET || !sure) {
            return Stream.empty();
        }
        String own = most.orElseThrow().getKey();
        UnitNames names = new UnitNames(filing);
        return owners.stream()
                .map(owner -> isOwn(owner.compact(), own, names, filing)
                        ? Verdict.holds(INFO, owner.origin())
                        : broken(owner, own));
    }

    private static boolean isOwn(String owner, String own, UnitNames names, Filing filing) {
        boolean listed = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.OWNER).stream())
                .anyMatch(label -> label.compact().equals(owner));
        boolean superior = filing.forms().stream()
                .flatMap(form -> form.fact("superior").stream())
                .anyMatch(label -> label.compact().equals(owner));
        return isShortFor(owner, own) || isShortFor(own, owner) || names.areOne(owner, own) || listed || superior;
    }

    /** Whether the characters of the one are all in the other and in its order, as 市发改委 is short for 某市发展和改革委员会. */
    private static boolean isShortFor(String name, String full) {
        int at = 0;
        for (char character : full.toCharArray()) {
            at += at < name.length() && name.charAt(at) == character ? 1 : 0;
        }
        return at == name.length();
    }

    private static Verdict broken(Label owner, String own) {
        Map<String, Object> values = Map.of("owner", owner.text().strip(), "own", own);
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                owner.origin(),
                List.of(),
                Message.of(values),
                owner.text().strip(),
                own));
    }
}
