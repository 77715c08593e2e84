package cn.gouji.ledger;

/**
 * A file that a run took from the inbox.
 *
 * @param path where it lay, relative to the workspace
 * @param sha256 what it held; empty until it was read
 * @param target where it goes, relative to the workspace; empty until that is decided
 */
public record Taken(String path, String sha256, State state, String target) {

    /** What became of it. */
    public enum State {
        TAKEN,
        ARCHIVED,
        REJECTED,
        HELD,
        LEFT,
        /** It was held and is in the inbox again, or somebody took it away. */
        RETURNED
    }
}
