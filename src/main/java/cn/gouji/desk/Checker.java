package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.Opened;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the desk needs of the check: open a file, and check the files of one submission together. */
public interface Checker {

    /** A file opened and read. */
    interface Opening {

        /** What came of opening it. */
        Opened opened();

        /** Whose and which it is. */
        Identity identity();
    }

    /** Opens and reads a file. Never throws for anything a sender can put in a file. */
    Opening open(SourceFile file);

    /** Checks files that this checker opened and that belong together. */
    Review check(List<Opening> submission);

    /** What files that this checker opened and that belong together say. */
    default Filing filing(List<Opening> submission) {
        return new Filing(
                Filing.Kind.UNKNOWN,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
