package cn.gouji.desk;

import cn.gouji.ledger.Entry;
import cn.gouji.ledger.LedgerFault;
import cn.gouji.report.Overview;
import cn.gouji.report.OverviewPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
     * Writes them. Without summary and page the answers are still good, so their failure is told and the run goes on.
     *
     * @return how many could not be made
     */
    int write(RunFolder folder, RunLog log) throws IOException {
        explanations(folder, log, office.ledger().submissions().of(run));
        try {
            Report report = new Report(office.ledger(), office.register(), office.wording());
            Overview overview = report.overview(office.correspondence().settings(), office.clock());
            return summary(report, overview, folder, log) + page(overview, folder, log);
        } catch (LedgerFault notOurs) {
            throw notOurs;
        } catch (RuntimeException | LinkageError ours) {
            return failed(folder.path(), log, ours);
        }
    }

    private int summary(Report report, Overview overview, RunFolder folder, RunLog log) throws IOException {
        try {
            List<String> lacking = Summary.lacking(office.filler());
            if (!lacking.isEmpty()) {
                String names = String.join(office.wording().text("list.names"), lacking);
                log.warn("log.template-lacks", Map.of("sheets", names));
            }
            SafeFile.write(folder.summary(), report.workbook(overview, office.filler()));
            log.say("log.written", Map.of("file", folder.summary()));
            return 0;
        } catch (RuntimeException | LinkageError | OutOfMemoryError ours) {
            return failed(folder.summary(), log, ours);
        }
    }

    private int page(Overview overview, RunFolder folder, RunLog log) throws IOException {
        try {
            String up = office.workspace().up(folder.overview());
            String page = OverviewPage.of(overview, office.wording(), up);
            SafeFile.write(folder.overview(), page.getBytes(StandardCharsets.UTF_8));
            log.say("log.written", Map.of("file", folder.overview()));
            return 0;
        } catch (RuntimeException | LinkageError | OutOfMemoryError ours) {
            return failed(folder.overview(), log, ours);
        }
    }

    private static int failed(Path file, RunLog log, Throwable ours) throws IOException {
        LOG.error("writing {} failed", file, ours);
        log.warn("log.book-failed", Map.of("file", file, "what", ours));
        return 1;
    }

    private void explanations(RunFolder folder, RunLog log, List<Entry> entries) throws IOException {
        Optional<byte[]> book = new ExplanationBook(office.wording()).workbook(office.ledger(), entries);
        if (book.isPresent()) {
            SafeFile.write(folder.explanations(), book.get());
            log.say("log.written", Map.of("file", folder.explanations()));
        }
    }
}
