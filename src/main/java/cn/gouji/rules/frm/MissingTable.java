package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that the contents list announces was not handed in (应报表格缺失). */
final class MissingTable implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-01", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.contents().isEmpty()) {
            return Stream.empty();
        }
        if (filing.tables().stream().allMatch(table -> table.form().title().isBlank())) {
            return Stream.of(cannotTell("no-tables", filing));
        }
        Set<Label> found = announcedAndFound(filing);
        List<Label> missing = filing.contents().stream()
                .filter(entry -> !found.contains(entry))
                .toList();
        if (missing.isEmpty()) {
            List<Place> places = filing.contents().stream()
                    .map(entry -> entry.origin().first())
                    .toList();
            return Stream.of(new Verdict.Holds(INFO, places));
        }
        return Stream.of(filing.extraction() ? cannotTell("extraction", filing) : broken(filing, missing));
    }

    private static Verdict cannotTell(String variant, Filing filing) {
        return new Verdict.CannotTell(
                INFO,
                new Message(variant, Map.of("count", filing.contents().size())),
                List.of(filing.contents().get(0).origin()));
    }

    /** Every title found claims the longest announced name it ends with, so 收支总表 is not found in 政府预算拨款收支总表. */
    private static Set<Label> announcedAndFound(Filing filing) {
        Set<Label> found = new HashSet<>();
        for (Table table : filing.tables()) {
            String title = table.form().title().compact();
            Optional<Label> announced = filing.contents().stream()
                    .filter(entry -> title.endsWith(entry.name()))
                    .max(Comparator.comparingInt(entry -> entry.name().length()));
            announced.ifPresent(found::add);
        }
        return found;
    }

    private static Verdict broken(Filing filing, List<Label> missing) {
        String names = missing.stream().map(entry -> entry.text().strip()).collect(Collectors.joining("、"));
        Message message = Message.of(Map.of(
                "announced", filing.contents().size(),
                "missing", missing.size(),
                "names", names));
        List<Place> others =
                missing.stream().map(entry -> entry.origin().first()).toList();
        return new Verdict.Broken(
                Finding.of(INFO, INFO.severity(), missing.get(0).origin(), others, message, "", names));
    }
}
