package cn.gouji.form.prose;

import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the title of a document says, even when it is broken over lines: whose budget it is, and of which year (标题).
 *
 * @param unit the unit's name
 * @param year the budget year
 */
record Title(Optional<Label> unit, OptionalInt year) {

    private static final int LAST_PARAGRAPH = 8;
    private static final int MOST_LINES = 3;
    private static final int SHORTEST_NAME = 3;
    private static final String KIND =
            "(?:部门|单位)?预算(?:公开|编制|情况|文字|说明|报告|及|和|“?三公”?经费|信息|材料|草案|表|文本|\\s)*(?:[（(].{0,12}[）)])?$";
    private static final Pattern YEAR_FIRST = Pattern.compile("^(20[0-9]{2})年度?(.*?)" + KIND);
    private static final Pattern UNIT_FIRST = Pattern.compile("^(.*?)(20[0-9]{2})年度?" + KIND);
    private static final Pattern NO_NAME = Pattern.compile("[。，；：、,;:]|目录");

    /** The title among the first paragraphs; empty where none of them is one. */
    static Title of(List<Prose.Paragraph> paragraphs) {
        Title best = new Title(Optional.empty(), OptionalInt.empty());
        int last = Math.min(LAST_PARAGRAPH, paragraphs.size());
        for (int from = 0; from < last; from++) {
            for (int lines = 1; lines <= MOST_LINES && from + lines <= last; lines++) {
                Title title = read(paragraphs.subList(from, from + lines));
                if (title.unit().isPresent()) {
                    return title;
                }
                best = best.year().isPresent() ? best : title;
            }
        }
        return best;
    }

    private static Title read(List<Prose.Paragraph> lines) {
        String text = String.join("", lines.stream().map(Prose.Paragraph::text).toList())
                .replaceAll("\\s+", "");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher unitFirst = UNIT_FIRST.matcher(text);
        if (Numbering.of(text).isPresent()) {
            return new Title(Optional.empty(), OptionalInt.empty());
        }
        if (yearFirst.find()) {
            return title(yearFirst.group(2), yearFirst.group(1), lines.get(0));
        }
        return unitFirst.find()
                ? title(unitFirst.group(1), unitFirst.group(2), lines.get(0))
                : new Title(Optional.empty(), OptionalInt.empty());
    }

    private static Title title(String name, String year, Prose.Paragraph line) {
        if (NO_NAME.matcher(name).find()) {
            return new Title(Optional.empty(), OptionalInt.empty());
        }
        Optional<Label> unit = Words.compact(name).length() < SHORTEST_NAME
                ? Optional.empty()
                : Optional.of(new Label(name, new Origin.Read(line.place(), "标题/unit")));
        return new Title(unit, OptionalInt.of(Integer.parseInt(year)));
    }
}
