package cn.gouji.ledger;

import java.sql.SQLException;

/** The ledger cannot be used: the disk, the server or another program is in the way. Nothing that was noted before is lost. */
public final class LedgerFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int PRIMARY = 0xff;

    private final Kind kind;

    /** What is in the way. */
    public enum Kind {
        /** Another program holds it for too long. */
        LOCKED,
        /** The server does not answer. */
        UNREACHABLE,
        /** The server does not know this user or database. */
        REFUSED,
        /** The disk is full. */
        FULL,
        /** The folder or the file cannot be written to. */
        READ_ONLY,
        /** The file is no ledger or is damaged. */
        DAMAGED,
        /** A newer version of the program has written it. */
        NEWER,
        /** A fault of ours. */
        OTHER;

        static Kind of(SQLException cause) {
            String state = cause.getSQLState() == null ? "" : cause.getSQLState();
            return state.length() == 5 ? ofPostgres(state) : ofSqlite(cause.getErrorCode() & PRIMARY);
        }

        private static Kind ofPostgres(String state) {
            return switch (state.substring(0, 2)) {
                case "08", "57" -> UNREACHABLE;
                case "28", "3D" -> REFUSED;
                case "53" -> state.equals("53100") ? FULL : UNREACHABLE;
                case "55" -> LOCKED;
                case "25" -> state.equals("25006") ? READ_ONLY : OTHER;
                default -> OTHER;
            };
        }

        private static Kind ofSqlite(int code) {
            return switch (code) {
                case 5, 6, 15 -> LOCKED;
                case 8, 3, 14, 23 -> READ_ONLY;
                case 10, 13 -> FULL;
                case 11, 26 -> DAMAGED;
                default -> OTHER;
            };
        }
    }

    LedgerFault(SQLException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.kind = Kind.of(cause);
    }

    LedgerFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }
}
