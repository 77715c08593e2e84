package cn.gouji.desk;

import cn.gouji.Gouji;
import cn.gouji.Identity;
import cn.gouji.ReadFile;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Opened;
import java.util.List;
import java.util.function.Supplier;

/** The real check. */
public final class GoujiChecker implements Checker {

    private final Supplier<Gouji> gouji;

    /** Checks with this. */
    public GoujiChecker(Gouji gouji) {
        this(() -> gouji);
    }

    /** Checks with what this gives, which is asked for when there is something to check. */
    public GoujiChecker(Supplier<Gouji> gouji) {
        this.gouji = gouji;
    }

    @Override
    public Opening open(SourceFile file) {
        return new GoujiOpening(gouji.get().read(file));
    }

    @Override
    public Review check(List<Opening> submission) {
        return gouji.get().check(readings(submission));
    }

    @Override
    public Filing filing(List<Opening> submission) {
        return gouji.get().filing(readings(submission));
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
