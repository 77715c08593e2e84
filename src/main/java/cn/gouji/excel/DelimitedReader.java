package cn.gouji.excel;

import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table kept as text (.csv, .tsv, .txt) into a workbook of one sheet. The delimiter is the one under which most lines
 * have the same number of columns; a text that is no table under any is not taken. Every cell is a text, as it is in the file.
 */
final class DelimitedReader {

    private static final char[] DELIMITERS = {'\t', ',', ';'};
    private static final int SAMPLE = 500;

    /** What protects a long code from being taken for a number: ="…", a leading apostrophe, a tab at either end. */
    private static final Pattern PROTECTED = Pattern.compile("(?s)=\"(.*)\"|\\t*'?(.*?)\\t*");

    private final Limits limits;

    DelimitedReader(Limits limits) {
        this.limits = limits;
    }

    /** How well the text divides at a delimiter: the share of lines with two columns or more, then how alike they are. */
    private record Fit(int divided, int alike, CSVFormat format) {

        boolean isTable() {
            return divided > 50;
        }

        boolean isBetterThan(Fit other) {
            return divided * alike > other.divided * other.alike;
        }
    }

    /** The table; none where the text, read anew each time, does not look like one. */
    Optional<Workbook> read(String name, Supplier<Reader> text) {
        Optional<CSVFormat> format = format(text);
        return format.map(chosen -> new Workbook(name, List.of(sheet(name, text, chosen))));
    }

    private static Optional<CSVFormat> format(Supplier<Reader> text) {
        Fit best = new Fit(0, 0, CSVFormat.DEFAULT);
        for (char delimiter : DELIMITERS) {
            Fit fit = fit(text, delimiter);
            best = fit.isBetterThan(best) ? fit : best;
        }
        return best.isTable() ? Optional.of(best.format()) : Optional.empty();
    }

    private static Fit fit(Supplier<Reader> text, char delimiter) {
        CSVFormat.Builder format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true);
        CSVFormat quoted = format.setQuote('"').get();
        // A quotation mark that never closes is no quotation mark.
        return closes(text, quoted)
                ? fit(text, quoted)
                : fit(text, format.setQuote(null).get());
    }

    private static boolean closes(Supplier<Reader> text, CSVFormat format) {
        try (CSVParser records = CSVParser.parse(text.get(), format)) {
            records.forEach(each -> {});
            return true;
        } catch (IOException | UncheckedIOException open) {
            return false;
        }
    }

    private static Fit fit(Supplier<Reader> text, CSVFormat format) {
        Map<Integer, Integer> linesByColumns = new HashMap<>();
        int lines = 0;
        try (CSVParser records = CSVParser.parse(text.get(), format)) {
            for (Iterator<CSVRecord> all = records.iterator(); all.hasNext() && lines < SAMPLE; ) {
                CSVRecord each = all.next();
                if (each.stream().anyMatch(value -> !value.isBlank())) {
                    lines++;
                    linesByColumns.merge(each.size(), 1, Integer::sum);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int single = linesByColumns.getOrDefault(1, 0);
        int divided = lines - single;
        linesByColumns.remove(1);
        int most = linesByColumns.values().stream().max(Integer::compare).orElse(0);
        return divided < 2 ? new Fit(0, 0, format) : new Fit(100 * divided / lines, 100 * most / divided, format);
    }

    private Sheet sheet(String name, Supplier<Reader> text, CSVFormat format) {
        GridBuilder grid = new GridBuilder(name, TabName.of("", name), 0, new Budget(limits));
        int row = 0;
        try (CSVParser records = CSVParser.parse(text.get(), format)) {
            for (CSVRecord each : records) {
                for (int column = 0; column < each.size(); column++) {
                    String value = bare(each.get(column));
                    if (!value.isEmpty()) {
                        grid.text(row, column, value);
                    }
                }
                row++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return grid.build(Sheet.Visibility.SHOWN);
    }

    private static String bare(String value) {
        String printed = value.replace("\u001A", "");
        Matcher guard = PROTECTED.matcher(printed);
        if (!guard.matches()) {
            return printed;
        }
        return guard.group(1) == null ? guard.group(2) : guard.group(1);
    }
}
