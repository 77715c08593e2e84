package cn.gouji.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * How a workbook's number formats show a number (显示文本). The formats nearly every budget workbook is made of are written
 * out here, because POI's formatter is slow to start and to run; all others are POI's. Blanks that only align are left out.
 */
final class NumberTexts {

    private interface Shown {
        String of(BigDecimal number);
    }

    /** What the dates whose form depends on Windows' language look like in Chinese; no file writes them out. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final Pattern DECIMAL =
            Pattern.compile("(#,##)?0(?:\\.(0{1,10}))?(%)?(?:_[ )])?(?:;(?:\\[(?:Red|RED|red|红色)])?\\\\?-(.*))?");
    private static final MathContext GENERAL = new MathContext(10, RoundingMode.HALF_UP);
    private static final int GENERAL_DECIMALS = 10;
    private static final BigDecimal NO_DECIMALS_FROM = BigDecimal.TEN.pow(10);
    private static final BigDecimal POWERS_FROM = BigDecimal.TEN.pow(11);
    private static final BigDecimal POWERS_TO = BigDecimal.TEN.pow(-10, MathContext.DECIMAL64);

    private final boolean from1904;
    private final Map<String, Shown> formats = new HashMap<>();
    private final DataFormatter poi = new DataFormatter(Locale.US);

    /** @param from1904 whether the workbook counts its days from 1904 */
    NumberTexts(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What a cell of that format shows for the number. */
    String text(int id, String code, BigDecimal number) {
        BigDecimal seen = number.precision() > Numbers.TYPED.getPrecision() ? number.round(Numbers.TYPED) : number;
        return formats.computeIfAbsent(id + " " + code, key -> shown(id, code)).of(seen);
    }

    private Shown shown(int id, String code) {
        String effective = CHINESE.getOrDefault(id, code);
        if (effective.equalsIgnoreCase("General") || effective.equals("@") || effective.isEmpty()) {
            return this::general;
        }
        Matcher decimal = DECIMAL.matcher(effective);
        if (decimal.matches() && sameBelowZero(effective, decimal.group(4))) {
            boolean grouped = decimal.group(1) != null;
            int decimals = decimal.group(2) == null ? 0 : decimal.group(2).length();
            boolean percent = decimal.group(3) != null;
            return number -> decimal(number, grouped, decimals, percent);
        }
        return number -> other(id, effective, number);
    }

    private static boolean sameBelowZero(String code, String below) {
        return below == null || bare(below).equals(bare(code.substring(0, code.indexOf(';'))));
    }

    private static String bare(String section) {
        return section.replaceFirst("_[ )]$", "").replaceFirst("\\\\ $", "");
    }

    private static String decimal(BigDecimal number, boolean grouped, int decimals, boolean percent) {
        BigDecimal scaled = percent ? number.movePointRight(2) : number;
        String digits = scaled.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        StringBuilder text = new StringBuilder(digits);
        int point = decimals == 0 ? digits.length() : digits.indexOf('.');
        for (int at = point - 3; grouped && at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (number.signum() < 0 ? "-" : "") + text + (percent ? "%" : "");
    }

    private String general(BigDecimal number) {
        BigDecimal size = number.abs();
        if (number.signum() != 0 && (size.compareTo(POWERS_FROM) >= 0 || size.compareTo(POWERS_TO) <= 0)) {
            return other(0, "General", number);
        }
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (whole || size.compareTo(NO_DECIMALS_FROM) >= 0) {
            return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal rounded = number.round(GENERAL)
                .setScale(GENERAL_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private String other(int id, String code, BigDecimal number) {
        try {
            return poi.formatRawCellContents(number.doubleValue(), id, code, from1904)
                    .strip();
        } catch (RuntimeException unknownFormat) {
            // A format that POI cannot parse still has a number behind it.
            return number.toPlainString();
        }
    }
}
