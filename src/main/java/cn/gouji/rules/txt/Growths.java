package cn.gouji.rules.txt;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement.Direction;
import cn.gouji.filing.Statement.Growth;
import cn.gouji.money.Amount;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The growth statements of a filing, as the rules about them ask. */
final class Growths {

    private Growths() {}

    /** All of them in reading order. */
    static Stream<Growth> of(Filing filing) {
        return filing.statements().stream().filter(Growth.class::isInstance).map(Growth.class::cast);
    }

    /** The rates its figures leave possible; empty without a percentage or where a figure is unknown. */
    static Optional<GrowthRates> rates(Growth growth) {
        return growth.percent()
                .flatMap(Figure::known)
                .flatMap(percent -> amount(growth.current())
                        .flatMap(current -> amount(growth.change())
                                .map(change -> GrowthRates.of(current, change, percent.amount()))));
    }

    /** Whether the word before the percentage goes the other way than the word before the amount. */
    static boolean contradictsItself(Growth growth) {
        return growth.percentWord()
                .map(Label::text)
                .flatMap(Directions::of)
                .filter(direction -> direction != growth.direction())
                .isPresent();
    }

    /** Whether the printed percentage is impossible: the base is positive and neither reading allows it. */
    static boolean impossible(Growth growth) {
        return growth.direction() != Direction.SAME
                && !contradictsItself(growth)
                && rates(growth)
                        .filter(rates -> rates.base(growth.direction()).signum() > 0)
                        .filter(rates -> !rates.possible(growth.direction()))
                        .isPresent();
    }

    /** Whether nothing changed. */
    static boolean unchanged(Growth growth) {
        return amount(growth.change())
                .filter(change -> change.printed().signum() == 0)
                .isPresent();
    }

    /** What every message about a growth names. */
    static Map<String, Object> words(Growth growth) {
        Map<String, Object> words = new TreeMap<>();
        words.put("subject", growth.subject().text());
        words.put("current", shown(growth.current()));
        words.put("word", growth.directionWord().text());
        words.put("change", shown(growth.change()));
        words.put("percentWord", growth.percentWord().map(Label::text).orElse(""));
        words.put("percent", growth.percent().map(Growths::shown).orElse(""));
        return words;
    }

    private static String shown(Figure figure) {
        return figure.known().map(known -> known.amount().textWithUnit()).orElseGet(figure::shown);
    }

    private static Optional<Amount> amount(Figure figure) {
        return figure.known().map(Figure.Known::amount);
    }
}
