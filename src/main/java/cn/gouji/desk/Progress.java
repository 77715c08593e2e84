package cn.gouji.desk;

import java.util.Map;

/** Is told how far the work has come (进度). */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (stage, done, total, what) -> {};

    /** The stages of a run. */
    enum Stage {
        READ,
        CHECK,
        WRITE,
        ARCHIVE
    }

    /**
     * So many of so many are done, and this one is next.
     *
     * @param what a file's or a unit's name
     */
    void step(Stage stage, int done, int total, String what);

    /** Something is in the way of a part of the work; the rest goes on. The text is the one of that key. */
    default void note(String key, Map<String, ?> values) {}
}
