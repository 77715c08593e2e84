package cn.gouji.ledger;

/** Which submission of which run. */
public record SubmissionKey(long run, int number) implements Comparable<SubmissionKey> {

    @Override
    public int compareTo(SubmissionKey other) {
        int byRun = Long.compare(run, other.run);
        return byRun != 0 ? byRun : Integer.compare(number, other.number);
    }
}
