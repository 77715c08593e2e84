package cn.gouji.report;

import cn.gouji.across.CommonFault;
import cn.gouji.across.Disagreement;
import cn.gouji.check.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a bureau's season stands, as one reads it (总览): every unit's last word, what has not come, what units have in common,
 * and what was done. Texts are data, whatever they hold; times are as people write them.
 *
 * @param units how many units are registered; where none is, how many have handed something in
 * @param submissions what was handed in, of each the last round
 * @param missing what is expected and has not come
 * @param common the faults that many units have alike, which DOC-12 tells among the disagreements
 */
public record Overview(
        Made made,
        int units,
        List<Submission> submissions,
        List<Missing> missing,
        List<Unreadable> unreadable,
        List<Disagreement> disagreements,
        List<CommonFault> common,
        List<Run> runs) {

    public Overview {
        submissions = List.copyOf(submissions);
        missing = List.copyOf(missing);
        unreadable = List.copyOf(unreadable);
        disagreements = List.copyOf(disagreements);
        common = List.copyOf(common);
        runs = List.copyOf(runs);
    }

    /**
     * Who had it made, and when.
     *
     * @param run the last run it knows of; empty before the first
     */
    public record Made(String bureau, String office, String time, String run) {}

    /** What has become of a submission. */
    public enum State {
        RETURNED("state.return"),
        PASSED("state.pass"),
        HELD("state.held"),
        FAILED("state.failed"),
        PLANNED("state.planned"),
        REPEATED("state.repeated"),
        MISSING("state.missing");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The key of its word. */
        public String key() {
            return key;
        }

        /** Whether it was checked, so that its counts mean something. */
        public boolean isAnswered() {
            return this == RETURNED || this == PASSED;
        }
    }

    /**
     * A unit, as the register has it or as its submission prints it.
     *
     * @param superior the department it belongs to; empty where none is known
     */
    public record Unit(String code, String name, String superior, String contact, String email) {}

    /**
     * What is handed in.
     *
     * @param year 0 where it is not known
     * @param kind what it is, in words
     */
    public record Matter(int year, String kind) {}

    /** What a check came to. */
    public record Counts(int errors, int warnings, int hints, int unverifiable, int roundings) {

        /** Nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /** How many of that severity. */
        public int of(Severity severity) {
            return switch (severity) {
                case ERROR -> errors;
                case WARNING -> warnings;
                case INFO -> hints;
                case UNVERIFIABLE -> unverifiable;
            };
        }
    }

    /** An answer that was given. */
    public record Round(int round, State state, Counts counts, String day, String run) {}

    /** A file that was handed in. */
    public record Handed(String name, String sha256) {}

    /**
     * Something handed in, in its last round.
     *
     * @param last what became of it; round 0 where it was not answered
     * @param before the answers before, oldest first
     * @param answers the files of the answer, relative to the workspace
     * @param detail why it is held or failed
     */
    public record Submission(
            Unit unit,
            Matter matter,
            Round last,
            List<Round> before,
            List<Handed> files,
            List<String> answers,
            String detail,
            List<Fault> faults) {

        public Submission {
            before = List.copyOf(before);
            files = List.copyOf(files);
            answers = List.copyOf(answers);
            faults = List.copyOf(faults);
        }

        /** The answers, oldest first. */
        public Stream<Round> rounds() {
            return Stream.concat(before.stream(), Stream.of(last));
        }
    }

    /**
     * A finding: a cause with what follows from it.
     *
     * @param answer what the unit answered, in words, and {@code explanation} in its own; both may be empty
     */
    public record Fault(
            String rule,
            Severity severity,
            String document,
            String place,
            String message,
            String actual,
            String expected,
            String proposals,
            String answer,
            String explanation,
            List<Fault> consequences) {

        public Fault {
            consequences = List.copyOf(consequences);
        }
    }

    /**
     * Something expected that has not come.
     *
     * @param overdue for how many days, where the bureau's deadline is a date that has passed; otherwise 0
     * @param reminders how many reminders were written, {@code reminded} when the last of them
     */
    public record Missing(Unit unit, Matter matter, int overdue, int reminders, String reminded) {}

    /** A file that cannot be read. */
    public record Unreadable(String file, String reason, String run) {}

    /**
     * A run of the desk.
     *
     * @param finished empty where it is not done
     * @param files how many files it took, {@code contents} how many they held
     * @param letters how many letters were written, {@code sent} how many the server took
     */
    public record Run(
            String name,
            String engine,
            String started,
            String finished,
            int files,
            int contents,
            int passed,
            int returned,
            int held,
            int repeated,
            int failed,
            int unreadable,
            int letters,
            int sent) {}
}
