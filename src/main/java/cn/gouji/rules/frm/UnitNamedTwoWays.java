package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One body is spelt in two ways in the heads and rows of a filing (单位名称前后不一致). Prose may use short names. */
public final class UnitNamedTwoWays implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-07", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        UnitNames names = new UnitNames(filing);
        List<String> left = new ArrayList<>(names.all().keySet());
        List<Verdict> verdicts = new ArrayList<>();
        while (!left.isEmpty()) {
            String first = left.remove(0);
            List<String> spellings = new ArrayList<>(List.of(first));
            left.stream().filter(other -> names.areOne(first, other)).forEach(spellings::add);
            left.removeAll(spellings);
            verdicts.add(judge(names.all(), spellings));
        }
        return verdicts.stream();
    }

    /** The rarer spelling is named first; among equals the one that stands later. */
    private static Verdict judge(Map<String, List<Label>> names, List<String> spellings) {
        Comparator<String> often = Comparator.comparing(
                (String name) -> names.getOrDefault(name, List.of()).size());
        String usual = spellings.stream()
                .reduce((one, other) -> often.compare(one, other) >= 0 ? one : other)
                .orElseThrow();
        List<Label> kept = names.getOrDefault(usual, List.of());
        if (spellings.size() == 1) {
            return new Verdict.Holds(INFO, places(kept));
        }
        List<Label> odd = spellings.stream()
                .filter(name -> !name.equals(usual))
                .flatMap(name -> names.getOrDefault(name, List.of()).stream())
                .toList();
        return broken(odd, kept);
    }

    private static Verdict broken(List<Label> odd, List<Label> kept) {
        String there = plain(odd.get(0));
        String usual = plain(kept.get(0));
        List<Repair.Change> changes = odd.stream()
                .map(label -> new Repair.Change(label.origin().first(), plain(label), usual))
                .toList();
        Map<String, Object> values =
                Map.of("name", there, "times", odd.size(), "other", usual, "otherTimes", kept.size());
        List<Place> others =
                Stream.concat(places(odd).stream(), places(kept).stream()).toList();
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), odd.get(0).origin(), others, Message.of(values), there, usual)
                        .withRepairs(List.of(new Repair("name-used-most", changes))));
    }

    private static String plain(Label label) {
        return label.text().replaceAll("\\s+", "");
    }

    private static List<Place> places(List<Label> labels) {
        return labels.stream()
                .flatMap(label -> label.origin().places().stream())
                .toList();
    }
}
