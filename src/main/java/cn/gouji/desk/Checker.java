package cn.gouji.desk;

import cn.gouji.Identity;
import cn.gouji.Review;
import cn.gouji.SourceFile;
import cn.gouji.filing.Figure;
import cn.gouji.sheet.Opened;
import java.util.List;

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

    /** The figures in the tables of files that this checker opened and that belong together. */
    default List<Figure> figures(List<Opening> submission) {
        return List.of();
    }
}
