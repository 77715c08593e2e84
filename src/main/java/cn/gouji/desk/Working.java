package cn.gouji.desk;

import java.time.Duration;

/**
 * How the desk works (工作方式).
 *
 * @param ledger the ledger's file, relative to the workspace, or the URL of a PostgreSQL database
 * @param settle how long a file must not change before it is taken
 * @param poll how often the inbox is looked at while it is watched
 * @param bounds how much one submission may hold
 */
public record Working(String ledger, Duration settle, Duration poll, Bounds bounds) {

    /** What holds where nothing is set. */
    public static final Working DEFAULT =
            new Working("gouji.db", Duration.ofSeconds(2), Duration.ofSeconds(10), Bounds.DEFAULT);
}
