package cn.gouji.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the code lists of our own jar. A fault in them is ours, so it is an exception. */
final class CodeListFiles {

    private static final String FOLDER = "/catalogue/";
    private static final String FORMER = "旧:";
    private static final String FUND = "fund=";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CodeListFiles() {}

    static Map<Classification, CodeIndex> read() {
        Map<String, OptionalInt> sourceYears = new HashMap<>();
        records("sources.csv").forEach(row -> sourceYears.put(row.get("tag"), year(row.get("budget_year"))));
        Map<String, String> formerMeanings = new HashMap<>();
        records("former_names.csv").forEach(row -> formerMeanings.put(row.get("code"), row.get("name")));
        Map<Classification, CodeIndex> indexes = new EnumMap<>(Classification.class);
        for (Classification classification : Classification.values()) {
            List<CodeRow> rows = records(classification.file()).stream()
                    .map(row -> row(row, sourceYears, formerMeanings))
                    .toList();
            indexes.put(classification, new CodeIndex(rows));
        }
        return indexes;
    }

    /** The former names are those the list marks, and what a code of another meaning was once called. */
    private static CodeRow row(
            CSVRecord row, Map<String, OptionalInt> sourceYears, Map<String, String> formerMeanings) {
        List<String> spellings = split(row.get("variants"), "\\|").toList();
        Stream<String> marked =
                spellings.stream().filter(name -> name.startsWith(FORMER)).map(name -> name.substring(FORMER.length()));
        Stream<String> meanings = Stream.ofNullable(formerMeanings.get(row.get("code")));
        return new CodeRow(
                row.get("code"),
                row.get("name"),
                Level.of(row.get("level")),
                Optional.of(row.get("parent")).filter(parent -> !parent.isEmpty()),
                year(row.get("in_force_from")),
                year(row.get("in_force_to")),
                spellings.stream().filter(name -> !name.startsWith(FORMER)).toList(),
                Stream.concat(marked, meanings).toList(),
                Certainty.of(row.get("verified")),
                earliest(row.get("source"), sourceYears),
                fund(row.get("note")));
    }

    private static OptionalInt earliest(String tags, Map<String, OptionalInt> sourceYears) {
        return split(tags, ";")
                .map(tag -> Optional.ofNullable(sourceYears.get(tag))
                        .orElseThrow(() -> new IllegalArgumentException("unknown source: " + tag)))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static Fund fund(String note) {
        return split(note, "; ")
                .filter(part -> part.startsWith(FUND))
                .map(part -> Fund.of(part.substring(FUND.length())))
                .findFirst()
                .orElse(Fund.GENERAL);
    }

    private static OptionalInt year(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Stream<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).filter(part -> !part.isEmpty());
    }

    private static List<CSVRecord> records(String file) {
        InputStream in = CodeListFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException(FOLDER + file + " is missing from our own jar");
        }
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .setFormat(FORMAT)
                .get()) {
            return parser.getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(FOLDER + file + " of our own jar cannot be read", broken);
        }
    }
}
