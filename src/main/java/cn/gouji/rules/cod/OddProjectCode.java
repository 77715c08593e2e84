package cn.gouji.rules.cod;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project code is not built as the integrated budget system builds them (项目编码格式): six digits of the region, two of the
 * year, then thirteen digits, or a letter and twelve.
 */
final class OddProjectCode implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("COD-08", Severity.WARNING);
    private static final int LENGTH = 21;
    private static final int REGION = 6;
    private static final int YEAR = 8;
    private static final int CENTURY = 2000;
    private static final Pattern BUILT = Pattern.compile("[0-9]{8}(?:[0-9]{13}|[A-Z][0-9]{12})");

    /** The first two digits of the regions of the country (GB/T 2260). */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Label> codes = filing.forms().stream()
                .map((Form form) -> form.fact("project-code"))
                .flatMap(java.util.Optional::stream)
                .filter(label -> !label.isBlank() && label.stored().isEmpty())
                .toList();
        Map<String, Long> regions = codes.stream()
                .filter(code -> isBuilt(printed(code)))
                .collect(Collectors.groupingBy(code -> printed(code).substring(0, REGION), Collectors.counting()));
        return codes.stream().map(code -> verdict(code, regions, filing.year()));
    }

    private static Verdict verdict(Label code, Map<String, Long> regions, OptionalInt year) {
        String fault = fault(printed(code), regions, year);
        if (fault.isEmpty()) {
            return Verdict.holds(INFO, code.origin());
        }
        String usual = regions.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        Message message = new Message(
                fault,
                Map.of(
                        "code", code.text().strip(),
                        "length", printed(code).length(),
                        "region",
                                printed(code)
                                        .substring(
                                                0,
                                                Math.min(REGION, printed(code).length())),
                        "usual", usual,
                        "year", year.isPresent() ? String.valueOf(year.getAsInt()) : ""));
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                code.origin(),
                List.of(),
                message,
                code.text().strip(),
                ""));
    }

    private static String fault(String code, Map<String, Long> regions, OptionalInt year) {
        if (code.length() != LENGTH) {
            return "length";
        }
        if (!isBuilt(code)) {
            return "pattern";
        }
        if (year.isPresent() && CENTURY + Integer.parseInt(code.substring(REGION, YEAR)) > year.getAsInt()) {
            return "year";
        }
        long own = regions.getOrDefault(code.substring(0, REGION), 0L);
        return regions.values().stream().anyMatch(others -> others > own) ? "region" : "";
    }

    private static boolean isBuilt(String code) {
        return BUILT.matcher(code).matches() && PROVINCES.contains(code.substring(0, 2));
    }

    private static String printed(Label code) {
        return code.compact().toUpperCase(java.util.Locale.ROOT);
    }
}
