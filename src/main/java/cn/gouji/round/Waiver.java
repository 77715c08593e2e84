package cn.gouji.round;

import java.time.LocalDate;

/**
 * An explanation that the bureau has accepted (经批准的情况说明).
 *
 * @param fingerprint what the finding is known by
 * @param reason why it may stand
 * @param document the number of the document that says so
 * @param expires the last day it holds
 * @param line where it stands in the bureau's list, from 1
 */
public record Waiver(
        String fingerprint,
        String rule,
        String unit,
        String reason,
        String document,
        LocalDate expires,
        String approvedBy,
        int line) {

    /** Whether it no longer holds on that day. */
    public boolean isExpired(LocalDate day) {
        return day.isAfter(expires);
    }
}
