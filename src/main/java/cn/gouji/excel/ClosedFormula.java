package cn.gouji.excel;

import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula made of nothing but cells, constants and functions that always give the same result in bounded time: no names,
 * no other files, no clock, no chance, no addresses put together at run time.
 *
 * @param areas the cells it reads; without a sheet's name those of its own sheet
 */
record ClosedFormula(List<Area> areas) {

    /** Cells of a sheet. */
    record Area(Optional<String> sheet, Region region) {

        long size() {
            return (region.lastRow() - region.firstRow() + 1L) * (region.lastColumn() - region.firstColumn() + 1L);
        }
    }

    private static final Set<String> FUNCTIONS = Set.of(
            "SUM",
            "SUMIF",
            "SUMIFS",
            "SUMPRODUCT",
            "PRODUCT",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "INT",
            "MOD",
            "ABS",
            "MAX",
            "MIN",
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "IF",
            "IFERROR",
            "AND",
            "OR",
            "NOT",
            "ISERROR",
            "ISNUMBER",
            "ISBLANK",
            "N",
            "VLOOKUP",
            "INDEX",
            "MATCH",
            "LEFT",
            "RIGHT",
            "MID",
            "LEN",
            "TRIM",
            "CONCATENATE");

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"]|\"\")*\""
            + "|(?:'((?:[^'\\[\\]:]|'')+)'!|([\\p{L}_][\\p{L}\\p{N}_.]*)!)?"
            + "(\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?)(?![\\p{L}\\p{N}_.(!:])"
            + "|([A-Za-z][A-Za-z0-9.]*)\\("
            + "|(?:TRUE|FALSE)(?![\\p{L}\\p{N}_.(!])"
            + "|[0-9]+(?:\\.[0-9]*)?(?:[Ee][+-]?[0-9]{1,3})?(?![\\p{L}\\p{N}_.(!:])"
            + "|[-+*/^&=<>(),%\\s]");

    ClosedFormula {
        areas = List.copyOf(areas);
    }

    /** The formula, where it is of this kind. */
    static Optional<ClosedFormula> of(String text) {
        List<Area> areas = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!token.find(end) || token.start() != end) {
                return Optional.empty();
            }
            end = token.end();
            if (token.group(4) != null && !FUNCTIONS.contains(token.group(4).toUpperCase(Locale.ROOT))) {
                return Optional.empty();
            }
            if (token.group(3) != null) {
                Optional<Region> region = Reference.area(token.group(3));
                if (region.isEmpty()) {
                    return Optional.empty();
                }
                areas.add(new Area(sheet(token), region.get()));
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new ClosedFormula(areas));
    }

    private static Optional<String> sheet(Matcher token) {
        return Optional.ofNullable(token.group(1))
                .map(quoted -> quoted.replace("''", "'"))
                .or(() -> Optional.ofNullable(token.group(2)));
    }

    /** How many cells it reads. */
    long size() {
        return areas.stream().mapToLong(Area::size).sum();
    }
}
