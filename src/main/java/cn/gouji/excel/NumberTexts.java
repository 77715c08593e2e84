package cn.gouji.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook's number formats show a number (显示文本). Digits and words are written out here, because POI is slow to
 * start and shows the nought of the accounting format as "- 0"; dates, fractions and powers are POI's. Blanks that only
 * align are left out.
 */
final class NumberTexts {

    /** How one format shows numbers. */
    interface Shown {

        /** What a cell of the format shows for the number. */
        String of(BigDecimal number);
    }

    /** What the dates whose form depends on Windows' language look like in Chinese; no file writes them out. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy年m月"),
            Map.entry(28, "m月d日"),
            Map.entry(29, "m月d日"),
            Map.entry(30, "m/d/yy"),
            Map.entry(31, "yyyy年m月d日"),
            Map.entry(32, "h时mm分"),
            Map.entry(33, "h时mm分ss秒"),
            Map.entry(36, "yyyy年m月"),
            Map.entry(50, "yyyy年m月"),
            Map.entry(51, "m月d日"),
            Map.entry(52, "yyyy年m月"),
            Map.entry(53, "m月d日"),
            Map.entry(54, "m月d日"),
            Map.entry(57, "yyyy年m月"),
            Map.entry(58, "m月d日"));

    /** Quotation marks that POI would show as they are. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z']*)\"");

    private static final MathContext GENERAL = new MathContext(10, RoundingMode.HALF_UP);
    private static final int GENERAL_DECIMALS = 10;
    private static final BigDecimal NO_DECIMALS_FROM = BigDecimal.TEN.pow(10);
    private static final BigDecimal POWERS_FROM = BigDecimal.TEN.pow(11);
    private static final BigDecimal POWERS_TO = BigDecimal.ONE.movePointLeft(10);

    private final boolean from1904;
    private final Map<String, Shown> formats = new HashMap<>();
    private @Nullable DataFormatter poi;

    /** @param from1904 whether the workbook counts its days from 1904 */
    NumberTexts(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What a cell of that format shows for the number. */
    String text(int id, String code, BigDecimal number) {
        return of(id, code).of(number);
    }

    /** How that format shows numbers. */
    Shown of(int id, String code) {
        return formats.computeIfAbsent(id + " " + code, key -> {
            Shown shown = shown(id, CHINESE.getOrDefault(id, code));
            return number ->
                    shown.of(number.precision() > Numbers.TYPED.getPrecision() ? number.round(Numbers.TYPED) : number);
        });
    }

    private Shown shown(int id, String code) {
        if (code.equalsIgnoreCase("General") || code.equals("@") || code.isEmpty()) {
            return this::general;
        }
        List<NumberSection> sections = new ArrayList<>();
        for (String section : sections(code)) {
            Optional<NumberSection> read = NumberSection.of(section);
            if (read.isEmpty()) {
                return number -> other(id, QUOTED.matcher(code).replaceAll("$1"), number);
            }
            sections.add(read.get());
        }
        return number -> decimal(sections, number).strip();
    }

    /** The sections for numbers, at most three; the fourth is for texts. */
    private static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int at = 0; at < code.length(); at++) {
            char character = code.charAt(at);
            quoted ^= character == '"';
            if (character == '\\' && !quoted) {
                at++;
            } else if (character == ';' && !quoted) {
                sections.add(code.substring(begin, at));
                begin = at + 1;
            }
        }
        sections.add(code.substring(begin));
        return sections.size() > 3 ? sections.subList(0, 3) : sections;
    }

    private String decimal(List<NumberSection> sections, BigDecimal number) {
        if (number.signum() < 0) {
            return sections.size() > 1
                    ? sections.get(1).show(number, this::general)
                    : "-" + sections.get(0).show(number, this::general);
        }
        boolean nought = number.signum() == 0 && sections.size() > 2;
        return sections.get(nought ? 2 : 0).show(number, this::general);
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
            DataFormatter formatter = poi == null ? new DataFormatter(Locale.US) : poi;
            poi = formatter;
            return formatter
                    .formatRawCellContents(number.doubleValue(), id, code, from1904)
                    .strip();
        } catch (RuntimeException unknownFormat) {
            // A format that POI cannot parse still has a number behind it.
            return number.toPlainString();
        }
    }
}
