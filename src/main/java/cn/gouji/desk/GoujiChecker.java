package cn.gouji.desk;

import cn.gouji.Gouji;
import cn.gouji.Identity;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Opened;
import java.util.List;

/** The real check. */
public final class GoujiChecker implements Checker {

    private final Gouji gouji;

    /** Checks with this. */
    public GoujiChecker(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Opening open(SourceFile file) {
        return new GoujiOpening(gouji.read(file));
    }

    @Override
    public Review check(List<Opening> submission) {
        return gouji.check(readings(submission));
    }

    @Override
    public Filing filing(List<Opening> submission) {
        return gouji.filing(readings(submission));
    }

    private static List<ReadFile> readings(List<Opening> submission) {
        return submission.stream()
                .map(GoujiOpening.class::cast)
                .map(GoujiOpening::reading)
                .toList();
    }

    private record GoujiOpening(ReadFile reading) implements Opening {

        @Override
        public Opened opened() {
            return reading.opened();
        }

        @Override
        public Identity identity() {
            return reading.identity();
        }
    }
}
