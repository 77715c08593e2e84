package cn.gouji.across;

import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many vehicles, pieces of equipment, posts or people the prose of a budget says there are (存量). What is rented, set aside or
 * to be bought is another matter.
 *
 * @param thing what is counted, the same in every year
 * @param asOf the year it is counted at, where that is said
 * @param change by how much it is said to be more than the year before, where that is said
 * @param words the words, the paragraph they stand in being their origin
 */
record Holding(String thing, int number, OptionalInt asOf, OptionalInt change, Label words) {

    static final String VEHICLES = "车辆";

    private static final String PRICE =
            "单(?:位)?价(?:值)?([0-9]{1,5}万)元?(?:\\(含\\))?以上(?:\\(含\\))?(?:的)?((?:通用|专用|大型)?设备)[^0-9,;。]{0,4}?";
    private static final Pattern VEHICLE =
            Pattern.compile("(?:共有|现有|实有|保有|拥有)[^,;。:0-9]{0,8}(?:车辆?|用车)[^,;。:0-9]{0,2}(?<number>[0-9]{1,5})(?:辆|台)");
    private static final Pattern EQUIPMENT = Pattern.compile(PRICE + "(?<number>[0-9]{1,5})(?:台|套)");
    private static final Pattern POSTS =
            Pattern.compile("((?:行政|事业|雇员|工勤|机关|参公|专项|聘用)?编制)(?:数|人数)?(?:\\([^()]*\\))?(?<number>[0-9]{1,6})(?:人|名)");
    private static final Pattern TO_BE_BOUGHT =
            Pattern.compile("(?:新增|购置|拟购)[^0-9,;。]{0,12}?(?:车辆|用车|汽车|轿车)[^0-9,;。]{0,4}?(?<number>[0-9]{1,4})辆");

    private static final Pattern CHANGE = Pattern.compile(
            "^(?:\\([^()]*\\))?(?:\\(套\\))?,?(?:比|较)(?:上年|去年|上年度|20[0-9]{2}年)[^0-9,;。]{0,6}?(?<way>增加|减少)(?<number>[0-9]{1,5})(?:辆|台|套|人|名)");
    private static final Pattern AS_OF = Pattern.compile("截[至止](?:到)?(20[0-9]{2})年");
    private static final Pattern CLAUSE = Pattern.compile("[。;]");
    private static final Pattern NOT_OWN = Pattern.compile("租|借用|封存|待处置|报废|拟|计划|新增|购置|采购");
    private static final Pattern PLAN = Pattern.compile("拟|计划|新增|购置|采购");
    private static final Pattern MOVED =
            Pattern.compile("报废|处置|封存|划转|划出|划入|调出|调入|调拨|移交|上缴|退役|核销|捐赠|新购|购入|更新|更换|改革|合并|撤销");
    private static final Pattern KEPT =
            Pattern.compile("(?:车|设备)[^。；;]{0,20}[0-9０-９]+\\s*(?:辆|台|套)|编制[^。；;]{0,20}[0-9０-９]+\\s*(?:人|名)");

    /** Whether the paragraph is needed to tell. */
    static boolean isSaid(String paragraph) {
        return KEPT.matcher(paragraph).find();
    }

    /** All that the budget says it has, in reading order. */
    static List<Holding> of(Document budget) {
        return clauses(budget)
                .filter(clause -> !NOT_OWN.matcher(clause.text()).find())
                .flatMap(clause -> clause.holdings().stream())
                .toList();
    }

    /** How many of that thing the budget says will be bought; none where it does not say. */
    static OptionalInt planned(Document budget, String thing) {
        return clauses(budget)
                .filter(clause -> PLAN.matcher(clause.text()).find())
                .flatMap(clause -> clause.planned().stream())
                .filter(holding -> holding.thing().equals(thing))
                .mapToInt(Holding::number)
                .reduce(Integer::sum);
    }

    /** Whether the budget says that things were disposed of, handed over or got, without how the numbers changed. */
    static boolean isMoved(Document budget) {
        return clauses(budget).anyMatch(clause -> MOVED.matcher(clause.text()).find());
    }

    /** Whether a post; people come and go without a word. */
    boolean isPosts() {
        return thing.endsWith("编制");
    }

    private static Stream<Clause> clauses(Document budget) {
        return budget.filing().paragraphs().stream()
                .filter(paragraph -> isSaid(paragraph.text()))
                .flatMap(Clause::of);
    }

    /** A part of a paragraph with the year it is said to speak of. */
    private record Clause(String text, OptionalInt asOf, Prose.Paragraph paragraph) {

        static Stream<Clause> of(Prose.Paragraph paragraph) {
            String text = Words.compact(paragraph.text());
            Matcher date = AS_OF.matcher(text);
            OptionalInt asOf = date.find() ? OptionalInt.of(Integer.parseInt(date.group(1))) : OptionalInt.empty();
            return Stream.of(CLAUSE.split(text)).map(clause -> new Clause(clause, asOf, paragraph));
        }

        List<Holding> holdings() {
            List<Holding> found = new ArrayList<>();
            all(VEHICLE, found);
            all(EQUIPMENT, found);
            all(POSTS, found);
            return found;
        }

        List<Holding> planned() {
            List<Holding> found = new ArrayList<>();
            all(TO_BE_BOUGHT, found);
            all(EQUIPMENT, found);
            return found;
        }

        private void all(Pattern counted, List<Holding> into) {
            Matcher found = counted.matcher(text);
            while (found.find()) {
                Matcher change = CHANGE.matcher(text.substring(found.end()));
                boolean changed = change.find();
                String words = found.group() + (changed ? change.group() : "");
                into.add(new Holding(
                        thing(found),
                        Integer.parseInt(found.group("number")),
                        asOf,
                        changed ? OptionalInt.of(signed(change)) : OptionalInt.empty(),
                        new Label(words, new Origin.Read(paragraph.place(), "holding"))));
            }
        }

        private static String thing(Matcher found) {
            if (found.pattern() == EQUIPMENT) {
                return found.group(1) + found.group(2);
            }
            return found.pattern() == POSTS ? found.group(1) : VEHICLES;
        }

        private static int signed(Matcher change) {
            int number = Integer.parseInt(change.group("number"));
            return change.group("way").equals("减少") ? -number : number;
        }
    }

    /** What the budget says of each thing that it states once, or always alike. */
    static Optional<Holding> only(List<Holding> all, String thing) {
        List<Holding> same =
                all.stream().filter(holding -> holding.thing().equals(thing)).toList();
        boolean alike = same.stream().mapToInt(Holding::number).distinct().count() == 1;
        return alike
                ? same.stream()
                        .filter(holding -> holding.change().isPresent())
                        .findFirst()
                        .or(() -> same.stream().findFirst())
                : Optional.empty();
    }
}
