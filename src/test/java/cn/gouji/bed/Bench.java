package cn.gouji.bed;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.Samples;
import cn.gouji.SourceFile;
import cn.gouji.Stated;
import cn.gouji.check.Equation;
import cn.gouji.check.RuleSettings;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes submissions by seed and has them judged by the product as it is delivered. */
final class Bench {

    /** The seed the published figures were made from. */
    static final long SEED = 20250401L;

    /** How the figures of a submission come about. */
    enum Regime {
        /** Every figure is rounded half up by itself. */
        ROUNDED,
        /** Every figure is cut off by itself. */
        CUT_OFF,
        /** The items are budgeted in whole steps, and everything else is added up from them. */
        ADDED_UP
    }

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** How submissions are handed to the product. */
    enum Way {
        /** As grids of cells and paragraphs, without a file around them. */
        GRIDS,
        /** As the bytes of an .xlsx and a .docx file. */
        FILES
    }

    private final List<Document> handed = new ArrayList<>();
    private final Way way;
    private final Gouji gouji;

    Bench(Way way) {
        this.way = way;
        this.gouji = way == Way.FILES
                ? Samples.gouji()
                : Gouji.standard((name, content) -> new Opened.Readable(handed.get(content[0])), RuleSettings.DEFAULT);
    }

    /** A submission as it was read. */
    record Read(Bench bench, List<ReadFile> files) {

        Review review() {
            return bench.gouji.check(files);
        }

        List<Equation> equations() {
            return Stated.equations(files);
        }
    }

    static Random random(long seed) {
        return new Random((SEED + seed) * SPREAD);
    }

    /** The consistent budget that comes next, every figure rounded by itself. */
    static Submission submission(Random random) {
        return submission(random, Regime.ROUNDED);
    }

    /** The consistent budget that comes next. */
    static Submission submission(Random random, Regime regime, Hidden.Oddity... odd) {
        boolean several = random.nextBoolean();
        boolean blank = random.nextBoolean();
        boolean cut = regime == Regime.CUT_OFF;
        Print print = List.of(
                        new Print(Unit.WAN, BigDecimal.ONE, blank, cut),
                        new Print(Unit.WAN, CENT, blank, cut),
                        new Print(Unit.YUAN, CENT, blank, cut))
                .get(random.nextInt(3));
        Hidden hidden = new Hidden(random, several, regime == Regime.ADDED_UP ? print.grain() : 1, Set.of(odd));
        return new Submission(BudgetPages.of(hidden, print), Narrative.of(hidden, print));
    }

    /** Reads the submission. */
    Read read(Submission submission) {
        handed.clear();
        List<ReadFile> files = new ArrayList<>();
        Workbook workbook = submission.workbook();
        files.add(gouji.read(new SourceFile(Submission.WORKBOOK, content(workbook, () -> Written.xlsx(workbook)))));
        if (!submission.sayings.isEmpty()) {
            Prose prose = submission.prose();
            files.add(gouji.read(new SourceFile(Submission.PROSE, content(prose, () -> Written.docx(prose)))));
        }
        return new Read(this, files);
    }

    /** The bytes of the file, or, where there is none, the turn of the document. */
    private byte[] content(Document document, Supplier<byte[]> file) {
        handed.add(document);
        return way == Way.FILES ? file.get() : new byte[] {(byte) (handed.size() - 1)};
    }
}
