package cn.gouji.excel;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Opened.Reason;

/**
 * A file that cannot be read, and why. Unchecked, so that it passes through the libraries between the byte that is wrong
 * and {@link Documents}, which turns it into an {@link Opened.Unreadable}; nothing outside this package ever sees it.
 */
final class Refusal extends RuntimeException {

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Refusal(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** A file whose parts contradict their own format. */
    static Refusal damaged(String detail) {
        return new Refusal(Reason.DAMAGED, detail);
    }

    /** A file that asks for more memory or time than any honest submission does. */
    static Refusal tooLarge(String detail) {
        return new Refusal(Reason.TOO_LARGE, detail);
    }

    Opened.Unreadable unreadable(String name) {
        return new Opened.Unreadable(name, reason, String.valueOf(getMessage()));
    }
}
