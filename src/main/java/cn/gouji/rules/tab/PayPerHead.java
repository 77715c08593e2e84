package cn.gouji.rules.tab;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Prose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wages by the heads the text states are outside the usual range (人均水平异常). */
final class PayPerHead implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-13", Severity.INFO);
    private static final Threshold LOWEST = Threshold.yuan("lowest", 30_000);
    private static final Threshold HIGHEST = Threshold.yuan("highest", 600_000);
    private static final String WAGES = "工资福利支出";

    /** Those whose pay the unit bears, where the text says so. */
    private static final Pattern PAID = Pattern.compile("工资福利[^0-9。；;]{0,16}列支的[^0-9。；;]{0,12}?([0-9]{1,5})\\s*[人名]");

    private static final Pattern PRESENT = Pattern.compile("实有[^0-9。；;，,]{0,16}?([0-9]{1,5})\\s*[人名]");
    private static final Pattern PAID_ELSEWHERE =
            Pattern.compile("工资(?:福利)?[^。；;]{0,10}(?:均)?(?:在|由)[^。；;]{1,20}(?:列支|发放|承担)");

    private final BigDecimal lowest;
    private final BigDecimal highest;

    PayPerHead(RuleSettings settings) {
        lowest = settings.value(INFO, LOWEST);
        highest = settings.value(INFO, HIGHEST);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(LOWEST, HIGHEST);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        OptionalInt heads = heads(filing);
        List<Figure.Known> wages = ClassLines.named(filing, WAGES, Column.TOTAL).stream()
                .flatMap(found -> found.line().figure(Column.TOTAL).flatMap(Figure::known).stream())
                .filter(figure -> figure.amount().unit().isStated()
                        && figure.amount().printed().signum() > 0)
                .toList();
        return heads.isEmpty() || wages.size() != 1 ? Stream.empty() : Stream.of(judge(wages.get(0), heads.getAsInt()));
    }

    private Verdict judge(Figure.Known wages, int heads) {
        BigDecimal each = wages.amount().value().divide(BigDecimal.valueOf(heads), 0, RoundingMode.HALF_UP);
        boolean low = each.compareTo(lowest) < 0;
        boolean high = each.compareTo(highest) > 0;
        if (!low && !high) {
            return Verdict.holds(INFO, wages.origin());
        }
        String shown = each.movePointLeft(4).setScale(1, RoundingMode.HALF_UP).toPlainString() + " 万元";
        Message message = new Message(
                low ? "low" : "", Map.of("wages", wages.amount().textWithUnit(), "heads", heads, "each", shown));
        return new Verdict.Broken(Finding.of(INFO, INFO.severity(), wages.origin(), List.of(), message, shown, ""));
    }

    /** A sentence may be broken over paragraphs. */
    private static OptionalInt heads(Filing filing) {
        String text = filing.paragraphs().stream().map(Prose.Paragraph::text).collect(Collectors.joining());
        Optional<Integer> paid = PAID.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
        int present = 0;
        Matcher found = PRESENT.matcher(text);
        while (found.find()) {
            present += Integer.parseInt(found.group(1));
        }
        if (paid.isPresent() || PAID_ELSEWHERE.matcher(text).find()) {
            present = paid.orElse(0);
        }
        return present > 0 ? OptionalInt.of(present) : OptionalInt.empty();
    }
}
