package cn.gouji.mail;

import java.time.Duration;

/**
 * How fast and how stubbornly letters are sent (发信节奏).
 *
 * @param attempts how often one letter is tried in one go
 * @param pause how long to wait before the second try; doubled before each further one, never more than an hour
 * @param perMinute how many letters at most in a minute
 */
public record Pace(int attempts, Duration pause, int perMinute) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 20;

    /** How long to wait after so many tries. */
    Duration after(int tries) {
        Duration wait = pause.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** How long after one letter the next may go. */
    Duration between() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
