package cn.gouji.bed;

import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults of the narrative besides percentages (文字说明). */
final class ProseFaults {

    private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9,.]*(?= 万?元)");
    private static final int TELLING = 1000;

    /** Where a table by economic classification has what is basic. */
    private static final int BASIC = 4;

    private ProseFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("text-part-differs", changed("包括基本支出", 1), "TXT-03", "TXT-02"),
                fault("text-total-differs", changed("包括基本支出", 0), "TXT-03", "TXT-02"),
                fault("direction-in-two-ways", growth(text -> swap(text)), "TXT-04", "TXT-01"),
                fault(
                        "reason-left-out",
                        growth(text -> text.contains("用于") ? text : text.replaceAll("，主要原因是.*。", "。")),
                        "TXT-05"),
                fault(
                        "year-not-rolled",
                        replaced("2 台（套）。", "2 台（套），因此本部门 " + (Hidden.YEAR - 1) + " 年公务用车购置经费预算数为零；"),
                        "TXT-08"),
                fault("vehicles-in-two-ways", vehicles(), "TXT-09"),
                fault("calculation-wrong", replaced("=6000 元", "=5000 元"), "TXT-11"),
                fault("more-staff-than-posts", replaced("实有在编人数 18 人", "实有在编人数 28 人"), "TXT-13"),
                fault("percentage-of-nothing", growth(ProseFaults::ofNothing), "TXT-14", "TXT-01"),
                new Fault("nothing-reserved-for-small-firms", Fault.Group.OTHER, ProseFaults::unreserved),
                fault("goal-money-differs", changed("纳入部门预算绩效管理", 0), "TAB-09"),
                fault("running-costs-with-wages", ProseFaults::runningCosts, "TXT-06"),
                new Fault("change-left-open", Fault.Group.HINT, spoil(ProseFaults::leftOpen, "TXT-15")),
                new Fault("city-in-a-district", Fault.Group.HINT, spoil(replaced("区财政部门", "市财政部门"), "TXT-17")),
                new Fault(
                        "glossary-of-what-is-not-there",
                        Fault.Group.HINT,
                        spoil(replaced("二、项目支出：指为完成", "二、用事业基金弥补收支差额：指为完成"), "TXT-20")),
                new Fault(
                        "unit-word-missing",
                        Fault.Group.HINT,
                        spoil(replaced("6000 元，", "6000 元，另付 3 万、2 万元，"), "UNI-07")),
                new Fault("word-doubled", Fault.Group.HINT, spoil(replaced("培训 3 期", "用于用于培训 3 期"), "TXT-19")),
                new Fault(
                        "nothing-explained",
                        Fault.Group.HINT,
                        spoil(replaced("年末，", "（三）对个人和家庭的补助支出 0 万元，主要包括：离退休人员经费。年末，"), "TXT-21")));
    }

    /** Makes the narrative wrong at one paragraph; the same where it cannot. */
    private interface Change {
        List<Saying> of(Submission submission, Random random);
    }

    private static Fault fault(String name, Change change, String... rules) {
        return new Fault(name, Fault.Group.OTHER, spoil(change, rules));
    }

    private static Fault.Way spoil(Change change, String... rules) {
        return (submission, random) -> {
            List<Saying> sayings = change.of(submission, random);
            Submission spoiled = new Submission(submission.pages, sayings);
            for (int at = 0; at < sayings.size(); at++) {
                if (!sayings.get(at).text().equals(submission.sayings.get(at).text())) {
                    Place spot = spoiled.prose().paragraphs().get(at).place();
                    return Optional.of(new Injury(spoiled, Map.of(), Set.of(spot), Set.of(rules)));
                }
            }
            return Optional.empty();
        };
    }

    private static Change replaced(String from, String to) {
        return (submission, random) -> submission.sayings.stream()
                .map(saying ->
                        (Saying) new Saying.Plain(saying.level(), saying.text().replace(from, to)))
                .toList();
    }

    /** Another amount in the paragraph that holds the words: so many amounts further on. */
    private static Change changed(String words, int skipped) {
        return (submission, random) -> submission.sayings.stream()
                .map(saying -> saying.text().contains(words)
                        ? (Saying) new Saying.Plain(0, otherAmount(saying.text(), skipped))
                        : saying)
                .toList();
    }

    private static String otherAmount(String text, int skipped) {
        Matcher amount = AMOUNT.matcher(text);
        for (int at = 0; at <= skipped; at++) {
            if (!amount.find()) {
                return text;
            }
        }
        String digits = amount.group();
        boolean small = digits.replaceAll("[^0-9]", "").length() < 2;
        int first = digits.charAt(0) - '0';
        String other = (first == 9 ? 1 : first + 1) + digits.substring(1);
        return small ? text : text.substring(0, amount.start()) + other + text.substring(amount.end());
    }

    /** One growth told otherwise, where there is one that can be. */
    private static Change growth(UnaryOperator<String> way) {
        return (submission, random) -> {
            List<Integer> growths = new ArrayList<>();
            for (int at = 0; at < submission.sayings.size(); at++) {
                Saying saying = submission.sayings.get(at);
                if (saying instanceof Saying.Growth && !way.apply(saying.text()).equals(saying.text())) {
                    growths.add(at);
                }
            }
            List<Saying> sayings = new ArrayList<>(submission.sayings);
            if (!growths.isEmpty()) {
                int at = growths.get(random.nextInt(growths.size()));
                sayings.set(at, new Saying.Plain(0, way.apply(sayings.get(at).text())));
            }
            return sayings;
        };
    }

    private static String swap(String text) {
        return text.contains("增长 ") ? text.replace("增长 ", "下降 ") : text.replace("下降 ", "增长 ");
    }

    /** All of this year's amount is new, and yet has a percentage. */
    private static String ofNothing(String text) {
        Matcher amounts = Pattern.compile("预算 ([0-9,.]+ 万?元)([^比]*)比 (.*?)(增加|减少) [0-9,.]+ 万?元，(增长|下降) [0-9.]+%")
                .matcher(text);
        return amounts.find() && !text.contains("部门预算收入") && !text.contains("部门预算支出")
                ? amounts.replaceFirst("预算 $1$2比 $3增加 $1，增长 100%")
                : text;
    }

    /** The running costs are said to be all basic spending, wages among it. */
    private static List<Saying> runningCosts(Submission submission, Random random) {
        String basic = submission.sayings.stream()
                .map(Saying::text)
                .filter(text -> text.startsWith("基本支出预算 "))
                .findFirst()
                .map(text -> text.replaceFirst("基本支出预算 ([0-9,.]+ 万?元).*", "$1"))
                .orElse("0 元");
        boolean wages = submission.pages.get(4).rows.stream()
                .filter(row -> row.size() > BASIC && row.get(1).text().equals("'301"))
                .anyMatch(row -> row.get(BASIC) instanceof Field.Number paid
                        && paid.amount().printed().signum() > 0);
        return wages && isOneUnit(submission)
                ? replaced("各项经费", "机关运行经费财政拨款预算 " + basic + "。各项经费").of(submission, random)
                : submission.sayings;
    }

    private static boolean isOneUnit(Submission submission) {
        return submission.pages.get(1).rows.stream()
                        .filter(row -> row.get(0).text().startsWith(Hidden.OWNER))
                        .count()
                == 1;
    }

    /** The whole changes by another amount than its parts do, by a percentage that fits. */
    private static List<Saying> leftOpen(Submission submission, Random random) {
        boolean told = submission.sayings.stream()
                .filter(saying -> saying.text().matches("(基本支出|[0-9]+[.] ).*预算.*"))
                .allMatch(Saying.Growth.class::isInstance);
        long growths = submission.sayings.stream()
                .filter(saying ->
                        saying instanceof Saying.Growth growth && !growth.use().isEmpty())
                .count();
        return submission.sayings.stream()
                .map(saying -> told
                                && growths > 1
                                && isOneUnit(submission)
                                && saying instanceof Saying.Growth growth
                                && growth.subject().endsWith("部门预算支出")
                        ? growth.withOtherChange(random)
                        : saying)
                .toList();
    }

    private static Change vehicles() {
        return (submission, random) -> {
            List<Saying> sayings = new ArrayList<>(submission.sayings);
            int last = sayings.indexOf(sayings.stream()
                    .filter(saying -> saying.text().contains("共有车辆"))
                    .findFirst()
                    .orElseThrow());
            sayings.set(last, new Saying.Plain(0, sayings.get(last).text() + "现有公务车辆 1 台。"));
            return sayings;
        };
    }

    /** Much is bought and nothing is reserved for small firms. */
    private static Optional<Injury> unreserved(Submission submission, Random random) {
        int page = 1;
        Submission spoiled = submission.copy();
        Set<Place> spots = new java.util.HashSet<>();
        boolean telling = false;
        for (int row = 0; row < spoiled.pages.get(page).rows.size(); row++) {
            Slot bought = new Slot(page, row, 6);
            if (spoiled.has(bought.right(2)) && spoiled.at(bought) instanceof Field.Number number) {
                telling |= number.amount().value().movePointLeft(4).intValue() > TELLING;
                for (int column = 0; column <= 2; column++) {
                    spots.add(spoiled.place(bought.right(column)));
                    if (column > 0 && spoiled.at(bought.right(column)) instanceof Field.Number share) {
                        spoiled.put(bought.right(column), share.amount().withPrinted(java.math.BigDecimal.ZERO));
                    }
                }
            }
        }
        return telling ? Optional.of(new Injury(spoiled, Map.of(), spots, Set.of("TXT-07"))) : Optional.empty();
    }
}
