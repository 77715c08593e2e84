package cn.gouji.rules.rec;

import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts hold the sign that stands for a character nobody could read (字符编码不明). */
final class UndecidedEncoding implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-13", Severity.UNVERIFIABLE);
    /** The sign itself, and what becomes of two of them when they are read as Chinese. */
    private static final Pattern LOST = Pattern.compile("\uFFFD|锟斤拷");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Map<String, Label> first = new LinkedHashMap<>();
        filing.tables().stream()
                .flatMap(UndecidedEncoding::labels)
                .filter(label -> LOST.matcher(label.text()).find())
                .forEach(label -> first.putIfAbsent(label.origin().first().document(), label));
        return first.values().stream().map(UndecidedEncoding::cannotTell);
    }

    private static Stream<Label> labels(Table table) {
        return Stream.concat(
                table.headings().stream().map(heading -> heading.label()),
                table.lines().stream().flatMap(line -> line.labels().values().stream()));
    }

    private static Verdict cannotTell(Label label) {
        Message message = Message.of(Map.of(
                "file", label.origin().first().document(), "shown", label.text().strip()));
        return new Verdict.CannotTell(INFO, message, List.<Origin>of(label.origin()));
    }
}
