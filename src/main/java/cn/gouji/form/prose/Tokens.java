package cn.gouji.form.prose;

import cn.gouji.money.Amount;
import cn.gouji.money.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures of a text by the unit behind them. A number without a unit is no figure: years, document numbers and
 * contract numbers have none.
 */
final class Tokens {

    private static final String DIGIT = "[0-9０-９]";
    private static final String NUMBER = "(" + DIGIT + "{1,3}(?:[,，]" + DIGIT + "{3})+(?:[.．]" + DIGIT + "+)?|" + DIGIT
            + "+(?:[.．]" + DIGIT + "+)?)";
    /** A bare 万 is 万元 before punctuation or at the end; 万名 and 万套 are not money. */
    private static final String MONEY = "亿元|百万元|万元|千元|元|万(?=\\s*(?:[、，,；;。:：）)]|$))";

    private static final String COUNTED = "人|名|辆|台\\s*[（(]\\s*套\\s*[）)]|台|套|部(?![门分队])";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![0-9０-９A-Za-z.．])" + NUMBER + "\\s*(?:(" + MONEY + ")|([%％])|(" + COUNTED + "))(?!\\s*[/／])");
    private static final Pattern HEDGED_BEHIND =
            Pattern.compile("^\\s*(?:[/／*×＊=＝+＋~～]|[-－—至到]\\s*" + DIGIT + "|以上|以下|以内|左右|上下|余|多|每|的?标准|起)");
    private static final Pattern HEDGED_BEFORE = Pattern.compile(
            "(?:(?:约|预计|估计)(?:需|为|共)?|近|超过|超|不低于|不超过|低于|高于|不少于|最高|至少|以上|以下|单价|人均|每[^，。]{1,4}|[-－—~～至负*×＊=＝+＋])\\s*$");

    private Tokens() {}

    /** The figures in reading order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            boolean plain = !HEDGED_BEHIND.matcher(text.substring(figure.end())).find()
                    && !HEDGED_BEFORE.matcher(text.substring(0, figure.start())).find();
            tokens.add(token(figure, plain));
        }
        return List.copyOf(tokens);
    }

    private static Token token(Matcher figure, boolean plain) {
        BigDecimal number = number(figure.group(1));
        BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
        Token.Kind kind = figure.group(2) != null
                ? Token.Kind.MONEY
                : figure.group(3) != null ? Token.Kind.PERCENT : Token.Kind.COUNT;
        Unit unit = switch (kind) {
            case MONEY -> money(figure.group(2));
            case PERCENT -> Unit.PERCENT;
            case COUNT -> Unit.COUNT;
        };
        Amount amount = kind == Token.Kind.COUNT ? Amount.exact(number, unit) : new Amount(number, step, unit);
        return new Token(kind, figure.start(), figure.end(), amount, figure.group(), plain);
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(
                Normalizer.normalize(printed, Normalizer.Form.NFKC).replace(",", ""));
    }

    private static Unit money(String word) {
        return Unit.money(word.equals("万") ? Unit.WAN.chinese() : word).orElseThrow();
    }
}
