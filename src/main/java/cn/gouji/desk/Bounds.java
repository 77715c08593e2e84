package cn.gouji.desk;

/**
 * How much one submission may hold (一份报送的限度). All of it is read and judged together, in memory: a thousand files that one unit is
 * said to have handed in are a mistake in their names, and would end the program before anybody is told.
 *
 * @param files how many files
 * @param megabytes how large they may be together, as they lie on the disk; one file alone may be as large as can be read
 */
public record Bounds(int files, int megabytes) {

    /** Far more than the twelve tables, the narrative and the self-evaluations of a unit. */
    public static final Bounds DEFAULT = new Bounds(100, 200);

    private static final int SHIFT = 20;

    boolean holds(Submission submission) {
        return submission.files().size() <= files && (submission.files().size() == 1 || fits(submission));
    }

    boolean fits(Submission submission) {
        return submission.bytes() <= (long) megabytes << SHIFT;
    }
}
