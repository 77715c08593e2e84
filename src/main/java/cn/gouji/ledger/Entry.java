package cn.gouji.ledger;

import java.util.List;

/**
 * A submission as it is noted (一次报送的登记).
 *
 * @param contents which contents it is made of
 * @param detail what else is to be said: why it failed or is held, or which answer it repeats
 */
public record Entry(SubmissionKey key, State state, Whose whose, Result result, List<Member> contents, String detail) {

    public Entry {
        contents = List.copyOf(contents);
    }

    /** What became of it. */
    public enum State {
        PLANNED,
        ANSWERED,
        REPEATED,
        /** Until its unit is registered. */
        HELD,
        /** Until a person has decided about it. */
        ASIDE,
        FAILED;

        /** Whether nothing is done about it for the time being. */
        public boolean isHeld() {
            return this == HELD || this == ASIDE;
        }
    }

    /** A content by the file it is in. */
    public record Member(String path, String entry) {}

    /**
     * What the check came to.
     *
     * @param answered when, ISO 8601; empty where it is not answered
     */
    public record Result(
            int round,
            boolean passed,
            int errors,
            int warnings,
            int hints,
            int unverifiable,
            int roundings,
            int crashes,
            String answered) {

        /** Nothing yet. */
        public static final Result NONE = new Result(0, false, 0, 0, 0, 0, 0, 0, "");
    }

    /** A submission that is still to be answered, or never will be. */
    public static Entry of(SubmissionKey key, State state, Whose whose, List<Member> contents, String detail) {
        return new Entry(key, state, whose, Result.NONE, contents, detail);
    }
}
