package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.round.Figures;
import cn.gouji.text.Words;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the round before in the archive by unit, year and kind, whatever the files are called. A record counts only where the
 * files it is about were archived too: a run that was killed before that has answered nothing.
 */
final class RoundArchive {

    private static final Logger LOG = LoggerFactory.getLogger(RoundArchive.class);
    private static final String FOLDER = ".rounds";
    private static final int KEY = 16;
    private static final int LEAST_OVERLAP = 30;

    private final Path archive;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    RoundArchive(Path archive) {
        this.archive = archive;
    }

    /** The last round of the same unit, year and kind that holds much of the same figures. */
    Optional<RoundRecord> last(Identity identity, Figures figures) throws IOException {
        Path kept = archive.resolve(FOLDER);
        if (identity.unit().isEmpty() || !Files.isDirectory(kept)) {
            return Optional.empty();
        }
        List<String> runs;
        try (Stream<Path> found = Files.list(kept)) {
            runs = found.map(run -> run.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (String run : runs) {
            Optional<RoundRecord> best = records(run, key(identity)).stream()
                    .filter(record -> overlap(record, figures) >= LEAST_OVERLAP)
                    .max(Comparator.comparingInt(record -> overlap(record, figures)));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** Keeps a round of that run. */
    void keep(String run, Identity identity, RoundRecord record) throws IOException {
        if (identity.unit().isEmpty()) {
            return;
        }
        Path file = file(run, key(identity), 1);
        for (int number = 2; Files.exists(file); number++) {
            file = file(run, key(identity), number);
        }
        SafeFile.write(file, json.writeValueAsBytes(record));
    }

    private static int overlap(RoundRecord record, Figures figures) {
        return new Figures(record.figures()).overlap(figures);
    }

    private List<RoundRecord> records(String run, String key) {
        List<RoundRecord> records = new ArrayList<>();
        for (int number = 1; Files.exists(file(run, key, number)); number++) {
            try {
                RoundRecord record = json.readValue(Files.readAllBytes(file(run, key, number)), RoundRecord.class);
                if (record.files().stream()
                        .allMatch(name -> Files.exists(archive.resolve(run).resolve(name)))) {
                    records.add(record);
                }
            } catch (IOException | RuntimeException broken) {
                LOG.warn("{} cannot be read and is passed over", file(run, key, number), broken);
            }
        }
        return records;
    }

    private Path file(String run, String key, int number) {
        return archive.resolve(FOLDER).resolve(run).resolve(key + (number == 1 ? "" : "-" + number) + ".json");
    }

    private static String key(Identity identity) {
        String year =
                identity.year().isPresent() ? String.valueOf(identity.year().getAsInt()) : "";
        String known = identity.unit().map(Words::name).orElse("") + "|" + year + "|" + identity.kind();
        return Digest.of(known.getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
    }
}
