package cn.gouji.rules.tab;

import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text says is to be bought this year (计划新增资产). Assets there are already are told in other sentences.
 *
 * @param vehicles the numbers of vehicles stated
 * @param equipment the pieces of equipment stated
 */
record PlannedAssets(List<Stated> vehicles, List<Stated> equipment) {

    private static final Pattern PLANNED = Pattern.compile("新增|购置|拟购|采购");
    private static final Pattern VEHICLES =
            Pattern.compile("(?:新增|购置|拟购)[^0-9，,。；;]{0,12}?(?:车辆|用车|汽车|轿车)[^0-9，,。；;]{0,4}?([0-9]{1,4})\\s*辆");
    private static final Pattern EQUIPMENT = Pattern.compile(
            "单(?:位)?价(?:值)?\\s*([0-9]{1,5})\\s*万元?(?:[（(]含[）)])?以上(?:[（(]含[）)])?(?:的)?(?:通用|专用|大型)?设备[^0-9，,。；;]{0,4}?([0-9]{1,4})\\s*(?:台|套)");

    /**
     * A number of things to be bought.
     *
     * @param each what one of them costs at least, in 元; nothing where it is not said
     */
    record Stated(int number, BigDecimal each, String words, Origin origin) {}

    PlannedAssets {
        vehicles = List.copyOf(vehicles);
        equipment = List.copyOf(equipment);
    }

    static PlannedAssets in(Filing filing) {
        List<Stated> vehicles = new ArrayList<>();
        List<Stated> equipment = new ArrayList<>();
        for (Prose.Paragraph paragraph : filing.paragraphs()) {
            for (String clause : paragraph.text().split("(?<=[；;。])")) {
                if (PLANNED.matcher(clause).find()) {
                    Matcher vehicle = VEHICLES.matcher(clause);
                    while (vehicle.find()) {
                        vehicles.add(stated(vehicle, 1, BigDecimal.ZERO, paragraph));
                    }
                    Matcher piece = EQUIPMENT.matcher(clause);
                    while (piece.find()) {
                        BigDecimal each = new BigDecimal(piece.group(1)).movePointRight(4);
                        equipment.add(stated(piece, 2, each, paragraph));
                    }
                }
            }
        }
        return new PlannedAssets(vehicles, equipment);
    }

    private static Stated stated(Matcher found, int group, BigDecimal each, Prose.Paragraph paragraph) {
        return new Stated(
                Integer.parseInt(found.group(group)),
                each,
                found.group().strip(),
                new Origin.Read(paragraph.place(), paragraph.place().part() + "/planned-assets"));
    }
}
