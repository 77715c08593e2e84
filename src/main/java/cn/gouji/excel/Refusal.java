package cn.gouji.excel;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Opened.Reason;

/**
 * A file that cannot be read, and why. Unchecked, so that it passes through the libraries between the byte that is wrong
 * and {@link Documents}, which turns it into an {@link Opened.Unreadable}; nothing outside this package ever sees it.
 */
final class Refusal extends RuntimeException {

    private static final int LONGEST = 80;

    private final Reason reason;
    private final String detail;
    private final String at;

    /** A file of a kind or in a state that is no fault of its parts. */
    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
        this.at = "";
    }

    Refusal(Reason reason, String detail, Throwable cause) {
        this(reason, detail);
        initCause(cause);
    }

    private Refusal(Reason reason, String detail, String at) {
        super(detail + " " + at);
        this.reason = reason;
        this.detail = detail;
        this.at = at;
    }

    /**
     * A file whose parts contradict their own format, or that asks for more memory or time than any honest submission does.
     *
     * @param at the place in the file; empty where it is the file as a whole
     */
    static Refusal of(Fault fault, String at) {
        return new Refusal(fault.reason(), fault.key(), shown(at));
    }

    static Refusal of(Fault fault, String at, Throwable cause) {
        Refusal refusal = of(fault, at);
        refusal.initCause(cause);
        return refusal;
    }

    /** The same, said of a place inside which the trouble was met. */
    Refusal inside(String place) {
        Refusal refusal = new Refusal(reason, detail, shown(at.isEmpty() ? place : place + " " + at));
        refusal.initCause(this);
        return refusal;
    }

    Reason reason() {
        return reason;
    }

    Opened.Unreadable unreadable(String name) {
        return new Opened.Unreadable(name, reason, detail, at);
    }

    /** A place is made of what the file says: no character that moves anything, and no more than a line holds. */
    private static String shown(String at) {
        String clean = at.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
