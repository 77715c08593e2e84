package cn.gouji.rules.txt;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a filing says of the vehicles it has: in its prose and in the cells that describe tasks (车辆数). */
record Vehicles(BigDecimal number, String words, Origin origin) {

    private static final Pattern OWNED =
            Pattern.compile("(?:共有|现有|实有|保有|拥有)[^,，。;；:：0-9]{0,8}(?:车辆?|用车)[^,，。;；:：0-9]{0,2}(?<number>[0-9]+)(?:辆|台)");
    /** Cars that are not in use or not the unit's own are counted by other rules of their own. */
    private static final Pattern OTHER = Pattern.compile("租|借用|封存|待处置|报废|拟|计划|新增");

    private static final Pattern CLAUSE = Pattern.compile("[。;；]");

    /** All such statements in reading order, prose first. */
    static List<Vehicles> of(Filing filing) {
        Stream<Label> prose = filing.paragraphs().stream()
                .map(paragraph -> new Label(
                        paragraph.text(),
                        new Origin.Read(paragraph.place(), paragraph.place().part() + "/车辆")));
        Stream<Label> cells = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.CONTENT).stream());
        return Stream.concat(prose, cells).flatMap(Vehicles::in).toList();
    }

    private static Stream<Vehicles> in(Label label) {
        return Stream.of(CLAUSE.split(Words.compact(label.text())))
                .filter(clause -> !OTHER.matcher(clause).find())
                .flatMap(clause -> OWNED.matcher(clause).results().map(found -> found.group()))
                .map(words -> new Vehicles(number(words), words, label.origin()));
    }

    private static BigDecimal number(String words) {
        Matcher found = OWNED.matcher(words);
        if (!found.find()) {
            throw new IllegalStateException(words);
        }
        return new BigDecimal(found.group("number"));
    }
}
