package cn.gouji.mail;

/**
 * What came of handing a letter to the server (回应).
 *
 * @param text what the server or the network said, in one line
 */
public record Reply(Kind kind, String text) {

    /** How it ended. */
    public enum Kind {
        /** The server took it. */
        ACCEPTED,
        /** The server did not take it this time, or the line broke before the whole letter was there. */
        POSTPONED,
        /** The server will never take it. */
        REFUSED,
        /** The whole letter was there and the answer did not come: it may have gone out or not. */
        UNSURE,
        /** There is no getting to the server. */
        UNREACHABLE,
        /** The server does not let us in: address, port, encryption, certificate, user, password or sender are wrong. */
        MISCONFIGURED,
        /** Another program sends it, or it went out already. */
        TAKEN
    }

    /** Whether trying again may help. */
    boolean isPassing() {
        return kind == Kind.POSTPONED || kind == Kind.UNREACHABLE;
    }
}
