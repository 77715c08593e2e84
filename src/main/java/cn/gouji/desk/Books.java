package cn.gouji.desk;

import cn.gouji.ledger.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The books of a run, made of nothing but what the ledger says of it (汇总与情况说明). */
final class Books {

    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private final Office office;
    private final long run;

    Books(Office office, long run) {
        this.office = office;
        this.run = run;
    }

    /**
     * Writes them. Without a summary the answers are still good, so its failure is told and the run goes on.
     *
     * @return how many could not be made
     */
    int write(RunFolder folder, RunLog log, String name) throws IOException {
        List<Entry> entries = office.ledger().submissions().of(run);
        explanations(folder, log, entries);
        Summary summary = new Summary(office.wording());
        summary.add(office.ledger(), entries, office.ledger().runs().contents(run));
        try {
            String date = LocalDate.now(office.clock()).toString();
            byte[] workbook = summary.workbook(office.filler(), name, date);
            SafeFile.write(folder.summary(), workbook);
            log.say("log.written", Map.of("file", folder.summary()));
            return 0;
        } catch (RuntimeException | LinkageError ours) {
            LOG.error("the summary failed", ours);
            log.warn("log.failed", Map.of("files", folder.summary(), "what", ours));
            return 1;
        }
    }

    private void explanations(RunFolder folder, RunLog log, List<Entry> entries) throws IOException {
        Optional<byte[]> book = new ExplanationBook(office.wording()).workbook(office.ledger(), entries);
        if (book.isPresent()) {
            SafeFile.write(folder.explanations(), book.get());
            log.say("log.written", Map.of("file", folder.explanations()));
        }
    }
}
