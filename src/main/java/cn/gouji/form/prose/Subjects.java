package cn.gouji.form.prose;

import cn.gouji.text.Words;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure is about: the words of its clause before it, without number, budget year, unit name and the word 预算.
 * A year other than the budget year stays, so that last year's figure is never taken for this year's.
 */
final class Subjects {

    private static final String LEADING = "^\\s*(?:其中|包括|主要包括|具体包括|分别为|分别是|以及|和|及|共有|现有|拥有|本部门|本单位|我部门|我单位)[:：]?\\s*";
    private static final String TRAILING =
            "\\s*(?:财政拨款)?预算(?:数|额|安排|总额)?\\s*$|\\s*(?:共计|合计|总计|安排|共|为|是|计)[:：]?\\s*$|[:：]\\s*$";
    private static final Pattern YEAR_THERE = Pattern.compile("20[0-9]{2}\\s*年");
    private static final Pattern BUDGET_YEAR = Pattern.compile(
            "(?:纳入\\s*)?(20[0-9]{2})\\s*年(?:度)?(?=\\s*部门预算\\s*(?:共|合|总)计)\\s*部门预算|(20[0-9]{2})\\s*年(?:度)?");
    /** Not 预算, which would name the unit's whole budget. */
    private static final String UNNAMED = "预算数";

    private static final Pattern JUST_BUDGET = Pattern.compile("^(?:预算(?:数|额|安排|总额)?)?$");
    private static final Pattern LEAD = Pattern.compile("^([^。，；：:]{2,25})。");

    private final String unit;
    private final OptionalInt year;

    /** Subjects of a document of that unit, empty where it is not known, and of that budget year. */
    Subjects(String unit, OptionalInt year) {
        this.unit = unit.strip();
        this.year = year;
    }

    /** The latest year any passage speaks of: the budget year of a document that does not say it. */
    static OptionalInt latestYear(Iterable<Passage> passages) {
        int latest = 0;
        for (Passage passage : passages) {
            Matcher found = YEAR_THERE.matcher(passage.text());
            while (found.find()) {
                latest = Math.max(latest, Integer.parseInt(found.group().substring(0, 4)));
            }
        }
        return latest == 0 ? OptionalInt.empty() : OptionalInt.of(latest);
    }

    /** The subject of the figure that starts there. */
    String before(Passage passage, int figureStart) {
        String words = words(passage, figureStart);
        String own = withoutBudgetYear(Numbering.strip(words));
        if (JUST_BUDGET.matcher(own.strip()).find()) {
            return inherited(passage);
        }
        String bare = bare(own);
        return bare.isEmpty() ? "预算" : bare;
    }

    /** The words, bare of everything that does not name the subject. May be empty. */
    String bare(String words) {
        String bare = withoutBudgetYear(Numbering.strip(words));
        if (!unit.isEmpty()) {
            bare = bare.replaceFirst(spaced(unit), "");
        }
        String before;
        do {
            before = bare;
            bare = bare.replaceFirst(LEADING, "").replaceFirst(TRAILING, "").strip();
        } while (!bare.equals(before));
        return bare;
    }

    private static String words(Passage passage, int end) {
        return passage.text().substring(Sentences.clauseStart(passage.text(), end), end);
    }

    private String inherited(Passage passage) {
        Matcher lead = LEAD.matcher(Numbering.strip(passage.text()));
        if (lead.find() && Tokens.of(lead.group(1)).isEmpty()) {
            return lead.group(1).strip();
        }
        return passage.path().isEmpty()
                ? UNNAMED
                : Words.name(passage.path().get(passage.path().size() - 1));
    }

    private String withoutBudgetYear(String words) {
        Matcher found = BUDGET_YEAR.matcher(words);
        StringBuilder rest = new StringBuilder();
        while (found.find()) {
            String there = found.group(1) != null ? found.group(1) : found.group(2);
            boolean thisYear = year.isPresent() && Integer.parseInt(there) == year.getAsInt();
            found.appendReplacement(rest, thisYear ? "" : Matcher.quoteReplacement(found.group()));
        }
        return found.appendTail(rest).toString();
    }

    private static String spaced(String name) {
        StringBuilder pattern = new StringBuilder();
        name.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .forEach(point ->
                        pattern.append(Pattern.quote(Character.toString(point))).append("\\s*"));
        return pattern.toString();
    }
}
