package cn.gouji.bed;

import cn.gouji.Gouji;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.Stated;
import cn.gouji.check.Equation;
import cn.gouji.check.RuleSettings;
import cn.gouji.money.Unit;
import cn.gouji.sheet.Document;
import cn.gouji.sheet.Opened;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

    private final List<Document> handed = new ArrayList<>();
    private final Gouji gouji =
            Gouji.standard((name, content) -> new Opened.Readable(handed.get(content[0])), RuleSettings.DEFAULT);

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
    static Submission submission(Random random, Regime regime) {
        boolean several = random.nextBoolean();
        boolean blank = random.nextBoolean();
        boolean cut = regime == Regime.CUT_OFF;
        Print print = List.of(
                        new Print(Unit.WAN, BigDecimal.ONE, blank, cut),
                        new Print(Unit.WAN, CENT, blank, cut),
                        new Print(Unit.YUAN, CENT, blank, cut))
                .get(random.nextInt(3));
        Hidden hidden = new Hidden(random, several, regime == Regime.ADDED_UP ? print.grain() : 1);
        return new Submission(BudgetPages.of(hidden, print), Narrative.of(hidden, print));
    }

    /** Reads the submission. */
    Read read(Submission submission) {
        handed.clear();
        handed.add(submission.workbook());
        List<ReadFile> files = new ArrayList<>();
        files.add(gouji.read(new SourceFile(Submission.WORKBOOK, new byte[] {0})));
        if (!submission.sayings.isEmpty()) {
            handed.add(submission.prose());
            files.add(gouji.read(new SourceFile(Submission.PROSE, new byte[] {1})));
        }
        return new Read(this, files);
    }
}
